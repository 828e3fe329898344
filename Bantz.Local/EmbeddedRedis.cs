using Garnet;

namespace Bantz.Local;

/// <summary>Tells when the store answers; completed from the start where it is none of ours.</summary>
internal sealed class StoreReadiness
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal static StoreReadiness Elsewhere
    {
        get
        {
            var readiness = new StoreReadiness();
            readiness.Set();
            return readiness;
        }
    }

    internal Task Task => _ready.Task;

    internal void Set() => _ready.TrySetResult();

    internal void Fail(Exception cause) => _ready.TrySetException(cause);
}

/// <summary>A Redis-compatible store inside the process; what it acknowledged is in its append-only file, and survives a kill.</summary>
internal sealed class EmbeddedRedis(int port, string folder, StoreReadiness readiness, ILoggerFactory loggers) : IHostedService, IDisposable
{
    private GarnetServer? _server;

    public Task StartAsync(CancellationToken cancellationToken) => Task.Run(() =>
    {
        try
        {
            Directory.CreateDirectory(folder);
            _server = new GarnetServer(Arguments(), loggers);
            _server.Start();
            readiness.Set();
        }
        catch (Exception cause)
        {
            var problem = new LocalProblem($"The embedded store in {folder} does not start: {cause.Message}", cause);
            readiness.Fail(problem);
            throw problem;
        }
    }, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => Interlocked.Exchange(ref _server, null)?.Dispose();

    private string[] Arguments() =>
    [
        "--bind", "127.0.0.1",
        "--port", $"{port}",
        "--lua",
        "--aof", "--recover", "--checkpointdir", folder,
        // The native device aborts the process on glibc 2.36.
        "--device-type", "RandomAccess",
        // A few conversations, not a data centre: memory and log on disk stay in the tens of megabytes.
        "--memory", "64m", "--page", "1m", "--segment", "64m", "--index", "1m",
        "--aof-memory", "16m", "--aof-page-size", "4m", "--aof-segment-size", "16m", "--aof-size-limit", "32m",
        "-q",
    ];
}
