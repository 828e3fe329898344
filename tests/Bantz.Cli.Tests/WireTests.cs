using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bantz.Cli.Tests;

/// <summary>Over real sockets: what a cut or refused connection looks like is the platform's to say.</summary>
public sealed class WireTests
{
    [Fact]
    public async Task A_port_that_nobody_listens_on_is_not_running()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = UrlOf(listener);
        listener.Stop();
        using var terminal = new Terminal { Transport = new SocketsHttpHandler() };

        (await terminal.RunAsync("ask", "x", "--url", url)).ShouldBe(ExitCodes.NotReachable);

        terminal.Error.ShouldStartWith($"Bantz is not running at {url}.");
    }

    [Theory]
    [InlineData("application/json", "{\"turn_id\":\"t1\",", "ask", "x")]
    [InlineData("text/event-stream", "event: delta\ndata: {\"text\":\"Bu\"}\n\n", "chat")]
    public async Task An_answer_cut_in_the_middle_is_asked_for_again(string type, string half, params string[] arguments)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = ServeAsync(
            listener,
            $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: 4000\r\n\r\n{half}",
            "HTTP/1.1 409 Conflict\r\nContent-Type: application/problem+json\r\nContent-Length: 17\r\n\r\n{\"title\":\"Twice\"}");
        using var terminal = new Terminal { Transport = new SocketsHttpHandler() }.Types("x");

        (await terminal.RunAsync([.. arguments, "--url", UrlOf(listener)])).ShouldBe(ExitCodes.Refused);

        var requests = await server;
        requests.ShouldAllBe(request => request.Contains("Idempotency-Key: key-1\r\n", StringComparison.OrdinalIgnoreCase));
        terminal.Error.ShouldBe("Twice\n");
    }

    private static string UrlOf(TcpListener listener) => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Takes one connection an answer, and closes each after it.</summary>
    private static async Task<List<string>> ServeAsync(TcpListener listener, params string[] answers)
    {
        List<string> requests = [];
        foreach (var answer in answers)
        {
            using var connection = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
            var stream = connection.GetStream();
            requests.Add(await ReadRequestAsync(stream));
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), TestContext.Current.CancellationToken);
        }

        return requests;
    }

    /// <summary>Reads to the end of the body: closing with unread bytes would reset the line instead of ending it.</summary>
    private static async Task<string> ReadRequestAsync(NetworkStream stream)
    {
        var request = new StringBuilder();
        var buffer = new byte[4096];
        do
        {
            var count = await stream.ReadAsync(buffer, TestContext.Current.CancellationToken);
            request.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }
        while (!request.ToString().TrimEnd().EndsWith('}') && !request.ToString().EndsWith("0\r\n\r\n", StringComparison.Ordinal));

        return request.ToString();
    }
}
