namespace Bantz.Contracts;

/// <summary>Something asked for together with what is being asked about; it is planned and waits for the answer.</summary>
public sealed record WaitingRequest
{
    public required CalendarIntent CalendarIntent { get; init; }
    public PlanSlots Slots { get; init; } = PlanSlots.Empty;

    /// <summary>What it lacks, as a question; null where it lacks nothing.</summary>
    public string? Question { get; init; }

    /// <summary>Its calls; empty where it lacks something.</summary>
    public IReadOnlyList<ToolCall> ToolPlan { get; init; } = [];

    public string? ConfirmationPrompt { get; init; }
    public string? MemoryUpdate { get; init; }
}
