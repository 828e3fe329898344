using System.Net;

namespace Bantz.Graph.Tests;

/// <summary>What sessions promise: they last, they do not mix, and a turn happens once.</summary>
public sealed class SessionTests(House house) : IClassFixture<House>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_and_its_pending_action_outlive_a_restart_of_the_house()
    {
        await using var fresh = new House();
        await fresh.StartAsync();
        const string session = "remembers";
        var before = fresh.Person(session);
        await before.SayAsync("yarın 15:00'e toplantı ekle", Cancel);
        await before.SayAsync("evet", Cancel);
        var asked = await before.SayAsync("onu iptal et", Cancel);

        await fresh.RestartAsync();

        var after = fresh.Person(session);
        var cancelled = await after.SayAsync("evet", Cancel);
        cancelled.Confirmation!.Id.ShouldBe(asked.PendingConfirmation!.Id);
        cancelled.Memory.Count.ShouldBeGreaterThan(1);
        (await fresh.EventsAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_sessions_do_not_see_each_other()
    {
        var one = house.Person();
        var other = house.Person();
        var asked = await one.SayAsync("yarın 11:00'e gizli toplantı ekle", Cancel);

        var answer = await other.SayAsync("evet", Cancel);

        answer.Confirmation.ShouldBeNull();
        answer.ToolResults.ShouldBeEmpty();
        answer.Memory.ShouldAllBe(line => !line.Contains("gizli", StringComparison.Ordinal));
        (await one.SayAsync("hayır", Cancel)).Confirmation!.Id.ShouldBe(asked.PendingConfirmation!.Id);
    }

    [Fact]
    public async Task The_same_idempotency_key_runs_once_and_answers_the_same()
    {
        await using var fresh = new House();
        await fresh.StartAsync();
        var person = fresh.Person();
        await person.SayAsync("yarın 15:00'e toplantı ekle", Cancel);

        var first = await person.SayAsync("evet", Cancel, "key-0001");
        var second = await person.SayAsync("evet", Cancel, "key-0001");

        second.TurnId.ShouldBe(first.TurnId);
        second.Reply.ShouldBe(first.Reply);
        (await fresh.EventsAsync(Cancel)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_idempotency_key_with_another_text_is_refused()
    {
        var person = house.Person();
        await person.SayAsync("hey bantz nasılsın", Cancel, "key-0002");

        using var answer = await person.SendAsync("bugün neler var", Cancel, "key-0002");

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Turns_of_one_session_sent_together_never_interleave()
    {
        await using var fresh = new House();
        await fresh.StartAsync();
        var session = fresh.Person();
        await session.SayAsync("yarın 15:00'e toplantı ekle", Cancel);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => session.SendAsync("evet", Cancel)));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK || answer.StatusCode == HttpStatusCode.Conflict);
        (await fresh.EventsAsync(Cancel)).Count.ShouldBe(1);
        Array.ForEach(answers, answer => answer.Dispose());
    }
}
