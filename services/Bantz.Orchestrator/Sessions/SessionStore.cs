using Bantz.Contracts;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.Journal;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Bantz.Orchestrator.Sessions;

/// <summary>Sessions, pending actions, results and the audit list in Redis; only what redis 7.0 and Garnet share, no script, and no command that needs two slots of a cluster.</summary>
internal sealed class SessionStore(RedisConnection redis, IIdSource ids, TimeProvider clock, IOptions<OrchestratorOptions> options)
{
    private const string VersionField = "version";
    private const string DocumentField = "document";
    private const string IdField = "id";
    private const string ClaimField = "claimed_by";
    private const string UntoldPrefix = "untold:";
    private const char OfTurn = ':';
    private const string FingerprintField = "fingerprint";
    private const string ResultField = "result";

    private const int KeptTurns = 20;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan AuditLifetime = TimeSpan.FromDays(90);

    /// <summary>Waits for the session's lease and loads the session under it; null where another turn held it for longer than <see cref="OrchestratorOptions.LeaseWait"/>.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="turnId">The turn it is for; whoever asks can then see that it runs.</param>
    /// <param name="withResult">Whether that turn may have a kept result.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StoreUnavailableException">The store does not answer; as everywhere here.</exception>
    public async Task<(SessionLease Lease, StoredSession Session)?> EnterAsync(string sessionId, string turnId, bool withResult, CancellationToken cancellationToken)
    {
        // One exchange where the lease is free, as it nearly always is: the store runs them in this order.
        var (key, token) = (SessionKeys.Lease(sessionId), Token(turnId));
        var (taken, session) = await redis.RunAsync("enter", async database =>
        {
            var lease = TakeAsync(database, key, token);
            var load = ReadAsync(database, sessionId, withResult ? turnId : null);
            await Task.WhenAll(lease, load);
            return (await lease, await load);
        });
        if (taken)
        {
            return (Lease(key, token), session);
        }

        if (await LeaseAsync(sessionId, cancellationToken, turnId) is not { } waited)
        {
            return null;
        }

        try
        {
            return (waited, await LoadAsync(sessionId, withResult ? turnId : null));
        }
        catch (StoreUnavailableException)
        {
            // Nobody has it to give back, and it would be renewed for ever.
            await waited.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits for the session's lease; null where another turn held it for longer than <see cref="OrchestratorOptions.LeaseWait"/>.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="turnId">The turn it is for; whoever asks can then see that it runs.</param>
    /// <param name="wait">Less than that.</param>
    /// <exception cref="StoreUnavailableException">The store does not answer; as everywhere here.</exception>
    public async Task<SessionLease?> LeaseAsync(string sessionId, CancellationToken cancellationToken, string? turnId = null, TimeSpan? wait = null)
    {
        var (key, token) = (SessionKeys.Lease(sessionId), Token(turnId));
        var started = clock.GetTimestamp();
        while (!await redis.RunAsync("lease", database => TakeAsync(database, key, token)))
        {
            if (clock.GetElapsedTime(started) >= (wait ?? options.Value.LeaseWait))
            {
                return null;
            }

            await Task.Delay(Poll, clock, cancellationToken);
        }

        return Lease(key, token);
    }

    /// <summary>The turn that holds the session's lease; null where nobody does, or no turn.</summary>
    public Task<string?> RunningTurnAsync(string sessionId) => redis.RunAsync("running", async database =>
        ((string?)await database.StringGetAsync(SessionKeys.Lease(sessionId)))?.Split(OfTurn)[0] is { Length: > 0 } turn ? turn : null);

    /// <summary>A session with what is pending in it and, where a turn is named, that turn's kept result.</summary>
    public Task<StoredSession> LoadAsync(string sessionId, string? turnId = null) => redis.RunAsync("load", database => ReadAsync(database, sessionId, turnId));

    private string Token(string? turnId) => $"{turnId}{OfTurn}{ids.Next()}";

    private Task<bool> TakeAsync(IDatabase database, RedisKey key, string token) => database.StringSetAsync(key, token, options.Value.LeaseLifetime, When.NotExists);

    private SessionLease Lease(RedisKey key, string token) => new(redis, key, token, options.Value.LeaseLifetime, clock);

    private static async Task<StoredSession> ReadAsync(IDatabase database, string sessionId, string? turnId)
    {
        var session = database.HashGetAllAsync(SessionKeys.Session(sessionId));
        var pending = database.HashGetAsync(SessionKeys.Pending(sessionId), [DocumentField, ClaimField]);
        var result = turnId is null
            ? Task.FromResult<RedisValue[]>([RedisValue.Null, RedisValue.Null])
            : database.HashGetAsync(SessionKeys.Turn(sessionId, turnId), [FingerprintField, ResultField]);
        var journal = database.HashGetAllAsync(SessionKeys.Journal(sessionId));
        await Task.WhenAll(session, pending, result, journal);

        var fields = (await session).ToDictionary(static field => (string)field.Name!, static field => field.Value, StringComparer.Ordinal);
        return new StoredSession(
            SessionJson.Read(fields.GetValueOrDefault(DocumentField), SessionJson.Wire.SessionState) ?? SessionState.Empty,
            (int?)fields.GetValueOrDefault(VersionField) ?? 0,
            Queue(await pending),
            SessionJson.Read((await result)[1], SessionJson.Wire.TurnResult) is { } kept ? new((await result)[0]!, kept) : null)
        {
            AbandonedBy = (await pending)[1],
            Untold = [.. fields.Where(static field => field.Key.StartsWith(UntoldPrefix, StringComparison.Ordinal)).Select(static field => new UntoldTurn(field.Key[UntoldPrefix.Length..], (string)field.Value!))],
            HalfDone = TurnJournal.Read(await journal),
        };
    }

    /// <summary>The last turns of a session, oldest first; empty where there is none.</summary>
    public Task<IReadOnlyList<TurnRecord>> SaidAsync(string sessionId) => redis.RunAsync<IReadOnlyList<TurnRecord>>("said", async database =>
        [.. (await database.ListRangeAsync(SessionKeys.Said(sessionId))).Select(static json => SessionJson.Read(json, SessionJson.Wire.TurnRecord)).OfType<TurnRecord>().Reverse()]);

    /// <summary>Writes everything a turn leaves behind; false, and nothing written but the audit, where the session changed meanwhile.</summary>
    /// <remarks>The audit list lives in another slot than the session, so no transaction holds both. It goes first: a decision that cannot be
    /// written down leaves no session behind, and one that is written down was made, whatever becomes of the session.</remarks>
    public async Task<bool> CommitAsync(SessionCommit commit)
    {
        await AuditAsync(commit.Audit);
        return await CommitSessionAsync(commit);
    }

    /// <summary>The answers of these turns have left for their reader.</summary>
    public Task ToldAsync(string sessionId, IReadOnlyList<string> turns) => redis.RunAsync("told", database =>
        database.HashDeleteAsync(SessionKeys.Session(sessionId), [.. turns.Select(static turn => (RedisValue)(UntoldPrefix + turn))]));

    /// <summary>Forgets a session and what is pending in it; false where there is none. The caller holds its lease.</summary>
    public async Task<bool> DeleteAsync(string sessionId)
    {
        var keyed = (await LoadAsync(sessionId)).State.KeyedTurns.Select(turn => SessionKeys.Turn(sessionId, turn));
        return await redis.RunAsync("delete", async database =>
        {
            var existed = await database.KeyDeleteAsync(SessionKeys.Session(sessionId));
            await database.KeyDeleteAsync([SessionKeys.Said(sessionId), SessionKeys.Pending(sessionId), SessionKeys.Journal(sessionId), .. keyed]);
            return existed;
        });
    }

    private Task<bool> CommitSessionAsync(SessionCommit commit) => redis.RunAsync("commit", async database =>
    {
        var (session, pending) = (SessionKeys.Session(commit.SessionId), SessionKeys.Pending(commit.SessionId));
        var transaction = database.CreateTransaction();
        transaction.AddCondition(commit.LoadedVersion is 0
            ? Condition.KeyNotExists(session)
            : Condition.HashEqual(session, VersionField, commit.LoadedVersion));

        Put(transaction, session, options.Value.SessionLifetime,
            new(VersionField, commit.LoadedVersion + 1),
            new(DocumentField, SessionJson.Write(commit.State, SessionJson.Wire.SessionState)));
        if (commit.Turn is { } said)
        {
            var turns = SessionKeys.Said(commit.SessionId);
            _ = transaction.ListLeftPushAsync(turns, SessionJson.Write(said, SessionJson.Wire.TurnRecord));
            _ = transaction.ListTrimAsync(turns, 0, KeptTurns - 1);
            _ = transaction.KeyExpireAsync(turns, options.Value.SessionLifetime);
        }

        if (commit.Untold is { } untold)
        {
            _ = transaction.HashSetAsync(session, UntoldPrefix + untold.TurnId, untold.Text);
        }

        _ = transaction.KeyDeleteAsync([pending, SessionKeys.Journal(commit.SessionId)]);
        if (commit.Pending is { } queue)
        {
            // It holds what would run, word for word; no longer than a result does.
            Put(transaction, pending, options.Value.ResultLifetime,
                new(IdField, queue.Current.Id),
                new(DocumentField, SessionJson.Write(queue, SessionJson.Wire.PendingQueue)));
        }

        if (commit.Result is { } kept)
        {
            Put(transaction, SessionKeys.Turn(commit.SessionId, kept.Result.TurnId), options.Value.ResultLifetime,
                new(FingerprintField, kept.Fingerprint),
                new(ResultField, SessionJson.Write(kept.Result, SessionJson.Wire.TurnResult)));
        }

        foreach (var dropped in commit.DroppedResults)
        {
            _ = transaction.KeyDeleteAsync(SessionKeys.Turn(commit.SessionId, dropped));
        }

        if (commit.Lease is { } lease)
        {
            // Given back in the same breath: the next turn need not wait for another exchange.
            transaction.AddCondition(Condition.StringEqual(lease.Key, lease.Token));
            _ = transaction.KeyDeleteAsync(lease.Key);
        }

        var committed = await transaction.ExecuteAsync();
        if (committed)
        {
            commit.Lease?.WasGivenBack();
        }

        return committed;
    });

    private Task AuditAsync(IReadOnlyList<AuditEntry> entries) => entries.Count is 0 ? Task.CompletedTask : redis.RunAsync("audit", database =>
    {
        var pushed = database.ListLeftPushAsync(SessionKeys.Audit, [.. entries.Select(static entry => SessionJson.Write(entry, SessionJson.Wire.AuditEntry))]);

        // Housekeeping: they leave with the entry, and nobody waits for them.
        _ = database.ListTrimAsync(SessionKeys.Audit, 0, options.Value.AuditEntries - 1, CommandFlags.FireAndForget);
        _ = database.KeyExpireAsync(SessionKeys.Audit, AuditLifetime, CommandFlags.FireAndForget);
        return pushed;
    });

    private static void Put(ITransaction transaction, RedisKey key, TimeSpan lifetime, params HashEntry[] fields)
    {
        _ = transaction.HashSetAsync(key, fields);
        _ = transaction.KeyExpireAsync(key, lifetime);
    }

    /// <summary>A claim that is still there belongs to a turn that never came back: whether its action ran is not known.</summary>
    private static PendingQueue? Queue(RedisValue[] fields) =>
        SessionJson.Read(fields[0], SessionJson.Wire.PendingQueue) is { Actions.Count: > 0 } queue
            ? fields[1].IsNull ? queue : queue.WithUncertainCurrent()
            : null;
}
