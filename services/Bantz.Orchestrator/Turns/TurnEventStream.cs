using System.Buffers;
using System.Net.ServerSentEvents;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Bantz.Orchestrator.Turns;

/// <summary>Writes a turn's events as they come, and a comment where none came for a while, so that nothing between takes the line for dead.</summary>
internal sealed class TurnEventStream(ChannelReader<SseItem<string>> events) : IResult
{
    public const string MediaType = "text/event-stream";

    /// <summary>Ends with the turn, or with its reader; the turn does not end with its reader.</summary>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var pause = services.GetRequiredService<IOptions<OrchestratorOptions>>().Value.Heartbeat;
        var clock = services.GetRequiredService<TimeProvider>();
        var (response, gone) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-cache,no-store";
        response.Headers.Pragma = "no-cache";
        httpContext.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        try
        {
            while (await MoreAsync(response, pause, clock, gone))
            {
                while (events.TryRead(out var one))
                {
                    Write(response.BodyWriter, $"event: {one.EventType}\ndata: {one.Data}\n\n");
                }

                await response.BodyWriter.FlushAsync(gone);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody reads any more.
        }
    }

    private async Task<bool> MoreAsync(HttpResponse response, TimeSpan pause, TimeProvider clock, CancellationToken gone)
    {
        var more = events.WaitToReadAsync(gone).AsTask();
        while (true)
        {
            try
            {
                return await more.WaitAsync(pause, clock, gone);
            }
            catch (TimeoutException)
            {
                Write(response.BodyWriter, ":\n\n");
                await response.BodyWriter.FlushAsync(gone);
            }
        }
    }

    private static void Write(IBufferWriter<byte> body, string text) => Encoding.UTF8.GetBytes(text, body);
}
