using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace Bantz.ModelSim.Serving;

/// <summary>Kestrel's sockets behind a <see cref="Door"/>: while it is closed nothing listens on the port, which is what a server that is not there looks like.</summary>
internal sealed class ClosableTransport(IOptions<SocketTransportOptions> options, ILoggerFactory loggers, Door door) : IConnectionListenerFactory
{
    private readonly SocketTransportFactory _sockets = new(options, loggers);

    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new Listener(_sockets, await _sockets.BindAsync(endpoint, cancellationToken), door);

    private sealed class Listener(SocketTransportFactory sockets, IConnectionListener first, Door door) : IConnectionListener
    {
        private readonly EndPoint _endpoint = first.EndPoint;
        private readonly CancellationTokenSource _stop = new();
        // Kept to the end: what a listener has accepted lives on its memory.
        private readonly List<IConnectionListener> _all = [first];
        private IConnectionListener _inner = first;

        public EndPoint EndPoint => _endpoint;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            while (true)
            {
                var closed = door.Closed;
                if (!closed.IsCancellationRequested)
                {
                    var connection = await AcceptUntilAsync(closed, cancellationToken);
                    if (connection is not null || _stop.IsCancellationRequested)
                    {
                        return connection;
                    }
                }

                try
                {
                    await _inner.UnbindAsync(cancellationToken);
                    await door.WaitOpenAsync(_stop.Token);
                    _inner = await sockets.BindAsync(_endpoint, _stop.Token);
                    _all.Add(_inner);
                }
                catch (OperationCanceledException) when (_stop.IsCancellationRequested)
                {
                    return null;
                }
            }
        }

        public async ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            await _stop.CancelAsync();
            await _inner.UnbindAsync(cancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            foreach (var listener in _all)
            {
                await listener.DisposeAsync();
            }

            _stop.Dispose();
        }

        /// <summary>The next connection, which lives no longer than the door is open; null where nothing is accepted any more.</summary>
        private async Task<ConnectionContext?> AcceptUntilAsync(CancellationToken closed, CancellationToken cancellationToken)
        {
            await using var unbind = closed.Register(() => _ = _inner.UnbindAsync(CancellationToken.None).AsTask());
            var connection = await _inner.AcceptAsync(cancellationToken);
            if (connection is not null)
            {
                var breaking = closed.Register(() => Break(connection));
                connection.ConnectionClosed.Register(() => breaking.Dispose());
            }

            return connection;
        }

        private void Break(ConnectionContext connection)
        {
            if (connection.ConnectionId != door.Spared)
            {
                connection.Abort(new ConnectionAbortedException("The simulator is closed for a while."));
            }
        }
    }
}
