using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;

namespace Bantz.Orchestrator.Tests.Conversation;

/// <summary>Nothing changes without a yes to exactly that.</summary>
public sealed class ConfirmationTests(GarnetFixture garnet) : IDisposable
{
    private const string Add = "saat 4 için bir toplantı oluştur";
    private readonly OrchestratorApp _app = new(garnet.ConnectionString);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_create_asks_with_day_span_and_title_and_creates_nothing_yet()
    {
        _app.Router.On(Add, Creates("toplantı", "2026-01-30T16:00:00+03:00"));

        var turn = await _app.Person().SayAsync(Add, Cancel);

        turn.PendingConfirmation!.Tool.ShouldBe(ToolNames.CreateEvent);
        turn.PendingConfirmation.Prompt.ShouldBe("Bugün 16:00–17:00 “toplantı” ekleyeyim mi?");
        turn.Reply.ShouldBe(turn.PendingConfirmation.Prompt);
        turn.ToolResults.ShouldBeEmpty();
        _app.Calendar.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Trap_1_a_no_after_a_pending_create_creates_nothing_and_says_so()
    {
        _app.Router.On(Add, Creates("toplantı", "2026-01-30T16:00:00+03:00"));
        var person = _app.Person();
        await person.SayAsync(Add, Cancel);

        var turn = await person.SayAsync("hayır", Cancel);

        turn.Confirmation!.Decision.ShouldBe(ConfirmationDecision.No);
        turn.PendingConfirmation.ShouldBeNull();
        turn.Plan.ShouldBeNull();
        turn.Reply.ShouldBe("Tamam, eklemedim.");
        _app.Calendar.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Trap_8_a_yes_runs_exactly_the_stored_arguments_and_asks_no_planner()
    {
        _app.Router.On(Add, Creates("toplantı", "2026-01-30T16:00:00+03:00"));
        var person = _app.Person();
        var asked = await person.SayAsync(Add, Cancel);
        _app.Router.IsDown = true;

        var turn = await person.SayAsync("evet", Cancel);

        turn.Confirmation.ShouldBe(new ConfirmationOutcome(asked.PendingConfirmation!.Id, ToolNames.CreateEvent, ConfirmationDecision.Yes));
        turn.Reply.ShouldBe("Ekledim: bugün 16:00–17:00 “toplantı”.");
        var write = _app.Calendar.Writes.ShouldHaveSingleItem();
        CanonicalJson.Hash(write.Arguments).ShouldBe(CanonicalJson.Hash(asked.PendingConfirmation.Arguments));
    }

    [Fact]
    public async Task Trap_2_a_delete_while_a_create_is_pending_asks_and_runs_neither()
    {
        var meeting = _app.Calendar.Add("sunum", "2026-01-30T15:00:00+03:00");
        _app.Router.On(Add, Creates("yemek", "2026-01-30T16:00:00+03:00"))
            .On("3 toplantısını sil", Deletes(new() { Kind = EventReferenceKind.Described, Words = "3 toplantısı", Start = meeting.Start, End = meeting.Start.AddMinutes(1) }));
        var person = _app.Person();
        await person.SayAsync(Add, Cancel);

        var turn = await person.SayAsync("3 toplantısını sil", Cancel);

        turn.PendingConfirmation!.Tool.ShouldBe(ToolNames.DeleteEvent);
        turn.PendingConfirmation.Prompt.ShouldContain("sunum");
        turn.Reply.ShouldContain("eklemedim");
        turn.Confirmation.ShouldBeNull();
        _app.Calendar.Writes.ShouldBeEmpty();

        await person.SayAsync("evet", Cancel);
        _app.Calendar.Writes.ShouldHaveSingleItem().Tool.ShouldBe(ToolNames.DeleteEvent);
    }

    [Fact]
    public async Task Trap_5_yes_but_at_three_freezes_anew_and_asks_again()
    {
        _app.Router.On(Add, Creates("toplantı", "2026-01-30T16:00:00+03:00"));
        var person = _app.Person();
        var first = await person.SayAsync(Add, Cancel);

        var edited = await person.SayAsync("evet ama 15:00 olsun", Cancel);

        edited.Confirmation!.Decision.ShouldBe(ConfirmationDecision.Edit);
        edited.PendingConfirmation!.Id.ShouldNotBe(first.PendingConfirmation!.Id);
        edited.PendingConfirmation.Prompt.ShouldContain("15:00–16:00");
        _app.Calendar.Writes.ShouldBeEmpty();

        await person.SayAsync("evet", Cancel);
        _app.Calendar.Events.ShouldHaveSingleItem().Start.ShouldBe(DateTimeOffset.Parse("2026-01-30T15:00+03:00", null));
    }

    [Theory]
    [InlineData("sil")]
    [InlineData("tamam mı?")]
    [InlineData("evet hayır")]
    public async Task Trap_6_what_is_no_clear_yes_confirms_nothing_and_the_question_stays(string text)
    {
        _app.Router.On(Add, Creates("toplantı", "2026-01-30T16:00:00+03:00"));
        var person = _app.Person();
        var asked = await person.SayAsync(Add, Cancel);

        var turn = await person.SayAsync(text, Cancel);

        turn.PendingConfirmation!.Id.ShouldBe(asked.PendingConfirmation!.Id);
        _app.Calendar.Writes.ShouldBeEmpty();
        (await person.SayAsync("evet", Cancel)).Confirmation!.Decision.ShouldBe(ConfirmationDecision.Yes);
    }

    [Fact]
    public async Task Trap_7_every_write_is_asked_for_not_only_the_first()
    {
        _app.Router.On("bir", Creates("ilk", "2026-01-30T16:00:00+03:00")).On("iki", Creates("ikinci", "2026-01-30T18:00:00+03:00"));
        var person = _app.Person();
        await person.SayAsync("bir", Cancel);
        await person.SayAsync("evet", Cancel);

        var turn = await person.SayAsync("iki", Cancel);

        turn.PendingConfirmation.ShouldNotBeNull();
        _app.Calendar.Writes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Trap_9_a_planner_that_wants_no_yes_changes_nothing_about_asking()
    {
        _app.Router.On(Add, Creates("toplantı", "2026-01-30T16:00:00+03:00") with { RequiresConfirmation = false });

        var turn = await _app.Person().SayAsync(Add, Cancel);

        turn.PendingConfirmation.ShouldNotBeNull();
        turn.ToolResults.ShouldBeEmpty();
        _app.Calendar.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_planner_that_wants_a_yes_for_a_read_gets_one()
    {
        _app.Router.On("bak", Plans.List("2026-01-30T00:00:00+03:00", "2026-01-31T00:00:00+03:00") with { RequiresConfirmation = true });
        var person = _app.Person();

        var asked = await person.SayAsync("bak", Cancel);
        asked.PendingConfirmation!.Tool.ShouldBe(ToolNames.ListEvents);
        _app.Calendar.Calls.ShouldBeEmpty();

        (await person.SayAsync("evet", Cancel)).Reply.ShouldBe("Bugün takvimin boş.");
    }

    [Fact]
    public async Task Trap_10_a_yes_is_read_before_anything_else_looks_at_it()
    {
        _app.Router.On(Add, Creates("toplantı", "2026-01-30T16:00:00+03:00")).On("evet", Plans.Talk("Harika!"));
        var person = _app.Person();
        await person.SayAsync(Add, Cancel);

        await person.SayAsync("evet", Cancel);

        _app.Router.Requests.Count.ShouldBe(1);
        _app.Calendar.Writes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Trap_11_several_writes_of_a_plan_are_asked_one_after_another()
    {
        _app.Router.On("üç iş", Plans.Calls(
            CalendarIntent.Create,
            Plans.Create("diş", "2026-01-31T10:00:00+03:00"),
            Plans.Create("toplantı", "2026-01-31T14:00:00+03:00"),
            Plans.Create("spor", "2026-01-31T18:00:00+03:00")));
        var person = _app.Person();

        var first = await person.SayAsync("üç iş", Cancel);
        first.PendingConfirmation!.Prompt.ShouldContain("diş");
        _app.Calendar.Writes.ShouldBeEmpty();

        var second = await person.SayAsync("evet", Cancel);
        second.PendingConfirmation!.Prompt.ShouldContain("toplantı");
        second.Reply.ShouldContain("Ekledim: yarın 10:00–11:00 “diş”.");
        _app.Calendar.Writes.Count.ShouldBe(1);

        var third = await person.SayAsync("hayır", Cancel);
        third.PendingConfirmation!.Prompt.ShouldContain("spor");

        (await person.SayAsync("evet", Cancel)).PendingConfirmation.ShouldBeNull();
        _app.Calendar.Events.Select(one => one.Title).ShouldBe(["diş", "spor"]);
    }

    [Fact]
    public async Task Trap_12_a_refusal_is_remembered_in_session_turns_and_audit()
    {
        _app.Router.On(Add, Creates("toplantı", "2026-01-30T16:00:00+03:00"));
        var person = _app.Person();
        await person.SayAsync(Add, Cancel);
        await person.SayAsync("hayır", Cancel);

        var session = await _app.GetAsync<SessionView>($"/v1/sessions/{person.Session}", BantzJson.Wire.SessionView, Cancel);
        session.TurnCount.ShouldBe(2);
        session.PendingConfirmation.ShouldBeNull();
        var turns = await _app.GetAsync<TurnList>($"/v1/sessions/{person.Session}/turns", BantzJson.Wire.TurnList, Cancel);
        turns.Turns.Select(turn => turn.User).ShouldBe([Add, "hayır"]);
        var audit = await _app.GetAsync<AuditList>("/v1/audit?limit=1000", BantzJson.Wire.AuditList, Cancel);
        audit.Entries.Where(entry => entry.SessionId == person.Session).Select(entry => entry.Decision).ShouldBe(["refused", "asked"]);
        audit.Entries.Where(entry => entry.SessionId == person.Session).Select(entry => entry.ArgumentsHash).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_runs_nothing_and_says_so()
    {
        _app.Router.On(Add, Creates("toplantı", "2026-01-30T16:00:00+03:00"));
        var person = _app.Person();
        await person.SayAsync(Add, Cancel);
        _app.Clock.Advance(TimeSpan.FromMinutes(3));

        var turn = await person.SayAsync("evet", Cancel);

        turn.Confirmation!.Decision.ShouldBe(ConfirmationDecision.Expired);
        turn.PendingConfirmation.ShouldBeNull();
        turn.Reply.ShouldContain("süresi doldu");
        _app.Calendar.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_while_something_is_pending_is_answered_and_the_pending_action_stays()
    {
        _app.Router.On(Add, Creates("toplantı", "2026-01-30T16:00:00+03:00"))
            .On("yarın ne var", Plans.List("2026-01-31T00:00:00+03:00", "2026-02-01T00:00:00+03:00"));
        var person = _app.Person();
        var asked = await person.SayAsync(Add, Cancel);

        var turn = await person.SayAsync("yarın ne var", Cancel);

        turn.Reply.ShouldBe("Yarın takvimin boş.");
        turn.PendingConfirmation!.Id.ShouldBe(asked.PendingConfirmation!.Id);
        (await person.SayAsync("evet", Cancel)).ToolResults.ShouldHaveSingleItem().Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task What_stands_in_the_way_is_said_before_the_yes()
    {
        _app.Calendar.Add("Sunum", "2026-01-30T15:30:00+03:00");
        _app.Router.On(Add, Creates("toplantı", "2026-01-30T16:00:00+03:00"));

        var turn = await _app.Person().SayAsync(Add, Cancel);

        turn.PendingConfirmation!.Prompt.ShouldContain("“Sunum” (15:30–16:30)");
    }

    [Fact]
    public async Task Trap_34_an_event_can_be_created_again_after_it_was_deleted()
    {
        _app.Router.On(Add, Creates("toplantı", "2026-01-30T16:00:00+03:00")).On("onu iptal et", Deletes(Plans.It()));
        var person = _app.Person();
        foreach (var text in (string[])[Add, "evet", "onu iptal et", "evet", Add, "evet"])
        {
            await person.SayAsync(text, Cancel);
        }

        _app.Calendar.Events.ShouldHaveSingleItem().Title.ShouldBe("toplantı");
        _app.Calendar.Writes.Select(write => write.EffectKey).Distinct().Count().ShouldBe(3);
    }

    private static Plan Creates(string title, string start) => Plans.Calls(CalendarIntent.Create, Plans.Create(title, start)) with { RequiresConfirmation = true };

    private static Plan Deletes(EventReference reference) => Plans.Calls(CalendarIntent.Cancel, Plans.Pointing(ToolNames.DeleteEvent, reference));
}
