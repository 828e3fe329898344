using StackExchange.Redis;

namespace Bantz.Graph.Tests;

/// <summary>Everything that stands in a store: every key with its type and all that it holds.</summary>
internal static class StoreDump
{
    internal static async Task<IReadOnlyDictionary<string, string>> ReadAsync(int port)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{port}");
        var database = redis.GetDatabase();
        Dictionary<string, string> all = [];
        await foreach (var key in redis.GetServer("127.0.0.1", port).KeysAsync(pattern: "*"))
        {
            all[(string)key!] = await database.KeyTypeAsync(key) switch
            {
                RedisType.String => $"{await database.StringGetAsync(key)}",
                RedisType.Hash => string.Join('\n', (await database.HashGetAllAsync(key)).Select(static field => $"{field.Name}={field.Value}")),
                RedisType.List => string.Join('\n', await database.ListRangeAsync(key)),
                RedisType.Set => string.Join('\n', await database.SetMembersAsync(key)),
                RedisType.SortedSet => string.Join('\n', await database.SortedSetRangeByRankAsync(key)),
                RedisType.None => "",
                var other => throw new InvalidOperationException($"{key} is a {other}, which this dump does not read."),
            };
        }

        return all;
    }
}
