using System.Net;
using System.Net.Sockets;

namespace Bantz.Faults.Tests.House;

internal static class Ports
{
    /// <summary>A port of loopback where nobody listens; below the range the system gives to outgoing connections, so that a killed process finds it free again.</summary>
    internal static int Free(int salt)
    {
        for (var port = 15_000 + (Environment.ProcessId * 7 + salt * 11) % 14_000; port < 31_000; port++)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: the next one.
            }
        }

        throw new InvalidOperationException("No port is free.");
    }
}
