using System.Collections.Frozen;
using Bantz.Contracts;

namespace Bantz.Policy;

/// <summary>What the owner of the house has written down, checked: <c>bantz.policy.json</c>. Immutable and thread-safe.</summary>
public sealed record PolicyRules
{
    /// <summary>Where nothing is written down: reads run, everything else takes a yes.</summary>
    public static PolicyRules Default { get; } = new();

    /// <summary>Writes that run without a yes, where nothing else here or in the call speaks against it.</summary>
    public FrozenSet<string> Allow { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Tools that take a yes each time, reads too.</summary>
    public FrozenSet<string> Confirm { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Tools that never run.</summary>
    public FrozenSet<string> Deny { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The most effects of a tool in one day of <see cref="TimeZone"/>, for one key; 0 is never.</summary>
    public FrozenDictionary<string, int> PerDay { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>Calls that others hear of: <see cref="PolicyDecision.Confirm"/> (a yes, whatever is allowed) or <see cref="PolicyDecision.Deny"/>.</summary>
    public PolicyDecision Attendees { get; init; } = PolicyDecision.Confirm;

    /// <summary>Null where any hour is as good as another.</summary>
    public WorkingHours? WorkingHours { get; init; }

    /// <summary>Whose days and hours are meant, as an IANA name. A call's own zone does not count: a planner writes it.</summary>
    public string TimeZone { get; init; } = WireLimits.DefaultTimeZone;
}
