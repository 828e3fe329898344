using Bantz.Contracts;

namespace Bantz.Policy;

/// <summary>Judges calls: reads run, everything else takes a yes, what is unknown never runs. Pure and thread-safe.</summary>
public sealed class PolicyGate(ToolCatalogue catalogue)
{
    /// <summary>Judges one call by its tool alone.</summary>
    public PolicyDecision Decide(string tool) => catalogue.Find(tool)?.Tier switch
    {
        null => PolicyDecision.Deny,
        RiskTier.Read => PolicyDecision.Allow,
        _ => PolicyDecision.Confirm,
    };

    /// <summary>
    /// Judges the calls of a plan, in its order. A planner that wants a yes gets one: by the plan's own writes where it has any,
    /// else by its reads. A planner that wants none changes nothing.
    /// </summary>
    public IReadOnlyList<PolicyDecision> Judge(IReadOnlyList<ToolCall> calls, bool plannerWantsYes)
    {
        ArgumentNullException.ThrowIfNull(calls);
        PolicyDecision[] decisions = [.. calls.Select(call => Decide(call.Tool))];
        return plannerWantsYes && !decisions.Contains(PolicyDecision.Confirm)
            ? [.. decisions.Select(Raise)]
            : decisions;
    }

    private static PolicyDecision Raise(PolicyDecision decision) =>
        decision is PolicyDecision.Allow ? PolicyDecision.Confirm : decision;
}
