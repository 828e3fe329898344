using System.Net;
using System.Net.Sockets;

namespace Bantz.Local;

/// <summary>Finds out before anything starts whether ports can be had; holds what it took until disposed, so that no two free ports are the same.</summary>
internal sealed class PortClaim : IDisposable
{
    private readonly List<Socket> _held = [];

    /// <summary>The port itself, or a free one for 0.</summary>
    /// <exception cref="LocalProblem">Somebody else listens there, or another part of the house will.</exception>
    internal int Take(int port, string option)
    {
        // Two sockets of one process may share a port; the services may not.
        if (port is not 0 && _held.Exists(held => ((IPEndPoint)held.LocalEndPoint!).Port == port))
        {
            throw new LocalProblem($"Port {port} is given twice. Choose another with {option}.");
        }

        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // As Kestrel binds: connections of a listener that has gone do not count.
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, optionValue: true);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen();
            _held.Add(socket);
        }
        catch (SocketException cause)
        {
            socket.Dispose();
            throw new LocalProblem($"Port {port} is taken. Stop the program that listens there, or choose another port with {option}.", cause);
        }

        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    public void Dispose() => _held.ForEach(static socket => socket.Dispose());
}
