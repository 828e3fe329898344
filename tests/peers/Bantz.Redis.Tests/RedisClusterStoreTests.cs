using Bantz.Orchestrator.Tests.Store;

namespace Bantz.Redis.Tests;

/// <summary>The suite against a cluster of three, where a command over two slots is refused.</summary>
public sealed class RedisClusterStoreTests(RedisCluster cluster) : StoreSuite(cluster.ConnectionString), IClassFixture<RedisCluster>;
