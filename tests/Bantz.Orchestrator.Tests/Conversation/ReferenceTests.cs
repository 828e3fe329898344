using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;
using Bantz.Understanding;

namespace Bantz.Orchestrator.Tests.Conversation;

/// <summary>Which event is meant is found by code, and never guessed.</summary>
public sealed class ReferenceTests(GarnetFixture garnet) : IDisposable
{
    private const string Today = "2026-01-30T00:00:00+03:00";
    private const string Tomorrow = "2026-01-31T00:00:00+03:00";
    private readonly OrchestratorApp _app = new(garnet.ConnectionString);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task It_is_the_event_just_created_and_the_question_names_it_as_found()
    {
        _app.Router.On("ekle", Plans.Calls(CalendarIntent.Create, Plans.Create("toplantı", "2026-01-31T15:00:00+03:00"))).On("onu iptal et", Cancels(Plans.It()));
        var person = _app.Person();
        await person.SayAsync("ekle", Cancel);
        await person.SayAsync("evet", Cancel);

        var asked = await person.SayAsync("onu iptal et", Cancel);
        asked.PendingConfirmation!.Prompt.ShouldBe("Yarın 15:00–16:00 “toplantı” silinsin mi?");
        asked.PendingConfirmation.Arguments["etag"]!.GetValue<string>().ShouldBe("1");

        (await person.SayAsync("evet", Cancel)).Reply.ShouldBe("Sildim: yarın 15:00–16:00 “toplantı”.");
        _app.Calendar.Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_after_a_list_of_several_is_a_numbered_question_and_the_second_is_the_second()
    {
        _app.Calendar.Add("Sunum", "2026-01-30T11:00:00+03:00");
        var second = _app.Calendar.Add("Diş", "2026-01-30T15:00:00+03:00");
        _app.Router.On("bugün", Plans.List(Today, Tomorrow)).On("onu sil", Cancels(Plans.It()));
        var person = _app.Person();
        await person.SayAsync("bugün", Cancel);

        var which = await person.SayAsync("onu sil", Cancel);
        which.PendingConfirmation.ShouldBeNull();
        which.Reply.ShouldBe("Hangisini kastediyorsun?\n1. bugün 11:00–12:00 “Sunum”\n2. bugün 15:00–16:00 “Diş”");

        var asked = await person.SayAsync("ikincisi", Cancel);
        asked.PendingConfirmation!.Arguments["event_id"]!.GetValue<string>().ShouldBe(second.Id);
        _app.Router.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_title_picks_one_of_several()
    {
        _app.Calendar.Add("Sunum", "2026-01-30T11:00:00+03:00");
        _app.Calendar.Add("Haftalık toplantı", "2026-01-30T15:00:00+03:00");
        _app.Router.On("bugün", Plans.List(Today, Tomorrow)).On("o toplantı saat kaçta", Plans.Calls(CalendarIntent.Query, Plans.Pointing(ToolNames.GetEvent, Plans.It("toplantı"))));
        var person = _app.Person();
        await person.SayAsync("bugün", Cancel);

        (await person.SayAsync("o toplantı saat kaçta", Cancel)).Reply.ShouldBe("“Haftalık toplantı”: bugün 15:00–16:00.");
    }

    [Fact]
    public async Task It_after_a_delete_is_nothing()
    {
        _app.Calendar.Add("Eski", "2026-01-30T11:00:00+03:00");
        _app.Router.On("bugün", Plans.List(Today, Tomorrow)).On("onu sil", Cancels(Plans.It()));
        var person = _app.Person();
        foreach (var text in (string[])["bugün", "onu sil", "evet"])
        {
            await person.SayAsync(text, Cancel);
        }

        _app.Calendar.Add("Başka", "2026-01-30T12:00:00+03:00");
        var turn = await person.SayAsync("onu sil", Cancel);

        turn.PendingConfirmation.ShouldBeNull();
        turn.Reply.ShouldContain("Hangi etkinlik");
    }

    [Theory]
    [InlineData("diş", 1)]
    [InlineData("toplantı", 0)]
    [InlineData("yok böyle", -1)]
    public async Task A_description_is_looked_up_one_asks_several_are_numbered_none_is_said(string title, int outcome)
    {
        _app.Calendar.Add("diş randevusu", "2026-01-31T10:00:00+03:00");
        _app.Calendar.Add("toplantı A", "2026-01-31T12:00:00+03:00");
        _app.Calendar.Add("toplantı B", "2026-01-31T14:00:00+03:00");
        _app.Router.On("sil", Cancels(new() { Kind = EventReferenceKind.Described, Words = title, Title = title }));

        var turn = await _app.Person().SayAsync("sil", Cancel);

        (turn.PendingConfirmation is not null).ShouldBe(outcome is 1);
        turn.Reply.ShouldContain(outcome switch { 1 => "“diş randevusu” silinsin mi?", 0 => "2. yarın 14:00–15:00 “toplantı B”", _ => "bulamadım" });
        _app.Calendar.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lookup_that_fails_is_not_a_missing_event()
    {
        _app.Calendar.IsDown = true;
        _app.Router.On("sil", Cancels(new() { Kind = EventReferenceKind.Described, Words = "diş", Title = "diş" }));

        var turn = await _app.Person().SayAsync("sil", Cancel);

        turn.Reply.ShouldContain("ulaşamıyorum");
        turn.Reply.ShouldNotContain("bulamadım");
        turn.ToolResults.ShouldHaveSingleItem().Error!.Code.ShouldBe(ToolErrorCodes.Unavailable);
    }

    [Theory]
    [InlineData("""{"time":"17:00"}""", "2026-01-31T17:00+03:00", 90)]
    [InlineData("""{"date":"2026-02-03"}""", "2026-02-03T15:00+03:00", 90)]
    [InlineData("""{"duration_minutes":30}""", "2026-01-31T15:00+03:00", 30)]
    [InlineData("""{"date":"2026-02-03","time":"09:30","duration_minutes":45}""", "2026-02-03T09:30+03:00", 45)]
    [InlineData("""{"title":"Yeni ad"}""", "2026-01-31T15:00+03:00", 90)]
    public async Task A_change_keeps_what_was_not_said(string changes, string start, int minutes)
    {
        _app.Calendar.Add("Diş", "2026-01-31T15:00:00+03:00", minutes: 90);
        _app.Router.On("değiştir", Plans.Calls(
            CalendarIntent.Modify,
            Plans.Pointing(ToolNames.UpdateEvent, new() { Kind = EventReferenceKind.Described, Words = "diş", Title = "diş" }, new JsonObject { ["changes"] = JsonNode.Parse(changes) })));
        var person = _app.Person();

        var asked = await person.SayAsync("değiştir", Cancel);
        asked.PendingConfirmation!.Prompt.ShouldStartWith("Yarın 15:00–16:30 “Diş” şöyle değişsin mi: ");
        await person.SayAsync("evet", Cancel);

        var now = _app.Calendar.Events.ShouldHaveSingleItem();
        now.Start.ShouldBe(DateTimeOffset.Parse(start, null));
        (now.End - now.Start).ShouldBe(TimeSpan.FromMinutes(minutes));
    }

    [Fact]
    public async Task A_change_that_says_nothing_is_asked_about()
    {
        _app.Calendar.Add("Diş", "2026-01-31T15:00:00+03:00");
        _app.Router.On("değiştir", Plans.Calls(CalendarIntent.Modify, Plans.Pointing(ToolNames.UpdateEvent, new() { Kind = EventReferenceKind.Described, Words = "diş", Title = "diş" })));

        var turn = await _app.Person().SayAsync("değiştir", Cancel);

        turn.Reply.ShouldContain("neyi değiştireyim");
        turn.PendingConfirmation.ShouldBeNull();
    }

    [Fact]
    public async Task An_event_that_changed_after_the_question_is_not_touched()
    {
        var one = _app.Calendar.Add("Diş", "2026-01-31T15:00:00+03:00");
        _app.Router.On("sil", Cancels(new() { Kind = EventReferenceKind.Described, Words = "diş", Title = "diş" }));
        var person = _app.Person();
        await person.SayAsync("sil", Cancel);
        _app.Calendar.Touch(one.Id);

        var turn = await person.SayAsync("evet", Cancel);

        turn.Reply.ShouldContain("silmedim");
        _app.Calendar.Events.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_plan_that_names_an_event_by_id_is_shown_the_event_as_it_is()
    {
        var one = _app.Calendar.Add("Diş", "2026-01-31T15:00:00+03:00");
        _app.Router.On("sil", Plans.Calls(CalendarIntent.Cancel, Plans.Call(ToolNames.DeleteEvent, $$"""{"event_id":"{{one.Id}}"}""")));

        (await _app.Person().SayAsync("sil", Cancel)).PendingConfirmation!.Prompt.ShouldContain("“Diş”");
    }

    [Fact]
    public async Task The_edit_of_a_pending_change_stays_with_its_event()
    {
        _app.Calendar.Add("Diş", "2026-01-31T15:00:00+03:00");
        _app.Router.On("sil", Cancels(new() { Kind = EventReferenceKind.Described, Words = "diş", Title = "diş" }));
        var person = _app.Person();
        var asked = await person.SayAsync("sil", Cancel);
        _app.Answers = (_, pending) =>
        {
            var arguments = (JsonObject)pending.Arguments.DeepClone();
            arguments["event_id"] = "evt-other";
            return new(AnswerKind.Edit, arguments);
        };

        var turn = await person.SayAsync("başkası olsun", Cancel);

        turn.Confirmation!.Decision.ShouldBe(ConfirmationDecision.Ambiguous);
        turn.PendingConfirmation!.Id.ShouldBe(asked.PendingConfirmation!.Id);
    }

    private static Plan Cancels(EventReference reference) => Plans.Calls(CalendarIntent.Cancel, Plans.Pointing(ToolNames.DeleteEvent, reference));
}
