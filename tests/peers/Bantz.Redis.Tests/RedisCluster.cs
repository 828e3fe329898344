using StackExchange.Redis;

namespace Bantz.Redis.Tests;

/// <summary>The cluster under test: nodes named in <c>BANTZ_REDIS_CLUSTER</c>, with commas between. A missing one fails; nothing is skipped.</summary>
public sealed class RedisCluster : IAsyncLifetime
{
    private const string Variable = "BANTZ_REDIS_CLUSTER";
    private const int Primaries = 3;

    /// <summary>Where its nodes listen.</summary>
    public string ConnectionString { get; } = Environment.GetEnvironmentVariable(Variable) ?? string.Empty;

    /// <exception cref="InvalidOperationException">There is no cluster of three primaries.</exception>
    public async ValueTask InitializeAsync()
    {
        if (ConnectionString.Length is 0)
        {
            throw new InvalidOperationException($"No cluster: ./peers.sh starts one, or name the nodes of yours in {Variable}.");
        }

        await using var connection = await ConnectionMultiplexer.ConnectAsync($"{ConnectionString},allowAdmin=true");
        var nodes = (await connection.GetServers()[0].ClusterNodesAsync())?.Nodes.Where(static node => !node.IsReplica && node.Slots.Count > 0).ToList() ?? [];
        if (nodes.Count < Primaries)
        {
            throw new InvalidOperationException($"{Variable} has {nodes.Count} primaries that hold slots; the tests want {Primaries}.");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
