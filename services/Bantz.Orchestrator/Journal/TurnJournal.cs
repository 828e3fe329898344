using Bantz.Contracts;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.Sessions;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Bantz.Orchestrator.Journal;

/// <summary>
/// What a turn is about to do, written before it does it, and what came of it, written after; the commit of the turn removes both.
/// It lives beside the session, and a list of the sessions with an open journal lives in a slot of its own.
/// </summary>
internal sealed class TurnJournal(RedisConnection redis, IOptions<OrchestratorOptions> options)
{
    private const string TurnField = "turn";
    private const string BegunField = "begun";
    private const string EffectPrefix = "effect:";
    private const string OutcomePrefix = "outcome:";
    private const string PendingId = "id";
    private const string ClaimField = "claimed_by";

    /// <summary>Writes an effect down and takes the pending action it answers; true exactly once, and only for the holder of the lease.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="lease">Ours.</param>
    /// <param name="turn">Whose effect it is.</param>
    /// <param name="action">What is about to run.</param>
    /// <param name="claim">What is pending and who had it; null for an effect that nobody had to confirm.</param>
    /// <param name="first">Whether it is the turn's first effect.</param>
    /// <exception cref="StoreUnavailableException">It may be written down, or not.</exception>
    public async Task<bool> BeginAsync(string sessionId, SessionLease lease, JournaledTurn turn, PendingAction action, Claim? claim, bool first)
    {
        var listed = first ? ListAsync(sessionId, turn.TurnId) : Task.FromResult(true);
        var begun = redis.RunAsync("claim", database =>
        {
            var (journal, pending) = (SessionKeys.Journal(sessionId), SessionKeys.Pending(sessionId));
            var transaction = database.CreateTransaction();
            transaction.AddCondition(Condition.StringEqual(SessionKeys.Lease(sessionId), lease.Token));
            if (claim is { } ours)
            {
                transaction.AddCondition(Condition.HashEqual(pending, PendingId, ours.PendingId));
                transaction.AddCondition(ours.HeldBy is null ? Condition.HashNotExists(pending, ClaimField) : Condition.HashEqual(pending, ClaimField, ours.HeldBy));
                _ = transaction.HashSetAsync(pending, ClaimField, turn.TurnId);
            }

            if (first)
            {
                _ = transaction.KeyDeleteAsync(journal);
            }

            _ = transaction.HashSetAsync(journal,
            [
                new(TurnField, turn.TurnId),
                new(BegunField, SessionJson.Write(turn, SessionJson.Wire.JournaledTurn)),
                new(EffectPrefix + action.Id, SessionJson.Write(action, SessionJson.Wire.PendingAction)),
            ]);
            _ = transaction.KeyExpireAsync(journal, options.Value.SessionLifetime);
            return transaction.ExecuteAsync();
        });
        await Task.WhenAll(listed, begun);
        return await begun;
    }

    /// <summary>Writes down what came of an effect, unless the turn was ended by someone else meanwhile.</summary>
    public Task EndAsync(string sessionId, string turnId, PendingAction action, ToolResult outcome) => redis.RunAsync("outcome", database =>
    {
        var journal = SessionKeys.Journal(sessionId);
        var transaction = database.CreateTransaction();
        transaction.AddCondition(Condition.HashEqual(journal, TurnField, turnId));
        _ = transaction.HashSetAsync(journal, OutcomePrefix + action.Id, SessionJson.Write(outcome, SessionJson.Wire.ToolResult));
        return transaction.ExecuteAsync();
    });

    /// <summary>Sessions with an open journal, and the turn that opened it; what is listed may be closed already.</summary>
    public Task<IReadOnlyList<(string SessionId, string TurnId)>> OpenAsync() => redis.RunAsync<IReadOnlyList<(string, string)>>("open_turns", async database =>
        [.. (await database.HashKeysAsync(SessionKeys.OpenTurns)).Select(static field => ((string)field!).Split(' ')).Select(static names => (names[0], names[^1]))]);

    /// <summary>Takes a turn off the list.</summary>
    public Task CloseAsync(string sessionId, string turnId) => redis.RunAsync("close_turn", database =>
        database.HashDeleteAsync(SessionKeys.OpenTurns, Listed(sessionId, turnId)));

    /// <summary>Null where the journal is closed, or nothing in it can be read.</summary>
    internal static HalfDoneTurn? Read(HashEntry[] fields)
    {
        if (fields.Length is 0)
        {
            return null;
        }

        var values = fields.ToDictionary(static field => (string)field.Name!, static field => field.Value, StringComparer.Ordinal);
        var effects = values.Where(static field => field.Key.StartsWith(EffectPrefix, StringComparison.Ordinal))
            .Select(field => SessionJson.Read(field.Value, SessionJson.Wire.PendingAction))
            .OfType<PendingAction>()
            .Select(action => new JournaledEffect(action, SessionJson.Read(values.GetValueOrDefault(OutcomePrefix + action.Id), SessionJson.Wire.ToolResult)))
            .ToList();
        return SessionJson.Read(values.GetValueOrDefault(BegunField), SessionJson.Wire.JournaledTurn) is { } turn && effects.Count > 0 ? new(turn, effects) : null;
    }

    private Task<bool> ListAsync(string sessionId, string turnId) => redis.RunAsync("open_turn", async database =>
    {
        // In this order: a key that is not there yet gets no lifetime.
        var listed = database.HashSetAsync(SessionKeys.OpenTurns, Listed(sessionId, turnId), RedisValue.EmptyString);
        _ = database.KeyExpireAsync(SessionKeys.OpenTurns, options.Value.SessionLifetime, CommandFlags.FireAndForget);
        return await listed;
    });

    // No id holds a space.
    private static RedisValue Listed(string sessionId, string turnId) => $"{sessionId} {turnId}";
}

/// <summary>A pending action as it is about to be taken.</summary>
/// <param name="PendingId">The id that is asked about.</param>
/// <param name="HeldBy">The turn that took it before: this one, or one that never came back; null where it is free.</param>
internal readonly record struct Claim(string PendingId, string? HeldBy);
