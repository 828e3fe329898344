using Bantz.Orchestrator.Tests.Store;

namespace Bantz.Redis.Tests;

/// <summary>The suite against a real redis-server.</summary>
public sealed class RedisStoreTests(RedisServer server) : StoreSuite(server.ConnectionString), IClassFixture<RedisServer>;
