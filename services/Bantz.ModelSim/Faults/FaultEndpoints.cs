using Bantz.ModelSim.Serving;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bantz.ModelSim.Faults;

/// <summary>The simulator's own controls, which no model server has: <c>/sim/…</c>.</summary>
internal static class FaultEndpoints
{
    internal const double LongestSeconds = 3_600;

    private static readonly TimeSpan Closed = TimeSpan.FromSeconds(5);

    internal static void MapControls(this IEndpointRouteBuilder app)
    {
        var controls = app.MapGroup("/sim");
        controls.MapGet("/faults", (FaultDesk desk) => TypedResults.Json(desk.Armed, SimJson.Default.IReadOnlyListArmedFault));
        controls.MapPost("/faults", Arm);
        controls.MapDelete("/faults", Disarm);
        controls.MapGet("/requests", (RequestLog log) => TypedResults.Json(log.Recent, SimJson.Default.IReadOnlyListServedRequest));
    }

    private static Results<NoContent, ProblemHttpResult> Arm(ArmedFault fault, FaultDesk desk, Door door, HttpContext context)
    {
        if (fault is not { Times: >= 0, Seconds: null or (>= 0 and <= LongestSeconds), Path: ['/', ..] })
        {
            return TypedResults.Problem(
                $"times is 0 or more, seconds 0 to {LongestSeconds}, path begins with a slash.", statusCode: StatusCodes.Status400BadRequest, title: "No such fault");
        }

        if (fault.Kind == FaultKind.Refused)
        {
            context.Response.Headers.Connection = "close";
            door.CloseFor(new Fault(fault.Kind, fault.Seconds).Length(Closed), context.Connection.Id);
        }
        else
        {
            desk.Arm(fault);
        }

        return TypedResults.NoContent();
    }

    private static NoContent Disarm(FaultDesk desk, Door door)
    {
        desk.Disarm();
        door.Open();
        return TypedResults.NoContent();
    }
}
