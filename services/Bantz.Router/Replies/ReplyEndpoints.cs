using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Bantz.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bantz.Router.Replies;

internal static class ReplyEndpoints
{
    internal static void MapReplies(this IEndpointRouteBuilder app) =>
        app.MapPost(ApiRoutes.Replies, ReplyAsync)
            .WithName("CreateReply")
            .WithTags("Replies")
            .WithSummary("Phrases an answer from facts; as JSON, or as Server-Sent Events (delta, done) where they are accepted.")
            .Produces<ReplyResult>()
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<ReplyResult>, ServerSentEventsResult<string>, ProblemHttpResult>> ReplyAsync(
        ReplyRequest request, IReplyWriter writer, RouterTelemetry telemetry, HttpRequest http, CancellationToken cancellationToken)
    {
        if (RequestRules.Check(request) is { } mistake)
        {
            return mistake.ToProblem();
        }

        if (AcceptsEvents(http))
        {
            return TypedResults.ServerSentEvents(StreamAsync(request, writer, telemetry, cancellationToken));
        }

        using var span = RouterTelemetry.StartReply();
        var started = telemetry.Start();
        ReplyResult? result = null;
        await foreach (var piece in writer.WriteAsync(request, cancellationToken))
        {
            result = piece.Result ?? result;
        }

        var whole = result ?? throw new InvalidOperationException("A reply writer ended without a result.");
        telemetry.Replied(span, whole.Trace, started);
        return TypedResults.Ok(whole);
    }

    private static async IAsyncEnumerable<SseItem<string>> StreamAsync(
        ReplyRequest request, IReplyWriter writer, RouterTelemetry telemetry, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var span = RouterTelemetry.StartReply();
        var started = telemetry.Start();
        await foreach (var piece in writer.WriteAsync(request, cancellationToken))
        {
            if (piece.Text.Length > 0)
            {
                yield return new SseItem<string>(JsonSerializer.Serialize(new TurnDelta(piece.Text), BantzJson.Wire.TurnDelta), TurnEvents.Delta);
            }

            if (piece.Result is { } result)
            {
                telemetry.Replied(span, result.Trace, started);
                yield return new SseItem<string>(JsonSerializer.Serialize(result, BantzJson.Wire.ReplyResult), TurnEvents.Done);
            }
        }
    }

    private static bool AcceptsEvents(HttpRequest http) =>
        http.GetTypedHeaders().Accept.Any(static type => type.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase));
}
