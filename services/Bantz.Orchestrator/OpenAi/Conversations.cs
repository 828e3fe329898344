using Bantz.Orchestrator.Sessions;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Bantz.Orchestrator.OpenAi;

/// <summary>
/// Which session a transcript belongs to. Where two conversations have gone word for word the same way, each of them goes on with a
/// session of its own: the newest is handed out and the others wait for their turn; the last one stays, for a request that is sent again.
/// </summary>
internal sealed class Conversations(RedisConnection redis, IOptions<OrchestratorOptions> options)
{
    private const int MostAlike = 8;

    /// <summary>The session in which this was said; null where nobody knows it.</summary>
    /// <exception cref="StoreUnavailableException">The store does not answer; as everywhere here.</exception>
    public Task<string?> FindAsync(Transcript transcript) => redis.RunAsync<string?>("find_conversation", async database =>
    {
        var key = Key(transcript);
        var transaction = database.CreateTransaction();
        transaction.AddCondition(Condition.ListLengthGreaterThan(key, 1));
        var taken = transaction.ListLeftPopAsync(key);
        return await transaction.ExecuteAsync() ? await taken : await database.ListGetByIndexAsync(key, 0);
    });

    /// <summary>Remembers that a session has come to this point.</summary>
    public Task<bool> KeepAsync(Transcript transcript, string sessionId) => redis.RunAsync("keep_conversation", database =>
    {
        var key = Key(transcript);
        var transaction = database.CreateTransaction();
        _ = transaction.ListRemoveAsync(key, sessionId);
        _ = transaction.ListLeftPushAsync(key, sessionId);
        _ = transaction.ListTrimAsync(key, 0, MostAlike - 1);
        _ = transaction.KeyExpireAsync(key, options.Value.SessionLifetime);
        return transaction.ExecuteAsync();
    });

    private static RedisKey Key(Transcript transcript) => $"bantz:transcript:{transcript.Hash}";
}
