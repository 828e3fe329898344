using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;

namespace Bantz.Orchestrator.Tests.Conversation;

/// <summary>What a session carries from turn to turn, and what it does not.</summary>
public sealed class MemoryTests(GarnetFixture garnet) : IDisposable
{
    private readonly OrchestratorApp _app = new(garnet.ConnectionString);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task The_planner_is_told_zone_turns_memory_focus_and_tools()
    {
        _app.Calendar.Add("Sunum", "2026-01-30T10:00:00+03:00");
        _app.Router.On("bugün", Plans.List("2026-01-30T00:00:00+03:00", "2026-01-31T00:00:00+03:00") with { MemoryUpdate = "Bugünü sordu." });
        var person = _app.Person();
        for (var turn = 0; turn < 5; turn++)
        {
            await person.SayAsync("bugün", Cancel);
        }

        var last = _app.Router.Requests.Last();
        last.Now.ShouldBe(DateTimeOffset.Parse("2026-01-30T10:00+03:00", null));
        last.TimeZone.ShouldBe("Europe/Istanbul");
        last.TurnIndex.ShouldBe(4);
        last.Turns.Count.ShouldBe(3);
        last.Memory.ShouldBe(Enumerable.Repeat("Bugünü sordu.", 4));
        last.Focus.ShouldHaveSingleItem().Title.ShouldBe("Sunum");
        last.Tools.ShouldBe(ToolNames.All);
    }

    [Fact]
    public async Task Trap_26_an_open_request_lives_for_one_turn_and_nothing_of_it_leaks_further()
    {
        _app.Router.On("toplantı koy", Plans.Ask(CalendarIntent.Create, "Saat kaçta?", new PlanSlots { Title = "toplantı" }))
            .On("neyse, selam", Plans.Talk("Selam!"))
            .On("yarın ne var", Plans.List("2026-01-31T00:00:00+03:00", "2026-02-01T00:00:00+03:00"));
        var person = _app.Person();

        await person.SayAsync("toplantı koy", Cancel);
        await person.SayAsync("neyse, selam", Cancel);
        await person.SayAsync("yarın ne var", Cancel);

        var requests = _app.Router.Requests.ToArray();
        requests[0].OpenRequest.ShouldBeNull();
        requests[1].OpenRequest!.Slots.Title.ShouldBe("toplantı");
        requests[2].OpenRequest.ShouldBeNull();
    }

    [Fact]
    public async Task What_waits_beside_a_question_goes_with_the_answer_and_no_further()
    {
        WaitingRequest waits = new() { CalendarIntent = CalendarIntent.Create, Slots = new PlanSlots { Title = "yoga" }, ToolPlan = [Plans.Create("yoga", "2026-01-31T19:00:00+03:00")] };
        _app.Router.On("diş ve yoga", Plans.Ask(CalendarIntent.Create, "Saat kaçta?", new PlanSlots { Title = "diş" }) with { Waiting = [waits] })
            .On("neyse, selam", Plans.Talk("Selam!"))
            .On("yarın ne var", Plans.List("2026-01-31T00:00:00+03:00", "2026-02-01T00:00:00+03:00"));
        var person = _app.Person();

        await person.SayAsync("diş ve yoga", Cancel);
        await person.SayAsync("neyse, selam", Cancel);
        await person.SayAsync("yarın ne var", Cancel);

        var requests = _app.Router.Requests.ToArray();
        requests[1].OpenRequest!.Waiting.ShouldHaveSingleItem().ToolPlan.ShouldHaveSingleItem().Tool.ShouldBe(ToolNames.CreateEvent);
        requests[2].OpenRequest.ShouldBeNull();
    }

    [Theory]
    [InlineData(Language.Turkish, "yes", "Evet")]
    [InlineData(Language.Turkish, "no", "Hayır")]
    [InlineData(Language.English, "yes", "Yes")]
    public async Task A_pressed_button_stands_in_the_conversation_as_the_word_on_it(Language language, string decision, string word)
    {
        _app.Router.On("ekle", Plans.Calls(CalendarIntent.Create, Plans.Create("toplantı", "2026-01-30T16:00:00+03:00")));
        var session = $"pressed-{language}-{decision}";
        var asked = await _app.Person(session, language).SayAsync("ekle", Cancel);

        using var answer = await _app.PostAsync(
            $"/v1/sessions/{session}/confirmations/{asked.PendingConfirmation!.Id}", $$"""{"decision":"{{decision}}"}""", Cancel);

        answer.IsSuccessStatusCode.ShouldBeTrue();
        var turns = await _app.GetAsync($"/v1/sessions/{session}/turns", BantzJson.Wire.TurnList, Cancel);
        turns.Turns.Select(static turn => turn.User).ShouldBe(["ekle", word]);
    }

    [Fact]
    public async Task Trap_35_sessions_share_nothing()
    {
        _app.Router.On("ekle", Plans.Calls(CalendarIntent.Create, Plans.Create("gizli", "2026-01-30T16:00:00+03:00")) with { MemoryUpdate = "gizli istedi" });
        var one = _app.Person();
        var other = _app.Person();
        await one.SayAsync("ekle", Cancel);

        var turn = await other.SayAsync("evet", Cancel);

        turn.Confirmation.ShouldBeNull();
        turn.Memory.ShouldBeEmpty();
        _app.Calendar.Writes.ShouldBeEmpty();
        _app.Router.Requests.Last().Memory.ShouldBeEmpty();
    }

    [Fact]
    public async Task Trap_37_personal_data_does_not_reach_what_is_remembered()
    {
        const string personal = "ali.veli@example.com 0532 123 45 67 TR33 0006 1005 1978 6457 8413 26 10000000146 4111 1111 1111 1111";
        _app.Router.On(personal, Plans.Talk("Peki.") with { MemoryUpdate = personal });
        var person = _app.Person();
        await person.SayAsync(personal, Cancel);

        using var http = _app.CreateClient();
        var kept = await http.GetStringAsync(new Uri($"/v1/sessions/{person.Session}", UriKind.Relative), Cancel)
            + await http.GetStringAsync(new Uri($"/v1/sessions/{person.Session}/turns", UriKind.Relative), Cancel);
        foreach (var piece in (string[])["ali.veli", "123 45 67", "6457 8413", "10000000146", "4111 1111"])
        {
            kept.ShouldNotContain(piece);
        }
    }

    [Fact]
    public async Task An_effect_is_remembered_as_it_happened()
    {
        _app.Router.On("ekle", Plans.Calls(CalendarIntent.Create, Plans.Create("diş", "2026-01-31T16:00:00+03:00")));
        var person = _app.Person();
        await person.SayAsync("ekle", Cancel);

        var turn = await person.SayAsync("evet", Cancel);

        turn.Memory.ShouldHaveSingleItem().ShouldBe("“diş” eklendi: 2026-01-31 16:00");
    }

    [Theory]
    [InlineData("az önce ne yaptık?", Language.Turkish, "Bu konuşmadan hatırladıklarım:\n• “diş” eklendi: 2026-01-31 16:00\n• yarın 18:00–19:00 “kahve”: eklenmedi")]
    [InlineData("what did we just do?", Language.English, "What I remember of this conversation:\n• “diş” added: 2026-01-31 16:00\n• “kahve”, tomorrow 18:00–19:00: not added")]
    public async Task What_was_just_done_is_told_from_memory_and_asks_no_planner(string question, Language language, string answer)
    {
        _app.Router.On("ekle", Plans.Calls(CalendarIntent.Create, Plans.Create("diş", "2026-01-31T16:00:00+03:00")))
            .On("kahve", Plans.Calls(CalendarIntent.Create, Plans.Create("kahve", "2026-01-31T18:00:00+03:00")));
        var (yes, no) = language is Language.Turkish ? ("evet", "hayır") : ("yes", "no");
        var person = _app.Person(language: language);
        foreach (var text in (string[])["ekle", yes, "kahve", no])
        {
            await person.SayAsync(text, Cancel);
        }

        _app.Router.IsDown = true;
        var turn = await person.SayAsync(question, Cancel);

        turn.Reply.ShouldBe(answer);
        turn.Plan.ShouldBeNull();
        turn.Memory.Count.ShouldBe(2);
    }

    [Fact]
    public async Task In_a_new_session_nothing_was_done_and_that_is_said() =>
        (await _app.Person().SayAsync("az önce ne yaptık?", Cancel)).Reply.ShouldBe("Bu konuşmada henüz bir şey yapmadık.");

    [Fact]
    public async Task The_language_is_the_requests_else_the_sessions()
    {
        var session = $"s-{Guid.NewGuid():n}";
        _app.Router.On("?", Plans.List("2026-01-30T00:00:00+03:00", "2026-01-31T00:00:00+03:00"));

        (await _app.Person(session, language: null).SayAsync("?", Cancel)).Language.ShouldBe(Language.Turkish);
        (await _app.Person(session, Language.English).SayAsync("?", Cancel)).Language.ShouldBe(Language.English);
        (await _app.Person(session, language: null).SayAsync("?", Cancel)).Language.ShouldBe(Language.English);
    }
}
