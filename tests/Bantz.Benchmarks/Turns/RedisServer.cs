using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bantz.Benchmarks.Turns;

/// <summary>A redis-server of its own with an append-only file, on a free loopback port.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("bantz-bench-redis-").FullName;
    private readonly Process _process;

    private RedisServer(int port)
    {
        Port = port;
        string[] arguments = ["--bind", "127.0.0.1", "--port", $"{port}", "--dir", _data, "--save", "", "--appendonly", "yes", "--daemonize", "no"];
        _process = Process.Start(new ProcessStartInfo("redis-server", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
    }

    internal int Port { get; }

    /// <summary>Its own processor time so far.</summary>
    internal TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    internal static async Task<RedisServer> StartAsync()
    {
        var server = new RedisServer(FreePort());
        while (await server._process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("Ready to accept", StringComparison.Ordinal))
        {
        }

        _ = server._process.StandardOutput.ReadToEndAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
