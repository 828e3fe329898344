using Bantz.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bantz.Router.Planning;

internal static class PlanEndpoints
{
    private static readonly string[] Reads = [ToolNames.ListEvents, ToolNames.FindEvents, ToolNames.GetEvent, ToolNames.FindFreeSlots];

    internal static void MapPlans(this IEndpointRouteBuilder app) =>
        app.MapPost(ApiRoutes.Plans, PlanAsync)
            .WithName("CreatePlan")
            .WithTags("Plans")
            .WithSummary("One utterance in, one grounded plan out.")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Plan>, ProblemHttpResult>> PlanAsync(
        PlanRequest request, IPlanner planner, RouterTelemetry telemetry, CancellationToken cancellationToken)
    {
        if (RequestRules.Check(request) is { } mistake)
        {
            return mistake.ToProblem();
        }

        using var span = RouterTelemetry.StartPlan();
        var started = telemetry.Start();
        var plan = Unasked(await planner.PlanAsync(request, cancellationToken), request);
        telemetry.Planned(span, plan, started);
        return TypedResults.Ok(plan with { Trace = plan.Trace with { Times = SpokenTimes.Of(request) } });
    }

    /// <summary>Planners want a yes for every write; where policy lets all of the plan's run, they have no wish of their own.</summary>
    private static Plan Unasked(Plan plan, PlanRequest request) =>
        plan.ToolPlan.All(call => request.Unasked.Contains(call.Tool) || Reads.Contains(call.Tool)) && plan.ToolPlan.Any(call => request.Unasked.Contains(call.Tool))
            ? plan with { RequiresConfirmation = false, ConfirmationPrompt = null }
            : plan;
}
