using System.Net;
using System.Net.Sockets;
using Bantz.Orchestrator.Tests.Support;
using Garnet;

[assembly: AssemblyFixture(typeof(GarnetFixture))]

namespace Bantz.Orchestrator.Tests.Support;

/// <summary>A Redis-compatible store in this process, in memory, on a free loopback port.</summary>
public sealed class GarnetFixture : IAsyncLifetime
{
    private GarnetServer? _server;

    /// <summary>Where it listens.</summary>
    public int Port { get; } = FreePort();

    public string ConnectionString => $"127.0.0.1:{Port}";

    public ValueTask InitializeAsync()
    {
        // The native device aborts the process on glibc 2.36.
        _server = new GarnetServer(["--bind", "127.0.0.1", "--port", $"{Port}", "--memory", "64m", "--page", "1m", "--index", "1m", "--device-type", "RandomAccess", "-q"]);
        _server.Start();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _server?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
