using Bantz.Orchestrator.Sessions;
using Bantz.Testing;

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
}
