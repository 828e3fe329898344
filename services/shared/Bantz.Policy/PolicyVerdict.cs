namespace Bantz.Policy;

/// <summary>What may be done with a call, and which rule says so.</summary>
public readonly record struct PolicyVerdict(PolicyDecision Decision, PolicyReason Reason);

/// <summary>The rule that decided.</summary>
public enum PolicyReason
{
    /// <summary>The tool's tier: reads run, writes ask.</summary>
    Tier,

    /// <summary>No such tool.</summary>
    UnknownTool,

    /// <summary>The policy denies the tool.</summary>
    Denied,

    /// <summary>The tool loses something.</summary>
    Destructive,

    /// <summary>The policy wants a yes for the tool.</summary>
    Listed,

    /// <summary>Others would hear of it.</summary>
    Attendees,

    /// <summary>It repeats: more than one event would change.</summary>
    Series,

    /// <summary>It lies outside the working hours.</summary>
    WorkingHours,

    /// <summary>The day's count is used up.</summary>
    DayCap,

    /// <summary>The policy lets the tool run.</summary>
    Allowed,

    /// <summary>The planner wants a yes.</summary>
    Planner,

    /// <summary>Something before it in the plan waits for a yes.</summary>
    Order,
}
