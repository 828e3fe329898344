using Bantz.Contracts;
using Bantz.Orchestrator;
using Bantz.Orchestrator.Sessions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Bantz.Redis.Tests;

/// <summary>What was decided is written down before the session that it led to; in a database of its own, for it breaks the list.</summary>
public sealed class AuditOrderTests(RedisServer server) : IClassFixture<RedisServer>, IAsyncLifetime
{
    private readonly RedisConnection _redis = new(new ConfigurationBuilder()
        .AddInMemoryCollection([KeyValuePair.Create<string, string?>("ConnectionStrings:redis", $"{server.ConnectionString},defaultDatabase=9")])
        .Build());

    private readonly string _session = $"audit-{Guid.NewGuid():n}";

    public async ValueTask InitializeAsync() =>
        await _redis.RunAsync("break", database => database.StringSetAsync(SessionKeys.Audit, "no list"));

    public async ValueTask DisposeAsync()
    {
        await _redis.RunAsync("mend", database => database.KeyDeleteAsync(SessionKeys.Audit));
        await _redis.DisposeAsync();
    }

    [Fact]
    public async Task Commit_WhoseAuditCannotBeWritten_LeavesNoSessionBehind()
    {
        var store = new SessionStore(_redis, new RandomIds(), TimeProvider.System, Options.Create(new OrchestratorOptions()));
        AuditEntry decided = new()
        {
            At = DateTimeOffset.UnixEpoch,
            SessionId = _session,
            TurnId = "t1",
            Tool = ToolNames.ListEvents,
            Decision = "allowed",
            DecidedBy = "policy",
            ArgumentsHash = "0",
        };

        await Should.ThrowAsync<StoreUnavailableException>(() =>
            store.CommitAsync(new() { SessionId = _session, LoadedVersion = 0, State = SessionState.Empty, Audit = [decided] }));

        (await store.LoadAsync(_session)).Exists.ShouldBeFalse();
    }
}
