using Bantz.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bantz.Router.Planning;

internal static class PlanEndpoints
{
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
        var plan = await planner.PlanAsync(request, cancellationToken);
        telemetry.Planned(span, plan, started);
        return TypedResults.Ok(plan with { Trace = plan.Trace with { Times = SpokenTimes.Of(request) } });
    }
}
