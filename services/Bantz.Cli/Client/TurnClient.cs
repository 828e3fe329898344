using System.Net.Http.Headers;
using System.Net.Http.Json;
using Bantz.Contracts;

namespace Bantz.Cli;

/// <summary>Sends turns to the orchestrator. A turn has one key however often it is sent, so it runs once.</summary>
internal sealed class TurnClient(HttpClient http, TimeProvider clock)
{
    internal const string KeyHeader = "Idempotency-Key";

    /// <summary>The longest silence that is waited out: a whole answer, or from one event of a stream to the next.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const string Json = "application/json";
    private const string EventStream = "text/event-stream";

    /// <summary>A client for the server at <paramref name="url"/>.</summary>
    internal static HttpClient Connect(Uri url, HttpMessageHandler transport) => new(transport)
    {
        BaseAddress = url,
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 16 * 1024 * 1024,
    };

    /// <summary>Asks for the answer as one document; a cut line is tried once more with the same key.</summary>
    internal async Task<TurnOutcome> AskAsync(TurnRequest request, string key, CancellationToken cancellationToken)
    {
        var outcome = await ReceiveAsync(request, key, Json, static _ => { }, cancellationToken);
        return outcome is TurnOutcome.Unanswered { Reason: SilenceReason.Cut }
            ? await ReceiveAsync(request, key, Json, static _ => { }, cancellationToken)
            : outcome;
    }

    /// <summary>Streams the answer; where the stream is cut, the whole is fetched with the same key.</summary>
    internal async Task<TurnOutcome> StreamAsync(TurnRequest request, string key, Action<TurnEvent> hear, CancellationToken cancellationToken)
    {
        var outcome = await ReceiveAsync(request, key, EventStream, hear, cancellationToken);
        return outcome is TurnOutcome.Unanswered { Reason: SilenceReason.Cut }
            ? await ReceiveAsync(request, key, Json, static _ => { }, cancellationToken)
            : outcome;
    }

    private async Task<TurnOutcome> ReceiveAsync(
        TurnRequest request, string key, string accept, Action<TurnEvent> hear, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token);
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Turns);
            message.Content = JsonContent.Create(request, BantzJson.Wire.TurnRequest);
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
            message.Headers.Add(KeyHeader, key);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.Content.Headers.ContentType?.MediaType == EventStream)
            {
                var stream = await response.Content.ReadAsStreamAsync(either.Token);
                return await TurnStream.ReadAsync(stream, hear, () => silence.CancelAfter(Patience), either.Token);
            }

            await response.Content.LoadIntoBufferAsync(either.Token);
            return TurnAnswer.Read(response, await response.Content.ReadAsByteArrayAsync(either.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new TurnOutcome.Unanswered(SilenceReason.Slow);
        }
        catch (HttpRequestException failure)
        {
            return new TurnOutcome.Unanswered(ReasonOf(failure.HttpRequestError));
        }
        catch (IOException)
        {
            return new TurnOutcome.Unanswered(SilenceReason.Cut);
        }
    }

    private static SilenceReason ReasonOf(HttpRequestError error) => error switch
    {
        HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError => SilenceReason.NotRunning,
        HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded => SilenceReason.Stranger,
        _ => SilenceReason.Cut,
    };
}
