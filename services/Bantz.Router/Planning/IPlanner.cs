using Bantz.Contracts;

namespace Bantz.Router.Planning;

/// <summary>Makes plans. A backend with a model takes its time, may fail over, and grounds what the model says before it answers.</summary>
public interface IPlanner
{
    /// <summary>A grounded plan for a valid request.</summary>
    ValueTask<Plan> PlanAsync(PlanRequest request, CancellationToken cancellationToken);
}
