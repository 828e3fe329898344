using Bantz.Calendar.Events;
using Bantz.Calendar.Mcp;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bantz.Calendar.Rest;

/// <summary>Failures as problem details; <c>code</c> is the one a tool would answer.</summary>
internal static class CalendarProblems
{
    internal static ProblemHttpResult ToProblem(this CalendarError error) => TypedResults.Problem(
        detail: error.Message,
        statusCode: StatusOf(error.Fault),
        extensions: [new("code", ToolErrors.CodeOf(error.Fault))]);

    private static int StatusOf(CalendarFault fault) => fault switch
    {
        CalendarFault.Invalid => StatusCodes.Status400BadRequest,
        CalendarFault.NotFound => StatusCodes.Status404NotFound,
        CalendarFault.KeyReused => StatusCodes.Status409Conflict,
        CalendarFault.Changed => StatusCodes.Status412PreconditionFailed,
        CalendarFault.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
