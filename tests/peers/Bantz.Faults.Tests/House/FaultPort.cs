using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Bantz.Faults.Tests.House;

/// <summary>Where services say which marked point they have reached, and wait to go on.</summary>
internal sealed class FaultPort : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private Func<string, int, Task>? _atPoint;
    private readonly ConcurrentDictionary<string, int> _times = new(StringComparer.Ordinal);

    internal FaultPort()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>From now on points are counted, and each is told to <paramref name="atPoint"/> with how often it was passed.</summary>
    internal void Watch(Func<string, int, Task> atPoint)
    {
        _times.Clear();
        Volatile.Write(ref _atPoint, atPoint);
    }

    /// <summary>Points pass unseen.</summary>
    internal void Ignore() => Volatile.Write(ref _atPoint, null);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The harness ends.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        client.NoDelay = true;
        try
        {
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true };
            while (await reader.ReadLineAsync(_stop.Token) is { } point)
            {
                if (Volatile.Read(ref _atPoint) is { } atPoint)
                {
                    await atPoint(point, _times.AddOrUpdate(point, 1, static (_, times) => times + 1));
                }

                await writer.WriteLineAsync("go");
            }
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Whoever stood there was killed.
        }
    }
}
