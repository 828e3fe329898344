using Bantz.Orchestrator.Sessions;
using Bantz.Testing;
using Microsoft.Extensions.Options;

namespace Bantz.Orchestrator.Tests.Store;

/// <summary>One turn of a session at a time.</summary>
public abstract partial class StoreSuite
{
    [Fact]
    public async Task Lease_WhileHeld_IsNotGivenTwice()
    {
        await using (var first = await _store.LeaseAsync(_session, Cancel))
        {
            first.ShouldNotBeNull();
            (await _store.LeaseAsync(_session, Cancel)).ShouldBeNull();
        }

        await using var next = await _store.LeaseAsync(_session, Cancel);
        next.ShouldNotBeNull();
    }

    [Fact]
    public async Task Lease_OfAnotherSession_IsFree()
    {
        await using var one = await _store.LeaseAsync(_session, Cancel);
        await using var other = await _store.LeaseAsync(_session + "-other", Cancel);

        other.ShouldNotBeNull();
    }

    [Fact]
    public async Task Lease_HeldLongerThanItsLifetime_IsRenewed()
    {
        await using var lease = await _store.LeaseAsync(_session, Cancel);
        var started = TimeProvider.System.GetTimestamp();

        await Eventually.TrueAsync(() => Task.FromResult(TimeProvider.System.GetElapsedTime(started) > _options.LeaseLifetime * 1.5), Cancel);

        (await ValueAsync(SessionKeys.Lease(_session))).ShouldBe(lease!.Token);
    }

    [Fact]
    public async Task Lease_GivenBackAfterItWasLost_LeavesTheNextHolderAlone()
    {
        var lost = await _store.LeaseAsync(_session, Cancel);
        await WriteAsync(database => database.StringSetAsync(SessionKeys.Lease(_session), "someone else", TimeSpan.FromSeconds(5)));

        await lost!.DisposeAsync();

        (await ValueAsync(SessionKeys.Lease(_session))).ShouldBe("someone else");
    }

    [Fact]
    public async Task Lease_NeverGivenBack_RunsOut()
    {
        await WriteAsync(database => database.StringSetAsync(SessionKeys.Lease(_session), "dead", _options.LeaseLifetime));

        SessionLease? lease = null;
        await Eventually.TrueAsync(async () => (lease = await _store.LeaseAsync(_session, Cancel)) is not null, Cancel);
        await lease!.DisposeAsync();
    }

    [Fact]
    public async Task Enter_OfAFreeSession_LoadsIt()
    {
        await _store.CommitAsync(Commit(0) with { Result = new("print", Result("t1")) });

        var entered = await _store.EnterAsync(_session, "t1", withResult: true, Cancel);

        entered.ShouldNotBeNull();
        await using var lease = entered.Value.Lease;
        entered.Value.Session.Version.ShouldBe(1);
        entered.Value.Session.Result.ShouldNotBeNull();
        (await _store.RunningTurnAsync(_session)).ShouldBe("t1");
    }

    [Fact]
    public async Task Enter_WhileAnotherTurnRuns_WaitsAndLoadsWhatThatOneLeft()
    {
        var other = await _store.LeaseAsync(_session, Cancel, "t1", wait: TimeSpan.Zero);
        var patient = new SessionStore(_redis, new RandomIds(), TimeProvider.System, Options.Create(new OrchestratorOptions()));
        var entering = patient.EnterAsync(_session, "t2", withResult: false, Cancel);
        await _store.CommitAsync(Commit(0) with { Lease = other });

        var entered = await entering;

        await using var lease = entered!.Value.Lease;
        entered.Value.Session.Version.ShouldBe(1);
        (await _store.RunningTurnAsync(_session)).ShouldBe("t2");
    }

    [Fact]
    public async Task Enter_WhileAnotherTurnRunsForTooLong_IsRefused()
    {
        await using var other = await _store.LeaseAsync(_session, Cancel, "t1");

        (await _store.EnterAsync(_session, "t2", withResult: false, Cancel)).ShouldBeNull();
        (await ValueAsync(SessionKeys.Lease(_session))).ShouldBe(other!.Token);
    }

    [Fact]
    public async Task Enter_OfASessionThatCannotBeLoaded_GivesTheLeaseBack()
    {
        var patient = new SessionStore(_redis, new RandomIds(), TimeProvider.System, Options.Create(new OrchestratorOptions()));
        var other = await _store.LeaseAsync(_session, Cancel, "t1");
        var entering = patient.EnterAsync(_session, "t2", withResult: false, Cancel);
        await WriteAsync(database => database.StringSetAsync(SessionKeys.Session(_session), "no hash"));
        await other!.DisposeAsync();

        await Should.ThrowAsync<StoreUnavailableException>(() => entering);

        (await _store.RunningTurnAsync(_session)).ShouldBeNull();
    }
}
