using Bantz.Contracts;
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
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public Task<Place?> FindAsync(Transcript transcript) => redis.RunAsync<Place?>("find_conversation", async database =>
    {
        var key = Key(transcript);
        var transaction = database.CreateTransaction();
        transaction.AddCondition(Condition.ListLengthGreaterThan(key, 1));
        var taken = transaction.ListLeftPopAsync(key);
        return Place.Read(await transaction.ExecuteAsync() ? await taken : await database.ListGetByIndexAsync(key, 0));
    });

    /// <summary>Remembers that a session has come to this point. What was said was said: a store that fails only now costs the thread of the conversation and not the answer.</summary>
    public async Task KeepAsync(Transcript transcript, TurnResult result)
    {
        try
        {
            await PutAsync(transcript, new Place(result.SessionId, result.PendingConfirmation?.Id).ToString());
        }
        catch (StoreUnavailableException)
        {
            // The store's span tells it.
        }
    }

    private Task<bool> PutAsync(Transcript transcript, string place) => redis.RunAsync("keep_conversation", database =>
    {
        var key = Key(transcript);
        var transaction = database.CreateTransaction();
        _ = transaction.ListRemoveAsync(key, place);
        _ = transaction.ListLeftPushAsync(key, place);
        _ = transaction.ListTrimAsync(key, 0, MostAlike - 1);
        _ = transaction.KeyExpireAsync(key, options.Value.SessionLifetime);
        return transaction.ExecuteAsync();
    });

    private static RedisKey Key(Transcript transcript) => $"bantz:transcript:{transcript.Hash}";
}

/// <summary>How far a conversation has come.</summary>
/// <param name="SessionId">Whose it is.</param>
/// <param name="AskedId">The question with which it ends, as the person saw it; null where it ends with none.</param>
internal sealed record Place(string SessionId, string? AskedId)
{
    private const char Mark = ' ';

    public static Place? Read(string? text) => text?.Split(Mark) switch
    {
        null => null,
        [var session, var asked] => new(session, asked),
        var parts => new(parts[0], AskedId: null),
    };

    public override string ToString() => AskedId is null ? SessionId : $"{SessionId}{Mark}{AskedId}";
}
