using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;

namespace Bantz.Orchestrator.Tests.Conversation;

/// <summary>"geri al": the session's last effects go back, with a yes of their own, once, and truly.</summary>
public sealed class UndoTests(GarnetFixture garnet) : IDisposable
{
    private readonly OrchestratorApp _app = new(garnet.ConnectionString);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("geri al", Language.Turkish, "Son işlemi geri almak için onayın gerek.\nYarın 16:00–17:00 “diş” silinsin mi?", "evet")]
    [InlineData("undo that", Language.English, "To undo the last change I need your yes.\nShall I delete “diş”, tomorrow 16:00–17:00?", "yes")]
    public async Task What_was_added_is_removed_after_a_yes_of_its_own(string undo, Language language, string question, string yes)
    {
        _app.Router.On("ekle", Plans.Calls(CalendarIntent.Create, Plans.Create("diş", "2026-01-31T16:00:00+03:00")));
        var person = _app.Person(language: language);
        await person.SayAsync("ekle", Cancel);
        await person.SayAsync(yes, Cancel);

        var asked = await person.SayAsync(undo, Cancel);
        asked.Reply.ShouldBe(question);
        asked.PendingConfirmation!.Tool.ShouldBe(ToolNames.DeleteEvent);
        _app.Calendar.Events.Count.ShouldBe(1);
        _app.Router.Requests.Count.ShouldBe(1);

        await person.SayAsync(yes, Cancel);
        _app.Calendar.Events.ShouldBeEmpty();
        (await person.SayAsync(undo, Cancel)).Reply.ShouldBe(language is Language.Turkish
            ? "Bu konuşmada geri alınacak bir işlem yok."
            : "There is nothing to undo in this conversation.");
    }

    [Fact]
    public async Task What_was_changed_returns_to_what_it_was()
    {
        var before = _app.Calendar.Add("Diş", "2026-01-31T15:00:00+03:00", minutes: 90, location: "Klinik");
        _app.Router.On("değiştir", Plans.Calls(CalendarIntent.Modify, Plans.Pointing(
            ToolNames.UpdateEvent,
            new() { Kind = EventReferenceKind.Described, Words = "diş", Title = "Diş" },
            new JsonObject { ["changes"] = JsonNode.Parse("""{"time":"17:00","title":"Kanal","location":"Ev","attendees":["Ali"]}""") })));
        var person = _app.Person();
        await person.SayAsync("değiştir", Cancel);
        await person.SayAsync("evet", Cancel);
        _app.Calendar.Events.ShouldHaveSingleItem().Title.ShouldBe("Kanal");

        var asked = await person.SayAsync("geri al", Cancel);
        asked.PendingConfirmation!.Prompt.ShouldContain("“Kanal”");
        asked.PendingConfirmation.Prompt.ShouldContain("“Diş”");
        asked.PendingConfirmation.Prompt.ShouldContain("15:00–16:30");
        await person.SayAsync("evet", Cancel);

        var now = _app.Calendar.Events.ShouldHaveSingleItem();
        (now with { Etag = before.Etag, Attendees = before.Attendees }).ShouldBe(before);
        now.Attendees.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_removed_is_added_again_as_it_was()
    {
        var before = _app.Calendar.Add("Sunum", "2026-01-31T15:00:00+03:00", location: "Oda 3", description: "0532 123 45 67'yi ara", attendees: ["ali@example.com"]);
        _app.Router.On("sil", Plans.Calls(CalendarIntent.Cancel, Plans.Pointing(ToolNames.DeleteEvent, new() { Kind = EventReferenceKind.Described, Words = "sunum", Title = "Sunum" })));
        var person = _app.Person();
        await person.SayAsync("sil", Cancel);
        await person.SayAsync("evet", Cancel);
        _app.Calendar.Events.ShouldBeEmpty();

        (await person.SayAsync("geri al", Cancel)).PendingConfirmation!.Prompt.ShouldContain("“Sunum” (katılan: ali@example.com; yer: Oda 3");
        _app.Calendar.Events.ShouldBeEmpty();
        (await person.SayAsync("evet", Cancel)).Reply.ShouldStartWith("Ekledim:");

        var now = _app.Calendar.Events.ShouldHaveSingleItem();
        now.Id.ShouldNotBe(before.Id);
        (now with { Id = before.Id, Etag = before.Etag, Attendees = before.Attendees }).ShouldBe(before);
        now.Attendees.ShouldBe(before.Attendees);
    }

    [Fact]
    public async Task All_that_one_word_did_goes_back_together_the_last_first()
    {
        _app.Router.On("ikisi", Plans.Calls(CalendarIntent.Create, Plans.Create("diş", "2026-01-31T10:00:00+03:00"), Plans.Create("kahve", "2026-01-31T12:00:00+03:00")));
        var person = _app.Person();
        await person.SayAsync("ikisi", Cancel);
        await person.SayAsync("hepsi", Cancel);

        var asked = await person.SayAsync("geri al", Cancel);
        asked.Reply.ShouldContain("1. silinecek: yarın 12:00–13:00 “kahve”\n2. silinecek: yarın 10:00–11:00 “diş”");
        await person.SayAsync("evet", Cancel);
        await person.SayAsync("hayır", Cancel);
        _app.Calendar.Events.ShouldHaveSingleItem().Title.ShouldBe("diş");

        (await person.SayAsync("geri al", Cancel)).PendingConfirmation!.Prompt.ShouldContain("“diş”");
    }

    [Fact]
    public async Task A_no_to_an_undo_undoes_nothing_and_it_can_be_asked_again()
    {
        _app.Router.On("ekle", Plans.Calls(CalendarIntent.Create, Plans.Create("diş", "2026-01-31T16:00:00+03:00")));
        var person = _app.Person();
        foreach (var text in (string[])["ekle", "evet", "geri al", "hayır"])
        {
            await person.SayAsync(text, Cancel);
        }

        _app.Calendar.Events.Count.ShouldBe(1);
        (await person.SayAsync("geri al", Cancel)).PendingConfirmation.ShouldNotBeNull();
    }

    [Fact]
    public async Task Nothing_to_undo_is_said_and_another_sessions_effects_are_not_ours()
    {
        _app.Router.On("ekle", Plans.Calls(CalendarIntent.Create, Plans.Create("diş", "2026-01-31T16:00:00+03:00")));
        var other = _app.Person();
        await other.SayAsync("ekle", Cancel);
        await other.SayAsync("evet", Cancel);

        var turn = await _app.Person().SayAsync("geri al", Cancel);

        turn.Reply.ShouldBe("Bu konuşmada geri alınacak bir işlem yok.");
        turn.PendingConfirmation.ShouldBeNull();
    }

    [Fact]
    public async Task What_somebody_else_removed_meanwhile_is_told_and_not_claimed()
    {
        _app.Router.On("ekle", Plans.Calls(CalendarIntent.Create, Plans.Create("diş", "2026-01-31T16:00:00+03:00")));
        var person = _app.Person();
        await person.SayAsync("ekle", Cancel);
        await person.SayAsync("evet", Cancel);
        await _app.Calendar.CallAsync(ToolNames.DeleteEvent, new JsonObject { ["event_id"] = _app.Calendar.Events[0].Id }, "behind-our-back");

        var turn = await person.SayAsync("geri al", Cancel);

        turn.PendingConfirmation.ShouldBeNull();
        turn.Reply.ShouldContain("artık takviminde yok");
    }

    [Fact]
    public async Task A_former_text_with_personal_data_was_not_kept_and_that_is_said()
    {
        _app.Calendar.Add("0532 123 45 67'yi ara", "2026-01-31T15:00:00+03:00");
        _app.Router.On("değiştir", Plans.Calls(CalendarIntent.Modify, Plans.Pointing(
            ToolNames.UpdateEvent, new() { Kind = EventReferenceKind.Described, Words = "ara", Title = "ara" }, new JsonObject { ["title"] = "Telefon" })));
        var person = _app.Person();
        await person.SayAsync("değiştir", Cancel);
        await person.SayAsync("evet", Cancel);

        var turn = await person.SayAsync("geri al", Cancel);

        turn.PendingConfirmation.ShouldBeNull();
        turn.Reply.ShouldContain("saklamadığım için");
        _app.Calendar.Events.ShouldHaveSingleItem().Title.ShouldBe("Telefon");
    }

    [Fact]
    public async Task A_calendar_that_does_not_answer_undoes_nothing_and_says_so()
    {
        _app.Calendar.Add("Sunum", "2026-01-31T15:00:00+03:00");
        _app.Router.On("sil", Plans.Calls(CalendarIntent.Cancel, Plans.Pointing(ToolNames.DeleteEvent, new() { Kind = EventReferenceKind.Described, Words = "sunum", Title = "Sunum" })));
        var person = _app.Person();
        await person.SayAsync("sil", Cancel);
        await person.SayAsync("evet", Cancel);
        _app.Calendar.IsDown = true;

        (await person.SayAsync("geri al", Cancel)).Reply.ShouldContain("ulaşamıyorum");
        _app.Calendar.IsDown = false;
        (await person.SayAsync("geri al", Cancel)).PendingConfirmation.ShouldNotBeNull();
    }
}
