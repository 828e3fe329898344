using System.Globalization;
using Bantz.Contracts;
using Bantz.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Bantz.Orchestrator.Turns;

/// <summary>Turns, and buttons pressed on pending actions.</summary>
internal static class TurnEndpoints
{
    private const string KeyHeader = "Idempotency-Key";

    public static void MapTurns(this IEndpointRouteBuilder routes)
    {
        var turns = routes.MapGroup("").WithTags("Turns");
        turns.MapPost(ApiRoutes.Turns, TakeTurn)
            .WithSummary("Says something to Bantz: one turn, as JSON or (Accept: text/event-stream) as Server-Sent Events.")
            .Produces<TurnResult>(StatusCodes.Status200OK, "application/json", TurnEventStream.MediaType)
            .Problems();
        turns.MapPost(ApiRoutes.Confirmation, Confirm)
            .WithSummary("Answers a pending action with yes or no.")
            .Produces<TurnResult>(StatusCodes.Status200OK, "application/json", TurnEventStream.MediaType)
            .Problems();
    }

    private static Task<Results<Ok<TurnResult>, TurnEventStream, ProblemHttpResult>> TakeTurn(
        TurnRequest? request,
        [FromHeader(Name = KeyHeader)] string? key,
        TurnRequestReader reader,
        TurnRunner runner,
        TurnStreams streams,
        RequestLimits limits,
        Deliveries deliveries,
        HttpContext context) =>
        AnswerAsync(reader.Read(request, key, context.ApiKeyId()), runner, streams, limits, deliveries, context);

    private static Task<Results<Ok<TurnResult>, TurnEventStream, ProblemHttpResult>> Confirm(
        [FromRoute(Name = "session_id")] string sessionId,
        [FromRoute(Name = "pending_id")] string pendingId,
        ConfirmationRequest? request,
        [FromHeader(Name = KeyHeader)] string? key,
        TurnRequestReader reader,
        TurnRunner runner,
        TurnStreams streams,
        RequestLimits limits,
        Deliveries deliveries,
        HttpContext context) =>
        AnswerAsync(reader.Read(sessionId, pendingId, request, key, context.ApiKeyId()), runner, streams, limits, deliveries, context);

    private static async Task<Results<Ok<TurnResult>, TurnEventStream, ProblemHttpResult>> AnswerAsync(
        TurnReading reading, TurnRunner runner, TurnStreams streams, RequestLimits limits,
        Deliveries deliveries, HttpContext context)
    {
        if (reading.Command is not { } command)
        {
            return reading.Error!.ToProblem();
        }

        if (!limits.TryTakeSession(command.SessionId, out var wait))
        {
            context.Response.Headers.RetryAfter = RequestLimits.Seconds(wait).ToString(CultureInfo.InvariantCulture);
            return TurnProblems.TooMany;
        }

        if (context.Request.GetTypedHeaders().Accept.Any(static type => type.MediaType == TurnEventStream.MediaType))
        {
            return streams.Run(command, deliveries.Of(context));
        }

        // A caller who goes away does not stop a turn half-way.
        var delivery = deliveries.Of(context);
        delivery.Outcome = await runner.RunAsync(command, NoObserver.Instance);
        switch (delivery.Outcome)
        {
            case TurnOutcome.Completed { Result: var result }:
                return TypedResults.Ok(result);
            case TurnOutcome.Failed { Failure: var failure }:
                if (failure.IsPassing())
                {
                    context.Response.Headers.RetryAfter = TurnProblems.RetryAfter;
                }

                return failure.ToProblem();
            default:
                throw new InvalidOperationException("A turn ended in no known way.");
        }
    }

    private static RouteHandlerBuilder Problems(this RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
