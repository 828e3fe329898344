using Microsoft.AspNetCore.Http.HttpResults;

namespace Bantz.Orchestrator.Turns;

/// <summary>What the edge says where there is no result: what was wrong, and what to do.</summary>
internal static class TurnProblems
{
    /// <summary>Seconds after which a busy or unavailable service is worth another try.</summary>
    public const string RetryAfter = "1";

    /// <summary>A session that speaks too fast; Retry-After says how long to wait.</summary>
    public static ProblemHttpResult TooMany => TypedResults.Problem(
        TooManyDetail, statusCode: StatusCodes.Status429TooManyRequests, title: "Too many turns");

    public const string TooManyDetail = "This session says too much at once. Wait as long as Retry-After says, then go on more slowly.";

    public static ProblemHttpResult ToProblem(this InputError error) =>
        TypedResults.Problem(error.Detail, statusCode: StatusCodes.Status400BadRequest, title: error.Title);

    public static ProblemHttpResult ToProblem(this TurnFailure failure)
    {
        var (status, title, detail) = Describe(failure);
        return TypedResults.Problem(detail, statusCode: status, title: title);
    }

    /// <summary>Whether the same request may succeed a moment later.</summary>
    public static bool IsPassing(this TurnFailure failure) =>
        failure is TurnFailure.Busy or TurnFailure.Overtaken or TurnFailure.StoreUnavailable or TurnFailure.InDoubt or TurnFailure.RouterUnavailable or TurnFailure.TimedOut;

    public static (int Status, string Title, string Detail) Describe(TurnFailure failure) => failure switch
    {
        TurnFailure.Busy => (StatusCodes.Status409Conflict, "Session busy", "Another turn of this session is still running. Wait for its answer, then send this one again."),
        TurnFailure.Overtaken => (StatusCodes.Status409Conflict, "Session changed", "Another turn of this session went first. Nothing of this one was kept; look at the session, then send it again."),
        TurnFailure.KeyReused => (StatusCodes.Status422UnprocessableEntity, "Idempotency-Key reused", "This Idempotency-Key was sent before with another request. Use a new key for a new request."),
        TurnFailure.UnknownSession => (StatusCodes.Status400BadRequest, "Unknown session", "No session has this id, or it has expired. Start one with POST /v1/turns."),
        TurnFailure.NotPending => (StatusCodes.Status409Conflict, "Nothing to confirm", "This question is not open any more: it was answered, replaced, or has expired. Look at the session's pending_confirmation."),
        TurnFailure.StoreUnavailable => (StatusCodes.Status503ServiceUnavailable, "Session store unavailable", "The session store does not answer, so nothing was done. Try again in a moment; if it stays away, see that Redis runs and that ConnectionStrings:redis names it."),
        TurnFailure.InDoubt => (StatusCodes.Status503ServiceUnavailable, "Yes in doubt", "The session store stopped answering while your yes was written down. If it was, it will be done, once, and your next turn tells you. Say it again in a moment, with the same Idempotency-Key where you sent one: it cannot happen twice."),
        TurnFailure.UnknownTurn => (StatusCodes.Status404NotFound, "Unknown turn", "Nothing is known of this turn. What a turn does is written down before it is done: a turn that is not here waits for its session, did nothing, or is older than its result is kept."),
        TurnFailure.RouterUnavailable => (StatusCodes.Status503ServiceUnavailable, "Planner unavailable", "The planner does not answer, so nothing was done. Try again in a moment."),
        TurnFailure.TimedOut => (StatusCodes.Status503ServiceUnavailable, "Turn timed out", "The turn took too long and was given up. Look at the session before you send it again."),
        _ => throw new ArgumentOutOfRangeException(nameof(failure)),
    };
}
