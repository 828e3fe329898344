using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Audit;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.Journal;
using Bantz.Orchestrator.Sessions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Bantz.Orchestrator.Tests.Store;

/// <summary>What the orchestrator needs of its store; it runs against every store that Bantz supports.</summary>
public abstract partial class StoreSuite : IAsyncDisposable
{
    private readonly RedisConnection _redis;
    private readonly SessionStore _store;
    private readonly TurnJournal _journal;
    private readonly OrchestratorOptions _options = new() { LeaseWait = TimeSpan.FromMilliseconds(100), LeaseLifetime = TimeSpan.FromSeconds(1), AuditEntries = 100 };
    private readonly string _session = $"suite-{Guid.NewGuid():n}";

    protected StoreSuite(string connectionString)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("ConnectionStrings:redis", connectionString)]).Build();
        _redis = new RedisConnection(configuration);
        _store = new SessionStore(_redis, new RandomIds(), TimeProvider.System, Options.Create(_options));
        _journal = new TurnJournal(_redis, Options.Create(_options));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _redis.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Load_OfAnUnknownSession_IsEmptyAndDoesNotExist()
    {
        var stored = await _store.LoadAsync(_session);

        stored.Exists.ShouldBeFalse();
        stored.State.TurnCount.ShouldBe(0);
        stored.Pending.ShouldBeNull();
    }

    [Fact]
    public async Task Commit_ThenLoad_GivesBackStatePendingAndResult()
    {
        var state = SessionState.Empty with { TurnCount = 1, Memory = ["ğüşıöç İ"], Language = Language.English };
        (await _store.CommitAsync(Commit(0) with { State = state, Pending = Queue("p1"), Result = new("print", Result("t1")) })).ShouldBeTrue();

        var stored = await _store.LoadAsync(_session, "t1");

        stored.Version.ShouldBe(1);
        stored.State.Memory.ShouldBe(["ğüşıöç İ"]);
        stored.State.Language.ShouldBe(Language.English);
        stored.Pending!.Current.Id.ShouldBe("p1");
        stored.Pending.Current.IsUntouched.ShouldBeTrue();
        stored.Pending.Current.Uncertain.ShouldBeFalse();
        stored.Result!.Fingerprint.ShouldBe("print");
        stored.Result.Result.TurnId.ShouldBe("t1");
        (await _store.LoadAsync(_session, "t2")).Result.ShouldBeNull();
    }

    [Fact]
    public async Task Commit_OverAVersionThatIsGone_WritesNothing()
    {
        await _store.CommitAsync(Commit(0));
        await _store.CommitAsync(Commit(1) with { State = SessionState.Empty with { TurnCount = 2 } });

        (await _store.CommitAsync(Commit(1) with { State = SessionState.Empty with { TurnCount = 99 }, Pending = Queue("late"), Result = new("f", Result("late")) })).ShouldBeFalse();
        (await _store.CommitAsync(Commit(0))).ShouldBeFalse();

        var stored = await _store.LoadAsync(_session, "late");
        stored.State.TurnCount.ShouldBe(2);
        stored.Pending.ShouldBeNull();
        stored.Result.ShouldBeNull();
    }

    [Fact]
    public async Task Commit_ByManyAtOnce_LetsExactlyOneThrough()
    {
        await _store.CommitAsync(Commit(0));

        var through = await Task.WhenAll(Enumerable.Range(0, 20).Select(index => _store.CommitAsync(Commit(1) with { State = SessionState.Empty with { TurnCount = index } })));

        through.Count(static one => one).ShouldBe(1);
        (await _store.LoadAsync(_session)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task Commit_WithoutPending_RemovesWhatWasPending()
    {
        await _store.CommitAsync(Commit(0) with { Pending = Queue("p1") });

        await _store.CommitAsync(Commit(1));

        (await _store.LoadAsync(_session)).Pending.ShouldBeNull();
    }

    [Fact]
    public async Task Everything_Written_HasALifetime()
    {
        await _store.CommitAsync(Commit(0) with { Turn = Said("t1"), Pending = Queue("p1"), Result = new("f", Result("t1")), Audit = [Entry(1)] });
        await using var lease = await _store.LeaseAsync(_session, Cancel);
        await ClaimAsync(_session, lease!, "p1", "t1");

        foreach (var key in (RedisKey[])[SessionKeys.Journal(_session), SessionKeys.OpenTurns, SessionKeys.Session(_session), SessionKeys.Said(_session), SessionKeys.Pending(_session), SessionKeys.Lease(_session), SessionKeys.Turn(_session, "t1"), SessionKeys.Audit])
        {
            (await _redis.RunAsync("ttl", database => database.KeyTimeToLiveAsync(key))).ShouldNotBeNull(key.ToString());
        }
    }

    [Fact]
    public async Task Results_ThatFallOffTheEnd_AreRemoved()
    {
        await _store.CommitAsync(Commit(0) with { Result = new("f", Result("t1")) });
        await _store.CommitAsync(Commit(1) with { DroppedResults = ["t1"] });

        (await _store.LoadAsync(_session, "t1")).Result.ShouldBeNull();
    }

    [Fact]
    public async Task Audit_IsNewestFirstAndCapped()
    {
        for (var batch = 0; batch < 12; batch++)
        {
            await _store.CommitAsync(Commit(batch) with { Audit = [.. Enumerable.Range(0, 10).Select(index => Entry((batch * 10) + index))] });
        }

        // Others write to the same list meanwhile, and may keep more of it.
        var own = (await AuditAsync()).Where(entry => entry.SessionId == _session).Select(static entry => entry.TurnId).ToList();

        own.Count.ShouldBeInRange(3, _options.AuditEntries);
        own.Take(3).ShouldBe(["119", "118", "117"]);
    }

    [Fact]
    public async Task Audit_OfACommitThatIsRefused_IsKept()
    {
        await _store.CommitAsync(Commit(0));

        (await _store.CommitAsync(Commit(0) with { Audit = [Entry(7)] })).ShouldBeFalse();

        (await AuditAsync()).ShouldContain(entry => entry.SessionId == _session && entry.TurnId == "7");
    }

    private async Task<List<AuditEntry>> AuditAsync()
    {
        List<AuditEntry> entries = [];
        await foreach (var entry in new AuditLog(_redis).ReadAsync(new(), owner: null))
        {
            entries.Add(entry);
        }

        return entries;
    }

    [Fact]
    public async Task Everything_OfManySessions_WorksWhereverTheirKeysLive()
    {
        // On a cluster of three, thirty names that all fall on one node are no accident worth fearing.
        foreach (var name in Enumerable.Range(0, 30).Select(index => $"{_session}-{index}"))
        {
            await using var lease = await _store.LeaseAsync(name, Cancel);
            var commit = Commit(0) with { SessionId = name, State = SessionState.Empty with { KeyedTurns = ["t1"] }, Pending = Queue("p1"), Result = new("f", Result("t1")), Audit = [Entry(1)] };
            (await _store.CommitAsync(commit)).ShouldBeTrue();
            (await ClaimAsync(name, lease!, "p1", "t2")).ShouldBeTrue();
            (await _store.CommitAsync(Commit(1) with { SessionId = name, State = commit.State, DroppedResults = ["t0"] })).ShouldBeTrue();
            (await _store.LoadAsync(name, "t1")).Result.ShouldNotBeNull();
            (await _store.DeleteAsync(name)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Delete_RemovesTheSessionItsPendingActionAndItsResults()
    {
        await _store.CommitAsync(Commit(0) with { State = SessionState.Empty with { KeyedTurns = ["t1"] }, Pending = Queue("p1"), Result = new("f", Result("t1")) });

        (await _store.DeleteAsync(_session)).ShouldBeTrue();
        (await _store.DeleteAsync(_session)).ShouldBeFalse();

        var stored = await _store.LoadAsync(_session, "t1");
        (stored.Exists, stored.Pending, stored.Result).ShouldBe((false, null, null));
        (await _store.CommitAsync(Commit(1))).ShouldBeFalse();
    }

    [Fact]
    public async Task Said_IsTheLastTwenty_OldestFirst_AndGoesWithItsSession()
    {
        for (var turn = 0; turn < 25; turn++)
        {
            (await _store.CommitAsync(Commit(turn) with { Turn = Said($"t{turn}") })).ShouldBeTrue();
        }

        (await _store.SaidAsync(_session)).Select(static turn => turn.TurnId).ShouldBe(Enumerable.Range(5, 20).Select(static turn => $"t{turn}"));
        await _store.DeleteAsync(_session);
        (await _store.SaidAsync(_session)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Said_InATurnThatWasOvertaken_IsNotKept()
    {
        await _store.CommitAsync(Commit(0) with { Turn = Said("t1") });

        (await _store.CommitAsync(Commit(0) with { Turn = Said("late") })).ShouldBeFalse();

        (await _store.SaidAsync(_session)).Select(static turn => turn.TurnId).ShouldBe(["t1"]);
    }

    [Fact]
    public async Task Load_OfADocumentNobodyCanRead_LosesContextAndKeepsTheSession()
    {
        await _store.CommitAsync(Commit(0));
        await WriteAsync(database => database.HashSetAsync(SessionKeys.Session(_session), "document", "{\"turn_count\":\"many\"}"));

        var stored = await _store.LoadAsync(_session);

        stored.State.TurnCount.ShouldBe(0);
        (await _store.CommitAsync(Commit(stored.Version))).ShouldBeTrue();
    }

    private SessionCommit Commit(int version) => new() { SessionId = _session, LoadedVersion = version, State = SessionState.Empty };

    private static TurnRecord Said(string turnId) => new() { TurnId = turnId, At = DateTimeOffset.UnixEpoch, User = "selam", Assistant = "Selam!" };

    private Task<bool> ClaimAsync(string session, SessionLease lease, string pendingId, string turnId, string? heldBy = null) =>
        _journal.BeginAsync(session, lease, Begun(turnId), Queue(pendingId).Current, new Claim(pendingId, heldBy), first: true);

    private static JournaledTurn Begun(string turnId) => new()
    {
        TurnId = turnId,
        TraceId = new string('0', 32),
        At = DateTimeOffset.UnixEpoch,
        Text = "evet",
        Language = Language.Turkish,
        TimeZone = "Europe/Istanbul",
        Now = DateTimeOffset.UnixEpoch,
    };

    private PendingQueue Queue(string id)
    {
        JsonObject arguments = new() { ["title"] = "toplantı" };
        return new([new PendingAction
        {
            Id = id,
            SessionId = _session,
            Tool = ToolNames.CreateEvent,
            Arguments = arguments,
            ArgumentsHash = CanonicalJson.Hash(arguments),
            Prompt = "?",
            ExpiresAt = DateTimeOffset.UnixEpoch,
            EffectKey = "key",
            Language = Language.Turkish,
        }]);
    }

    private TurnResult Result(string turn) => new()
    {
        TurnId = turn,
        SessionId = _session,
        Language = Language.Turkish,
        Reply = "Peki.",
        TraceId = new string('0', 32),
        Timings = new(0, 0, 0, 0, 0),
    };

    private AuditEntry Entry(int number) => new()
    {
        At = DateTimeOffset.UnixEpoch,
        SessionId = _session,
        TurnId = $"{number}",
        Tool = ToolNames.ListEvents,
        Decision = "allowed",
        DecidedBy = "policy",
        ArgumentsHash = "0",
    };

    private Task<string?> ValueAsync(RedisKey key) => _redis.RunAsync("get", async database => (string?)await database.StringGetAsync(key));

    private Task<bool> WriteAsync(Func<IDatabase, Task<bool>> command) => _redis.RunAsync("set", command);
}
