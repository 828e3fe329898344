using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Bantz.Testing;

/// <summary>A TCP connection between two services that a test can cut and mend, on loopback.</summary>
public sealed class CuttableLink : IAsyncDisposable
{
    private readonly int target;
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<TcpClient, byte> open = new();
    private readonly TcpListener listener;
    private readonly Task accepting;
    private volatile bool cut;

    private CuttableLink(int target)
    {
        this.target = target;
        listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync();
    }

    /// <summary>Where clients connect instead of the target.</summary>
    public int Port { get; }

    /// <summary>Forwards to <paramref name="target"/> on loopback.</summary>
    public static CuttableLink To(int target) => new(target);

    /// <summary>Drops every connection and refuses new ones at once.</summary>
    public void Cut()
    {
        cut = true;
        foreach (var client in open.Keys)
        {
            client.Close();
        }
    }

    /// <summary>Lets connections through again.</summary>
    public void Mend() => cut = false;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        Cut();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            TcpClient client;
            try
            {
                client = await listener.AcceptTcpClientAsync(stop.Token);
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = ForwardAsync(client);
        }
    }

    private async Task ForwardAsync(TcpClient client)
    {
        using var _ = client;
        open.TryAdd(client, 0);
        try
        {
            if (cut)
            {
                return;
            }

            using var server = new TcpClient { NoDelay = true };
            client.NoDelay = true;
            await server.ConnectAsync(IPAddress.Loopback, target, stop.Token);
            var there = client.GetStream().CopyToAsync(server.GetStream(), stop.Token);
            var back = server.GetStream().CopyToAsync(client.GetStream(), stop.Token);
            await Task.WhenAny(there, back);
        }
        catch (Exception ended) when (ended is IOException or SocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // A cut link is what the test asked for.
        }
        finally
        {
            open.TryRemove(client, out byte _);
        }
    }
}
