using StackExchange.Redis;

namespace Bantz.Orchestrator.Sessions;

/// <summary>The right to run a turn of a session, renewed until it is given back. What it guards is fenced by the session's version.</summary>
internal sealed class SessionLease : IAsyncDisposable
{
    private readonly RedisConnection _redis;
    private readonly TimeSpan _lifetime;
    private readonly ITimer _renewal;
    private bool _givenBack;

    internal SessionLease(RedisConnection redis, RedisKey key, string token, TimeSpan lifetime, TimeProvider clock)
    {
        (_redis, Key, Token, _lifetime) = (redis, key, token, lifetime);
        var period = lifetime / 3;
        _renewal = clock.CreateTimer(static lease => _ = ((SessionLease)lease!).RenewAsync(), this, period, period);
    }

    /// <summary>Where it stands.</summary>
    public RedisKey Key { get; }

    /// <summary>Proves that the lease is ours.</summary>
    public string Token { get; }

    /// <summary>Gives the lease back, if it is still ours; where the store is away it runs out by itself.</summary>
    public async ValueTask DisposeAsync()
    {
        await _renewal.DisposeAsync();
        if (_givenBack)
        {
            return;
        }

        await TryAsync("release", static (transaction, lease) => transaction.KeyDeleteAsync(lease.Key));
    }

    /// <summary>Somebody has given it back already.</summary>
    internal void WasGivenBack() => _givenBack = true;

    private Task RenewAsync() =>
        TryAsync("renew", static (transaction, lease) => transaction.KeyExpireAsync(lease.Key, lease._lifetime));

    private async Task TryAsync(string operation, Func<ITransaction, SessionLease, Task> command)
    {
        try
        {
            await _redis.RunAsync(operation, database =>
            {
                var transaction = database.CreateTransaction();
                transaction.AddCondition(Condition.StringEqual(Key, Token));
                _ = command(transaction, this);
                return transaction.ExecuteAsync();
            });
        }
        catch (StoreUnavailableException)
        {
            // The lease lapses, and the version keeps a late commit out.
        }
    }
}
