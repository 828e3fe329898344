using Bantz.Contracts;
using StackExchange.Redis;

namespace Bantz.Orchestrator.Sessions;

/// <summary>One connection to the store, made at first use; it fails fast while the store is away and comes back by itself.</summary>
internal sealed class RedisConnection(IConfiguration configuration) : IAsyncDisposable
{
    private const string Default = "127.0.0.1:6379";
    private const int TimeoutMs = 2_000;
    private const int ReconnectMs = 250;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private ConnectionMultiplexer? _connection;

    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public async Task<T> RunAsync<T>(string operation, Func<IDatabase, Task<T>> command)
    {
        using var span = OrchestratorTelemetry.StartStore(operation);
        try
        {
            return await command(await DatabaseAsync());
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
        {
            OrchestratorTelemetry.Fail(span, "store_unavailable");
            throw new StoreUnavailableException(exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is { } connection)
        {
            await connection.DisposeAsync();
        }

        _gate.Dispose();
    }

    private async Task<IDatabase> DatabaseAsync()
    {
        if (_connection is null)
        {
            await _gate.WaitAsync();
            try
            {
                _connection ??= await ConnectionMultiplexer.ConnectAsync(Settings());
            }
            finally
            {
                _gate.Release();
            }
        }

        return _connection.GetDatabase();
    }

    private ConfigurationOptions Settings()
    {
        var settings = ConfigurationOptions.Parse(configuration.GetConnectionString(ServiceNames.Redis) ?? Default);
        settings.AbortOnConnectFail = false;
        settings.ConnectTimeout = TimeoutMs;
        settings.SyncTimeout = TimeoutMs;
        settings.AsyncTimeout = TimeoutMs;
        settings.BacklogPolicy = BacklogPolicy.FailFast;
        settings.ReconnectRetryPolicy = new LinearRetry(ReconnectMs);
        return settings;
    }
}
