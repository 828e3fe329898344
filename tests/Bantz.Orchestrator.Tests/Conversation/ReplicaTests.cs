using System.Globalization;
using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;
using StackExchange.Redis;

namespace Bantz.Orchestrator.Tests.Conversation;

/// <summary>Two replicas over one store: a session keeps its order, and sessions keep to themselves.</summary>
public sealed class ReplicaTests : IDisposable
{
    private readonly OrchestratorApp _one;
    private readonly OrchestratorApp _two;
    private readonly string _redis;

    public ReplicaTests(GarnetFixture garnet)
    {
        (string, string) patience = ("Bantz:Orchestrator:LeaseWait", "00:01:00");
        _redis = garnet.ConnectionString;
        _one = new OrchestratorApp(_redis, patience);
        _two = new OrchestratorApp(_redis, patience) { Router = _one.Router, Calendar = _one.Calendar };
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _one.Dispose();
        _two.Dispose();
    }

    [Fact]
    public async Task Twenty_clients_of_one_session_go_one_after_another()
    {
        const int clients = 20;
        var session = $"s-{Guid.NewGuid():n}";
        Answer(clients);

        var results = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Person(client, session).SayAsync(Text(client), Cancel)));

        results.Select(static result => result.Reply).ShouldBe(Enumerable.Range(0, clients).Select(Reply));
        var planned = _one.Router.Requests.ToList();
        planned.Select(static request => request.TurnIndex).ShouldBe(Enumerable.Range(0, clients));
        var kept = await _one.GetAsync($"/v1/sessions/{session}/turns", BantzJson.Wire.TurnList, Cancel);
        kept.Turns.Select(static turn => turn.User).ShouldBe(planned.Select(static request => request.Text));
    }

    [Fact]
    public async Task A_thousand_sessions_at_once_do_not_mix()
    {
        const int sessions = 1_000;
        var run = Guid.NewGuid().ToString("n");
        Answer(sessions);

        var results = await Task.WhenAll(Enumerable.Range(0, sessions).Select(async number =>
        {
            var person = Person(number, $"s{number}-{run}");
            await PatientlyAsync(person, Text(number), "first");
            return await PatientlyAsync(person, Text(number), "second");
        }));

        results.Select(static result => result.Reply).ShouldBe(Enumerable.Range(0, sessions).Select(Reply));
        _one.Router.Requests.Where(static request => request.TurnIndex is 1)
            .ShouldAllBe(static request => request.Turns.Count == 1 && request.Turns[0].User == request.Text);
    }

    [Fact]
    public async Task A_store_that_is_forgotten_between_question_and_yes_costs_the_question_and_nothing_else()
    {
        _one.Router.On("ekle", Plans.Calls(CalendarIntent.Create, Plans.Create("toplantı", "2026-01-30T16:00:00+03:00")));
        var person = _one.Person();
        (await person.SayAsync("ekle", Cancel)).PendingConfirmation.ShouldNotBeNull();
        await using (var redis = await ConnectionMultiplexer.ConnectAsync(_redis))
        {
            foreach (var part in (string[])["session", "pending", "journal", "lease"])
            {
                await redis.GetDatabase().KeyDeleteAsync($"bantz:{{{person.Session}}}:{part}");
            }
        }

        var yes = await person.SayAsync("evet", Cancel);

        yes.Confirmation.ShouldBeNull();
        yes.Reply.ShouldNotContain("Ekledim");
        _one.Calendar.Writes.ShouldBeEmpty();
        (await person.SayAsync("ekle", Cancel)).PendingConfirmation.ShouldNotBeNull();
        (await person.SayAsync("evet", Cancel)).Reply.ShouldStartWith("Ekledim");
        _one.Calendar.Events.ShouldHaveSingleItem();
    }

    /// <summary>A machine that is busy may make the store late; the same key is then sent again, as the problem says.</summary>
    private static async Task<TurnResult> PatientlyAsync(TurnClient person, string text, string key)
    {
        TurnResult? result = null;
        await Eventually.TrueAsync(
            async () =>
            {
                using var answer = await person.SendAsync(text, Cancel, key);
                result = answer.IsSuccessStatusCode ? await answer.TurnAsync(Cancel) : null;
                return result is not null;
            },
            Cancel);
        return result!;
    }

    private void Answer(int count)
    {
        for (var number = 0; number < count; number++)
        {
            _one.Router.On(Text(number), Plans.Talk(Reply(number)));
        }
    }

    private TurnClient Person(int number, string session) => (number % 2 is 0 ? _one : _two).Person(session);

    private static string Text(int number) => string.Create(CultureInfo.InvariantCulture, $"ben {number}");

    private static string Reply(int number) => string.Create(CultureInfo.InvariantCulture, $"Merhaba {number}.");
}
