using System.Net.Http.Headers;

namespace Bantz.Llm.Http;

/// <summary>Tells Ollama to refuse what does not fit instead of dropping its beginning in silence: both switches are on where they are not sent.</summary>
internal sealed class WholeContextHandler : DelegatingHandler
{
    private static ReadOnlySpan<byte> Switches => "\"truncate\":false,\"shift\":false,"u8;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content && request.RequestUri?.AbsolutePath.EndsWith("/api/chat", StringComparison.Ordinal) is true)
        {
            var body = await content.ReadAsByteArrayAsync(cancellationToken);
            if (body is [(byte)'{', _, ..])
            {
                request.Content = new ByteArrayContent([(byte)'{', .. Switches, .. body.AsSpan(1)]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            }
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
