using System.Text;

namespace Bantz.Llm.Http;

/// <summary>A body as it comes; a line of it that is an error is thrown as one, though the status said 200.</summary>
/// <remarks><c>data: {"error":{…}}</c> from vLLM and llama-server, <c>{"error":"…"}</c> from Ollama, <c>{"object":"error",…}</c> from older servers.</remarks>
internal sealed class ErrorWatchingStream(Stream inner) : Stream
{
    private const int LongestLine = 4 * 1024;

    private readonly byte[] _line = new byte[LongestLine];
    private int _length;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await Guard(inner.ReadAsync(buffer, cancellationToken));
        Watch(buffer.Span[..read], ended: read == 0 && buffer.Length > 0);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        Watch(buffer.AsSpan(offset, read), ended: read == 0 && count > 0);
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private static async ValueTask<int> Guard(ValueTask<int> reading)
    {
        try
        {
            return await reading;
        }
        catch (Exception cause) when (cause is IOException or HttpRequestException)
        {
            throw new LlmException(LlmErrorKind.InvalidResponse, "The answer was cut: " + cause.Message, cause);
        }
    }

    private void Watch(ReadOnlySpan<byte> arrived, bool ended)
    {
        while (arrived.Length > 0)
        {
            var end = arrived.IndexOf((byte)'\n');
            var piece = end < 0 ? arrived : arrived[..end];
            var kept = Math.Min(piece.Length, LongestLine - _length);
            piece[..kept].CopyTo(_line.AsSpan(_length));
            _length += kept;
            if (end < 0)
            {
                return;
            }

            EndLine();
            arrived = arrived[(end + 1)..];
        }

        if (ended)
        {
            EndLine();
        }
    }

    private void EndLine()
    {
        var line = _line.AsSpan(0, _length);
        _length = 0;
        line = line.StartsWith("data:"u8) ? line["data:"u8.Length..] : line;
        line = line.Trim((byte)' ');
        if (!line.StartsWith("{"u8))
        {
            return;
        }

        var first = line[1..].TrimStart((byte)' ');
        if (first.StartsWith("\"error\""u8) || first.StartsWith("\"object\":\"error\""u8) || first.StartsWith("\"object\": \"error\""u8))
        {
            throw ServerErrors.InStream(Encoding.UTF8.GetString(line));
        }
    }
}
