using Bantz.Contracts;
using Bantz.Understanding;

namespace Bantz.Router.Planning;

/// <summary>The planner that is always there.</summary>
internal sealed class EmbeddedPlannerAdapter : IPlanner
{
    public ValueTask<Plan> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(EmbeddedPlanner.Plan(request));
    }
}
