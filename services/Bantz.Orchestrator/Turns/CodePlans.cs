using Bantz.Contracts;

namespace Bantz.Orchestrator.Turns;

/// <summary>Plans that code makes where the session says all there is to know; the firewall sees no difference.</summary>
internal static class CodePlans
{
    /// <summary>Identifies the rules, as <c>prompt_version</c> identifies a prompt.</summary>
    public const string Version = "dialogue-1";

    public static Plan Of(CalendarIntent intent, IReadOnlyList<ToolCall> calls) => new()
    {
        Route = PlanRoute.Calendar,
        CalendarIntent = intent,
        Confidence = 1,
        ToolPlan = calls,
        Trace = new()
        {
            RouteSource = RouteSource.Embedded,
            Backend = "embedded",
            PromptVersion = Version,
            Confidence = 1,
            ToolPlanLen = calls.Count,
        },
    };
}
