using StackExchange.Redis;

namespace Bantz.Redis.Tests;

/// <summary>The redis-server under test: <c>BANTZ_REDIS</c>, else 127.0.0.1:6399. A missing one fails; nothing is skipped.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    private const string Variable = "BANTZ_REDIS";
    private const string Default = "127.0.0.1:6399";

    /// <summary>Where it listens.</summary>
    public string ConnectionString { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : Default;

    /// <exception cref="InvalidOperationException">Nobody listens there.</exception>
    public async ValueTask InitializeAsync()
    {
        try
        {
            await using var connection = await ConnectionMultiplexer.ConnectAsync(ConnectionString);
            await connection.GetDatabase().PingAsync();
        }
        catch (RedisException exception)
        {
            throw new InvalidOperationException($"No redis-server at {ConnectionString}. Start one there, or name another in {Variable}.", exception);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
