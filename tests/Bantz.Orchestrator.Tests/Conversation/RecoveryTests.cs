using System.Net;
using System.Net.Http.Json;
using Bantz.Contracts;
using Bantz.Orchestrator.Journal;
using Bantz.Orchestrator.Sessions;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bantz.Orchestrator.Tests.Conversation;

/// <summary>A turn that never came back is ended by whoever comes next: not lost, not done twice, and told.</summary>
public sealed class RecoveryTests(GarnetFixture garnet) : IDisposable
{
    private const string Told = "Önceki onayına verdiğim yanıt sana ulaşmamış olabilir: ";

    private readonly OrchestratorApp _app = new(garnet.ConnectionString);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_next_turn_ends_it_and_tells(bool happened)
    {
        var person = await AskedAsync();
        await DieAsync(person, happened);

        var next = await person.SayAsync("selam", Cancel);

        next.Reply.ShouldStartWith(Told + "Ekledim");
        next.Reply.ShouldContain("Selam!");
        next.ToolResults.ShouldBeEmpty();
        _app.Calendar.Events.ShouldHaveSingleItem();
        _app.Calendar.Writes.Count.ShouldBe(2);
        _app.Calendar.Writes.Select(static write => write.EffectKey).Distinct().ShouldHaveSingleItem();
        (await person.SayAsync("selam", Cancel)).Reply.ShouldBe("Selam!");
    }

    [Fact]
    public async Task The_same_key_gets_the_answer_that_was_lost()
    {
        var person = await AskedAsync();
        await DieAsync(person, happened: true, "key 7");

        var again = await person.SayAsync("evet", Cancel, "key 7");

        again.Reply.ShouldStartWith("Ekledim");
        again.ToolResults.ShouldHaveSingleItem().Ok.ShouldBeTrue();
        again.Confirmation!.Decision.ShouldBe(ConfirmationDecision.Yes);
        _app.Calendar.Events.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_turns_id_finds_the_answer_that_was_lost_and_the_audit_has_its_decisions()
    {
        var person = await AskedAsync();
        await DieAsync(person, happened: false);
        var turn = (await LoadAsync(person)).HalfDone!.Turn.TurnId;

        var found = await FindAsync(person, turn);

        found.Reply.ShouldStartWith("Ekledim");
        found.TurnId.ShouldBe(turn);
        _app.Calendar.Events.ShouldHaveSingleItem();
        var turns = await _app.GetAsync($"/v1/sessions/{person.Session}/turns", BantzJson.Wire.TurnList, Cancel);
        turns.Turns.ShouldContain(record => record.TurnId == turn && record.User == "evet");
        var audit = await _app.GetAsync("/v1/audit?limit=1000", BantzJson.Wire.AuditList, Cancel);
        audit.Entries.Where(entry => entry.TurnId == turn).Select(static entry => entry.Decision).ShouldBe(["executed", "accepted"]);
    }

    [Fact]
    public async Task Another_replica_ends_it_without_anybody_asking()
    {
        var person = await AskedAsync();
        await DieAsync(person, happened: true);
        using var other = new OrchestratorApp(garnet.ConnectionString) { Calendar = _app.Calendar };

        await Watch(other).LookAsync(Cancel);

        (await LoadAsync(person)).HalfDone.ShouldBeNull();

        // A look of another test may have been quicker, and takes it off the list a moment later.
        var journal = _app.Services.GetRequiredService<TurnJournal>();
        await Eventually.TrueAsync(async () => (await journal.OpenAsync()).All(open => open.SessionId != person.Session), Cancel);
        _app.Calendar.Events.ShouldHaveSingleItem();
        (await person.SayAsync("selam", Cancel)).Reply.ShouldStartWith(Told + "Ekledim");
    }

    [Fact]
    public async Task An_answer_that_nobody_was_there_to_hear_is_told_by_the_next_turn()
    {
        var person = await AskedAsync();
        var (writing, release) = (Signal(), Signal());
        _app.Calendar.AfterWrite = () =>
        {
            writing.TrySetResult();
            return release.Task;
        };
        using var http = _app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Turns)
        {
            Content = JsonContent.Create(new TurnRequest { Text = "evet", SessionId = person.Session, Now = OrchestratorApp.Friday }, BantzJson.Wire.TurnRequest),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using (await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel))
        {
            await writing.Task;
        }

        release.SetResult();

        (await person.SayAsync("selam", Cancel)).Reply.ShouldStartWith(Told + "Ekledim");
        (await person.SayAsync("selam", Cancel)).Reply.ShouldBe("Selam!");
        _app.Calendar.Writes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_calendar_that_is_still_away_is_waited_for_and_the_next_turn_asks_again()
    {
        var person = await AskedAsync();
        await DieAsync(person, happened: true);
        _app.Calendar.IsDown = true;

        await Watch(_app).LookAsync(Cancel);
        (await LoadAsync(person)).HalfDone.ShouldNotBeNull();
        var next = await person.SayAsync("selam", Cancel);
        next.Reply.ShouldContain("kesin değil");
        next.PendingConfirmation.ShouldNotBeNull();

        _app.Calendar.IsDown = false;
        (await person.SayAsync("evet", Cancel)).Reply.ShouldStartWith("Ekledim");
        _app.Calendar.Events.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_second_yes_does_not_answer_a_question_that_was_never_heard()
    {
        _app.Router.On("ikisini ekle", Plans.Calls(
            CalendarIntent.Create, Plans.Create("ilk", "2026-01-30T16:00:00+03:00"), Plans.Create("ikinci", "2026-01-30T18:00:00+03:00")));
        var person = _app.Person();
        await person.SayAsync("ikisini ekle", Cancel);
        await DieAsync(person, happened: true);

        var heard = await person.SayAsync("evet", Cancel);

        _app.Calendar.Events.ShouldHaveSingleItem().Title.ShouldBe("ilk");
        heard.Reply.ShouldStartWith(Told);
        heard.Reply.ShouldContain("ikinci");
        (await person.SayAsync("evet", Cancel)).Reply.ShouldStartWith("Ekledim");
        _app.Calendar.Events.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_yes_that_is_too_old_is_asked_again_and_nothing_is_sent()
    {
        var person = await AskedAsync();
        await DieAsync(person, happened: false);
        _app.Clock.Advance(TimeSpan.FromMinutes(11));

        var next = await person.SayAsync("selam", Cancel);

        next.Reply.ShouldContain("kesin değil");
        next.PendingConfirmation.ShouldNotBeNull();
        _app.Calendar.Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_id_nobody_knows_is_a_404_that_says_what_that_means()
    {
        var person = await AskedAsync();
        using var http = _app.CreateClient();

        using var answer = await http.GetAsync(new Uri($"/v1/sessions/{person.Session}/turns/nobody", UriKind.Relative), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.ProblemAsync(Cancel)).Detail!.ShouldContain("written down before it is done");
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static RecoveryWatch Watch(OrchestratorApp app) => ActivatorUtilities.CreateInstance<RecoveryWatch>(app.Services);

    private Task<StoredSession> LoadAsync(TurnClient person) => _app.Services.GetRequiredService<SessionStore>().LoadAsync(person.Session!);

    private async Task<TurnResult> FindAsync(TurnClient person, string turn)
    {
        using var http = _app.CreateClient();
        return (await http.GetFromJsonAsync($"/v1/sessions/{person.Session}/turns/{turn}", BantzJson.Wire.TurnResult, Cancel))!;
    }

    /// <summary>A yes whose turn breaks at its effect, before it happens or after, and leaves nothing but its journal.</summary>
    private async Task DieAsync(TurnClient person, bool happened, string? key = null)
    {
        Func<Task> die = static () => throw new InvalidOperationException("The power is gone.");
        (_app.Calendar.DuringWrite, _app.Calendar.AfterWrite) = happened ? ((Func<Task>?)null, die) : (die, null);
        using (var answer = await person.SendAsync("evet", Cancel, key))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        }

        (_app.Calendar.DuringWrite, _app.Calendar.AfterWrite) = (null, null);
    }

    private async Task<TurnClient> AskedAsync()
    {
        _app.Router.On("ekle", Plans.Calls(CalendarIntent.Create, Plans.Create("toplantı", "2026-01-30T16:00:00+03:00"))).On("selam", Plans.Talk("Selam!"));
        var person = _app.Person();
        (await person.SayAsync("ekle", Cancel)).PendingConfirmation.ShouldNotBeNull();
        return person;
    }
}
