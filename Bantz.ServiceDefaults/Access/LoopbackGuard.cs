using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bantz.ServiceDefaults;

/// <summary>
/// Kestrel's sockets, which without keys open on this machine alone. It stands where every address comes by, however it was
/// configured: urls, ports, Kestrel's endpoints or code.
/// </summary>
internal sealed class LoopbackGuard(IOptions<SocketTransportOptions> options, ILoggerFactory loggers, ApiKeys keys) : IConnectionListenerFactory
{
    private readonly SocketTransportFactory _sockets = new(options, loggers);

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        keys.AreRequired || IsThisMachine(endpoint)
            ? _sockets.BindAsync(endpoint, cancellationToken)
            : throw new AccessException(
                $"{endpoint} can be reached from other machines, and no key is asked for: Bantz does not start so. Give it keys ({AccessOptions.AcceptedKey}:0, in the environment Bantz__ApiKeys__0), or let it listen on 127.0.0.1.");

    /// <summary>Loopback, or a socket in the file system, which has permissions of its own. What was opened by another program can be anything.</summary>
    internal static bool IsThisMachine(EndPoint endpoint) => endpoint switch
    {
        IPEndPoint { Address: var address } => IPAddress.IsLoopback(address),
        UnixDomainSocketEndPoint => true,
        _ => false,
    };
}
