namespace Bantz.Contracts;

/// <summary>What a planner makes of one utterance. Untrusted until grounded, validated and judged by policy.</summary>
public sealed record Plan
{
    public required PlanRoute Route { get; init; }
    public CalendarIntent CalendarIntent { get; init; }
    public PlanSlots Slots { get; init; } = PlanSlots.Empty;

    /// <summary>0 to 1; below the threshold the plan asks and runs nothing.</summary>
    public required double Confidence { get; init; }

    /// <summary>Calls in the order they would run; empty where the plan asks or only talks.</summary>
    public IReadOnlyList<ToolCall> ToolPlan { get; init; } = [];

    /// <summary>What to say where no tool has anything to report (smalltalk, unknown).</summary>
    public string AssistantReply { get; init; } = "";

    public bool AskUser { get; init; }

    /// <summary>The one question to ask where <see cref="AskUser"/> is set.</summary>
    public string? Question { get; init; }

    /// <summary>What was asked for in the same breath and waits for the answer to <see cref="Question"/>; null where nothing does.</summary>
    public IReadOnlyList<WaitingRequest>? Waiting { get; init; }

    /// <summary>Whether the planner wants a yes. It can raise an action's risk, never lower it.</summary>
    public bool RequiresConfirmation { get; init; }

    public string? ConfirmationPrompt { get; init; }

    /// <summary>One or two lines worth remembering of this turn.</summary>
    public string? MemoryUpdate { get; init; }

    /// <summary>One to three short points; never a raw chain of thought.</summary>
    public IReadOnlyList<string> ReasoningSummary { get; init; } = [];

    public required PlanTrace Trace { get; init; }
}
