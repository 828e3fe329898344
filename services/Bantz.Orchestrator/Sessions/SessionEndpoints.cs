using Bantz.Contracts;
using Bantz.Orchestrator.Access;
using Bantz.Orchestrator.Turns;
using Bantz.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Bantz.Orchestrator.Sessions;

/// <summary>What a session remembers, and forgetting it.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        var sessions = routes.MapGroup("").WithTags("Sessions").AddEndpointFilter<StoreFilter>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        sessions.MapGet(ApiRoutes.Session, GetSession).WithSummary("What a session remembers, and what it is waiting to hear.");
        sessions.MapDelete(ApiRoutes.Session, DeleteSession).WithSummary("Forgets a session. Events in the calendar stay.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        sessions.MapGet(ApiRoutes.SessionTurns, GetTurns).WithSummary("The last turns of a session, oldest first.");
        sessions.MapGet(ApiRoutes.SessionTurn, GetTurn).WithSummary("One turn by its id, for who lost its answer; 202 while it runs.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<TurnResult>, Accepted, ProblemHttpResult>> GetTurn(
        [FromRoute(Name = "session_id")] string sessionId,
        [FromRoute(Name = "turn_id")] string turnId,
        TurnLookup lookup,
        Deliveries deliveries,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        if (InputRules.SessionId(sessionId) is { } error)
        {
            return error.ToProblem();
        }

        var delivery = deliveries.Of(context);
        delivery.Outcome = InputRules.SessionId(turnId) is null ? await lookup.FindAsync(SessionScope.Of(context.ApiKeyId(), sessionId), turnId, cancellationToken) : new TurnOutcome.Failed(TurnFailure.UnknownTurn);
        switch (delivery.Outcome)
        {
            case TurnOutcome.Completed { Result: var result }:
                return TypedResults.Ok(result);
            case TurnOutcome.Failed { Failure: var failure }:
                return failure.ToProblem();
            default:
                context.Response.Headers.RetryAfter = TurnProblems.RetryAfter;
                return TypedResults.Accepted((string?)null);
        }
    }

    private static async Task<Results<Ok<SessionView>, ProblemHttpResult>> GetSession(
        [FromRoute(Name = "session_id")] string sessionId, SessionStore store, TimeProvider clock, HttpContext context)
    {
        if (InputRules.SessionId(sessionId) is { } error)
        {
            return error.ToProblem();
        }

        var session = await store.LoadAsync(SessionScope.Of(context.ApiKeyId(), sessionId));
        return session.Exists
            ? TypedResults.Ok(new SessionView
            {
                SessionId = sessionId,
                Version = session.Version,
                TurnCount = session.State.TurnCount,
                Memory = session.State.Memory,
                Focus = session.State.Focus,
                OpenRequest = session.State.OpenRequest,
                PendingConfirmation = session.Pending?.Current is { } pending && pending.ExpiresAt > clock.GetUtcNow() ? pending.ToWire() : null,
            })
            : TurnFailure.UnknownSession.ToProblem();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteSession(
        [FromRoute(Name = "session_id")] string sessionId, SessionStore store, HttpContext context, CancellationToken cancellationToken)
    {
        if (InputRules.SessionId(sessionId) is { } error)
        {
            return error.ToProblem();
        }

        await using var lease = await store.LeaseAsync(SessionScope.Of(context.ApiKeyId(), sessionId), cancellationToken);
        if (lease is null)
        {
            return TurnFailure.Busy.ToProblem();
        }

        return await store.DeleteAsync(SessionScope.Of(context.ApiKeyId(), sessionId)) ? TypedResults.NoContent() : TurnFailure.UnknownSession.ToProblem();
    }

    private static async Task<Results<Ok<TurnList>, ProblemHttpResult>> GetTurns(
        [FromRoute(Name = "session_id")] string sessionId, SessionStore store, HttpContext context)
    {
        if (InputRules.SessionId(sessionId) is { } error)
        {
            return error.ToProblem();
        }

        // A session has been spoken in, or it is none.
        var said = await store.SaidAsync(SessionScope.Of(context.ApiKeyId(), sessionId));
        return said.Count > 0 ? TypedResults.Ok(new TurnList(said)) : TurnFailure.UnknownSession.ToProblem();
    }
}
