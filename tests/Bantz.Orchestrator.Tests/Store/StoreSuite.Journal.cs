using Bantz.Contracts;
using Bantz.Orchestrator.Journal;
using Bantz.Orchestrator.Sessions;

namespace Bantz.Orchestrator.Tests.Store;

/// <summary>What a yes takes, and what is written down about it.</summary>
public abstract partial class StoreSuite
{
    [Fact]
    public async Task Claim_ByManyAtOnce_IsGivenOnce()
    {
        await _store.CommitAsync(Commit(0) with { Pending = Queue("p1") });
        await using var lease = await _store.LeaseAsync(_session, Cancel);

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(index => ClaimAsync(_session, lease!, "p1", $"t{index}")));

        claims.Count(static one => one).ShouldBe(1);
    }

    [Fact]
    public async Task Claim_OfAnotherIdOrWithoutTheLease_IsRefused()
    {
        await _store.CommitAsync(Commit(0) with { Pending = Queue("p1") });
        var lease = await _store.LeaseAsync(_session, Cancel);
        (await ClaimAsync(_session, lease!, "p2", "t")).ShouldBeFalse();
        await lease!.DisposeAsync();

        (await ClaimAsync(_session, lease, "p1", "t")).ShouldBeFalse();
    }

    [Fact]
    public async Task Claim_ThatWasAbandoned_ShowsAsUncertainAndCanBeTakenOverOnce()
    {
        await _store.CommitAsync(Commit(0) with { Pending = Queue("p1") });
        await using var lease = await _store.LeaseAsync(_session, Cancel);
        await ClaimAsync(_session, lease!, "p1", "dead");

        var stored = await _store.LoadAsync(_session);
        stored.AbandonedBy.ShouldBe("dead");
        stored.Pending!.Current.Uncertain.ShouldBeTrue();

        (await ClaimAsync(_session, lease!, "p1", "t1", "dead")).ShouldBeTrue();
        (await ClaimAsync(_session, lease!, "p1", "t2", "dead")).ShouldBeFalse();
    }

    [Fact]
    public async Task Journal_HoldsWhatWasBegunAndWhatCameOfIt_UntilTheTurnIsCommitted()
    {
        await _store.CommitAsync(Commit(0) with { Pending = Queue("p1") });
        await using var lease = await _store.LeaseAsync(_session, Cancel, "t1");
        (await ClaimAsync(_session, lease!, "p1", "t1")).ShouldBeTrue();
        (await _journal.BeginAsync(_session, lease!, Begun("t1"), Queue("p2").Current, new Claim("p1", "t1"), first: false)).ShouldBeTrue();
        await _journal.EndAsync(_session, "t1", Queue("p1").Current, new() { Tool = ToolNames.CreateEvent, Arguments = [], Ok = true });

        var open = (await _store.LoadAsync(_session)).HalfDone!;
        open.Turn.TurnId.ShouldBe("t1");
        open.Effects.Select(effect => (effect.Action.Id, effect.Outcome?.Ok)).ShouldBe([("p1", true), ("p2", null)], ignoreOrder: true);
        (await _store.RunningTurnAsync(_session)).ShouldBe("t1");
        (await _journal.OpenAsync()).ShouldContain((_session, "t1"));

        (await _store.CommitAsync(Commit(1))).ShouldBeTrue();
        (await _store.LoadAsync(_session)).HalfDone.ShouldBeNull();
        await _journal.CloseAsync(_session, "another");
        (await _journal.OpenAsync()).ShouldContain((_session, "t1"));
        await _journal.CloseAsync(_session, "t1");
        (await _journal.OpenAsync()).ShouldNotContain((_session, "t1"));
    }

    [Fact]
    public async Task Journal_ThatWasClosedMeanwhile_TakesNoOutcome()
    {
        await _journal.EndAsync(_session, "t1", Queue("p1").Current, new() { Tool = ToolNames.CreateEvent, Arguments = [], Ok = true });

        (await _redis.RunAsync("exists", database => database.KeyExistsAsync(SessionKeys.Journal(_session)))).ShouldBeFalse();
    }
}
