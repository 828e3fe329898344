using Bantz.Contracts;
using Bantz.Understanding;

namespace Bantz.Cli;

/// <summary>Whoever makes the plans that are judged.</summary>
internal interface IPlanSource
{
    /// <summary>Plans that are made before anything is measured.</summary>
    int WarmUps { get; }

    Task<Planned> PlanAsync(PlanRequest request, CancellationToken cancellationToken);
}

/// <summary>What came of asking for a plan.</summary>
internal abstract record Planned
{
    internal sealed record Made(Plan Plan) : Planned;

    /// <summary>No plan; <paramref name="Reachable"/> is false where nothing answered at all.</summary>
    internal sealed record Failed(string Reason, bool Reachable = true) : Planned;
}

/// <summary>The embedded planner, in this process.</summary>
internal sealed class EmbeddedSource : IPlanSource
{
    // Enough for the runtime to have compiled what is hot.
    public int WarmUps => 3_000;

    public Task<Planned> PlanAsync(PlanRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Planned>(new Planned.Made(EmbeddedPlanner.Plan(request)));
}
