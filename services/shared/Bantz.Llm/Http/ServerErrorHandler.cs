using System.Buffers;
using System.Text;

namespace Bantz.Llm.Http;

/// <summary>Turns what goes wrong on the way into typed errors, before any SDK makes something else of it.</summary>
internal sealed class ServerErrorHandler : DelegatingHandler
{
    private const int LongestError = 16 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException cause)
        {
            throw new LlmException(LlmErrorKind.Connection, $"{request.RequestUri?.GetLeftPart(UriPartial.Authority)} does not answer: {cause.Message}", cause);
        }

        catch (OperationCanceledException cause) when (cause.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            throw new LlmException(LlmErrorKind.Connection, $"{request.RequestUri?.GetLeftPart(UriPartial.Authority)} takes no connection in time.", cause);
        }

        if (!response.IsSuccessStatusCode)
        {
            using (response)
            {
                throw ServerErrors.Of((int)response.StatusCode, await ReadAsync(response, cancellationToken));
            }
        }

        var watched = new StreamContent(new ErrorWatchingStream(await response.Content.ReadAsStreamAsync(cancellationToken)));
        foreach (var (name, values) in response.Content.Headers)
        {
            watched.Headers.TryAddWithoutValidation(name, values);
        }

        response.Content = watched;
        return response;
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(LongestError);
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            var read = await body.ReadAtLeastAsync(buffer, LongestError, throwOnEndOfStream: false, cancellationToken);
            return Encoding.UTF8.GetString(buffer, 0, read);
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException)
        {
            return "";
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
