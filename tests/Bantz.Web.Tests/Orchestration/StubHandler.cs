using System.Net;
using System.Text;

namespace Bantz.Web.Tests.Orchestration;

/// <summary>Answers every request as it is told, and keeps what was sent.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    internal List<(HttpMethod Method, string Url, string? Key, string Accept, string Body)> Sent { get; } = [];

    internal static StubHandler Of(HttpStatusCode status, string body, string type) => Of(() => new HttpResponseMessage(status)
    {
        Content = new StringContent(body, Encoding.UTF8, type),
    });

    internal static StubHandler Of(Func<HttpResponseMessage> answer) => new((_, _) => Task.FromResult(answer()));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent.Add((
            request.Method,
            request.RequestUri!.PathAndQuery,
            request.Headers.TryGetValues("Idempotency-Key", out var keys) ? keys.Single() : null,
            request.Headers.Accept.ToString(),
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return await answer(request, cancellationToken);
    }
}

/// <summary>Gives its bytes and then breaks, or falls silent.</summary>
internal sealed class BrokenStream(string text, bool silent) : Stream
{
    private readonly MemoryStream _bytes = new(Encoding.UTF8.GetBytes(text));

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Completes once a read waits for what never comes.</summary>
    internal TaskCompletionSource Waiting { get; } = new();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await _bytes.ReadAsync(buffer, cancellationToken);
        if (read > 0)
        {
            return read;
        }

        if (!silent)
        {
            throw new IOException("secret detail of the connection");
        }

        Waiting.TrySetResult();
        await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        return 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
