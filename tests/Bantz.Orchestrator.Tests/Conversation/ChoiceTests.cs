using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;

namespace Bantz.Orchestrator.Tests.Conversation;

/// <summary>"Which one?" is asked with numbers, and answered by a number, a place, a time or a name; nothing is guessed.</summary>
public sealed class ChoiceTests : IDisposable
{
    private readonly OrchestratorApp _app;
    private readonly CalendarEvent _budget;
    private readonly CalendarEvent _team;
    private readonly CalendarEvent _walk;

    public ChoiceTests(GarnetFixture garnet)
    {
        _app = new(garnet.ConnectionString);
        _budget = _app.Calendar.Add("Bütçe toplantısı", "2026-01-31T11:00:00+03:00", attendees: "Ayşe Yılmaz");
        _team = _app.Calendar.Add("Ekip toplantısı", "2026-01-31T15:00:00+03:00", location: "Oda 3");
        _walk = _app.Calendar.Add("Veli toplantısı", "2026-02-02T15:30:00+03:00");
        _app.Router.On("toplantıyı sil", Cancels(Meeting)).On("toplantıyı kaydır", Moves(Meeting));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static EventReference Meeting { get; } = new() { Kind = EventReferenceKind.Described, Words = "toplantıyı", Title = "toplantısı" };

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("1", 0)]
    [InlineData("2", 1)]
    [InlineData("#2", 1)]
    [InlineData("ikincisi", 1)]
    [InlineData("ikinciyi", 1)]
    [InlineData("2 numara", 1)]
    [InlineData("ilki", 0)]
    [InlineData("sonuncusu", 2)]
    [InlineData("sonuncu lütfen", 2)]
    [InlineData("the second one", 1)]
    [InlineData("the last one", 2)]
    [InlineData("15:00'teki", 1)]
    [InlineData("3'teki", 1)]
    [InlineData("11", 0)]
    [InlineData("15:30 olan", 2)]
    [InlineData("Ayşe'yle olan", 0)]
    [InlineData("ekip olan", 1)]
    [InlineData("bütçe toplantısı", 0)]
    [InlineData("bütçe toplantısını sil", 0)]
    [InlineData("pazartesi günkü", 2)]
    public async Task The_answer_picks_one_and_the_question_names_it(string answer, int picked)
    {
        var person = _app.Person();
        (await person.SayAsync("toplantıyı sil", Cancel)).Reply.ShouldBe(
            "Hangisini kastediyorsun?\n1. yarın 11:00–12:00 “Bütçe toplantısı”\n2. yarın 15:00–16:00 “Ekip toplantısı”\n3. 2 Şubat Pazartesi 15:30–16:30 “Veli toplantısı”");

        var asked = await person.SayAsync(answer, Cancel);

        CalendarEvent wanted = new[] { _budget, _team, _walk }[picked];
        asked.PendingConfirmation!.Tool.ShouldBe(ToolNames.DeleteEvent);
        asked.PendingConfirmation.Arguments["event_id"]!.GetValue<string>().ShouldBe(wanted.Id);
        asked.PendingConfirmation.Prompt.ShouldContain(wanted.Title);
        _app.Router.Requests.Count.ShouldBe(1);
        _app.Calendar.Writes.ShouldBeEmpty();
        await person.SayAsync("evet", Cancel);
        _app.Calendar.Events.ShouldNotContain(one => one.Id == wanted.Id);
        _app.Calendar.Events.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_fits_several_is_asked_again_with_those_alone()
    {
        var person = _app.Person();
        await person.SayAsync("toplantıyı sil", Cancel);

        var again = await person.SayAsync("yarınki", Cancel);
        again.Reply.ShouldBe("Hangisini kastediyorsun?\n1. yarın 11:00–12:00 “Bütçe toplantısı”\n2. yarın 15:00–16:00 “Ekip toplantısı”");

        (await person.SayAsync("2", Cancel)).PendingConfirmation!.Arguments["event_id"]!.GetValue<string>().ShouldBe(_team.Id);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("beşincisi")]
    public async Task A_place_that_is_not_there_is_asked_again_and_touches_nothing(string answer)
    {
        var person = _app.Person();
        var first = await person.SayAsync("toplantıyı sil", Cancel);

        var again = await person.SayAsync(answer, Cancel);

        again.Reply.ShouldBe(first.Reply);
        again.PendingConfirmation.ShouldBeNull();
        (await person.SayAsync("1", Cancel)).PendingConfirmation.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_to_change_is_kept_while_it_is_asked_which()
    {
        var person = _app.Person();
        await person.SayAsync("toplantıyı kaydır", Cancel);

        var asked = await person.SayAsync("ikincisi", Cancel);
        asked.PendingConfirmation!.Prompt.ShouldBe("Yarın 15:00–16:00 “Ekip toplantısı” şöyle değişsin mi: yarın 17:00–18:00?");
        await person.SayAsync("evet", Cancel);

        _app.Calendar.Events.Single(one => one.Id == _team.Id).Start.ShouldBe(DateTimeOffset.Parse("2026-01-31T17:00+03:00", null));
    }

    [Theory]
    [InlineData("hiçbiri")]
    [InlineData("vazgeç")]
    [InlineData("boşver")]
    [InlineData("hayır")]
    public async Task A_no_lets_it_go_and_a_number_afterwards_means_nothing(string no)
    {
        var person = _app.Person();
        await person.SayAsync("toplantıyı sil", Cancel);

        (await person.SayAsync(no, Cancel)).Reply.ShouldBe("Tamam, vazgeçtim; bir şeye dokunmadım.");

        (await person.SayAsync("2", Cancel)).PendingConfirmation.ShouldBeNull();
        _app.Router.Requests.Last().OpenRequest.ShouldBeNull();
    }

    [Fact]
    public async Task Another_request_drops_the_question_and_a_number_afterwards_picks_nothing()
    {
        _app.Router.On("yarın ne var", Plans.List("2026-02-05T00:00:00+03:00", "2026-02-06T00:00:00+03:00"));
        var person = _app.Person();
        await person.SayAsync("toplantıyı sil", Cancel);
        await person.SayAsync("yarın ne var", Cancel);

        var turn = await person.SayAsync("2", Cancel);

        turn.PendingConfirmation.ShouldBeNull();
        _app.Router.Requests.Last().Text.ShouldBe("2");
        _app.Router.Requests.Last().OpenRequest.ShouldBeNull();
    }

    [Fact]
    public async Task Every_one_of_them_is_a_queue_of_questions()
    {
        var person = _app.Person();
        await person.SayAsync("toplantıyı sil", Cancel);

        var asked = await person.SayAsync("hepsini sil", Cancel);

        asked.Reply.ShouldStartWith("3 iş var:\n1. silinecek: yarın 11:00–12:00 “Bütçe toplantısı”");
        asked.PendingConfirmation!.Arguments["event_id"]!.GetValue<string>().ShouldBe(_budget.Id);
        _app.Calendar.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Other_calls_of_the_same_plan_wait_until_it_is_known_which()
    {
        _app.Router.On("ikisi", Plans.Calls(CalendarIntent.Create, Plans.Create("diş", "2026-02-03T10:00:00+03:00"), Plans.Pointing(ToolNames.DeleteEvent, Meeting)));
        var person = _app.Person();

        var which = await person.SayAsync("ikisi", Cancel);
        which.PendingConfirmation.ShouldBeNull();
        which.Reply.ShouldStartWith("Hangisini");

        var asked = await person.SayAsync("3", Cancel);
        asked.Reply.ShouldContain("1. eklenecek: 3 Şubat Salı 10:00–11:00 “diş”");
        asked.Reply.ShouldContain("2. silinecek: 2 Şubat Pazartesi 15:30–16:30 “Veli toplantısı”");
        await person.SayAsync("evet", Cancel);
        await person.SayAsync("evet", Cancel);
        _app.Calendar.Events.Select(static one => one.Title).ShouldBe(["Bütçe toplantısı", "Ekip toplantısı", "diş"]);
    }

    [Fact]
    public async Task A_question_about_one_of_several_is_answered_after_the_choice()
    {
        _app.Router.On("toplantı nerede", Plans.Calls(CalendarIntent.Query, Plans.Pointing(ToolNames.GetEvent, Meeting)));
        var person = _app.Person();
        await person.SayAsync("toplantı nerede", Cancel);

        (await person.SayAsync("ekip olan", Cancel)).Reply.ShouldBe("“Ekip toplantısı”: yarın 15:00–16:00, Oda 3.");
    }

    [Fact]
    public async Task An_event_that_went_meanwhile_cannot_be_picked()
    {
        var person = _app.Person();
        await person.SayAsync("toplantıyı sil", Cancel);
        await _app.Calendar.CallAsync(ToolNames.DeleteEvent, new JsonObject { ["event_id"] = _team.Id }, "behind-our-back");

        var again = await person.SayAsync("2", Cancel);

        again.PendingConfirmation.ShouldBeNull();
        again.Reply.ShouldBe("Hangisini kastediyorsun?\n1. yarın 11:00–12:00 “Bütçe toplantısı”\n2. 2 Şubat Pazartesi 15:30–16:30 “Veli toplantısı”");
    }

    [Fact]
    public async Task A_calendar_that_does_not_answer_leaves_the_question_open()
    {
        var person = _app.Person();
        await person.SayAsync("toplantıyı sil", Cancel);
        _app.Calendar.IsDown = true;
        (await person.SayAsync("2", Cancel)).Reply.ShouldContain("ulaşamıyorum");
        _app.Calendar.IsDown = false;

        (await person.SayAsync("2", Cancel)).PendingConfirmation!.Arguments["event_id"]!.GetValue<string>().ShouldBe(_team.Id);
    }

    private static Plan Cancels(EventReference reference) => Plans.Calls(CalendarIntent.Cancel, Plans.Pointing(ToolNames.DeleteEvent, reference));

    private static Plan Moves(EventReference reference) => Plans.Calls(
        CalendarIntent.Modify, Plans.Pointing(ToolNames.UpdateEvent, reference, new JsonObject { ["changes"] = new JsonObject { ["time"] = "17:00" } }));
}
