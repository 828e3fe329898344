using Bantz.Contracts;

namespace Bantz.Understanding;

/// <summary>Plans from the words alone: no model, no network, the same answer every time. Pure and thread-safe.</summary>
public static class EmbeddedPlanner
{
    /// <summary>Identifies the rules, as <c>prompt_version</c> identifies a prompt.</summary>
    public const string Version = "embedded-1";

    /// <summary>A grounded plan for any text; what is not understood becomes <see cref="PlanRoute.Unknown"/> or a question.</summary>
    public static Plan Plan(PlanRequest request) => new()
    {
        Route = PlanRoute.Unknown,
        Confidence = 0,
        Trace = new PlanTrace { RouteSource = RouteSource.Embedded, Backend = "embedded", PromptVersion = Version },
    };
}
