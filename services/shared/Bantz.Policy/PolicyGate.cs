using System.Globalization;
using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Policy;

/// <summary>
/// Judges calls. Deny beats confirm, confirm beats allow; what is unknown never runs; what loses something takes a yes every time,
/// whatever is written down. Pure and thread-safe.
/// </summary>
public sealed class PolicyGate(ToolCatalogue catalogue, PolicyRules? rules = null)
{
    /// <summary>What is written down.</summary>
    public PolicyRules Rules { get; } = rules ?? PolicyRules.Default;

    /// <summary>The most that a tool may be let do: no argument of a call makes more of it.</summary>
    public PolicyDecision Decide(string tool) => Weigh(tool).Decision;

    /// <summary>Judges one call as it would run.</summary>
    /// <param name="tool">Its name, matched exactly.</param>
    /// <param name="arguments">Canonical.</param>
    /// <param name="othersInvited">The event it changes has attendees already.</param>
    /// <param name="local">A moment as the clock of <see cref="PolicyRules.TimeZone"/> shows it.</param>
    public PolicyVerdict Weigh(string tool, JsonObject arguments, bool othersInvited, Func<DateTimeOffset, DateTimeOffset> local)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(local);
        var verdict = Weigh(tool);
        return verdict.Decision is PolicyDecision.Deny || catalogue.Find(tool) is { Tier: RiskTier.Read }
            ? verdict
            : Strictest(verdict, Attendees(arguments, othersInvited), Series(arguments), Hours(arguments, local));
    }

    /// <summary>
    /// Judges the calls of a plan by their tools alone, in its order. A planner that wants a yes gets one: by the plan's own questions
    /// where it has any, else by all its calls. A planner that wants none changes nothing. Behind a question no write runs.
    /// </summary>
    public IReadOnlyList<PolicyDecision> Judge(IReadOnlyList<ToolCall> calls, bool plannerWantsYes)
    {
        ArgumentNullException.ThrowIfNull(calls);
        PolicyDecision[] decisions = [.. calls.Select(call => Decide(call.Tool))];
        if (!decisions.Contains(PolicyDecision.Confirm))
        {
            return plannerWantsYes ? [.. decisions.Select(Raise)] : decisions;
        }

        var asked = plannerWantsYes;
        for (var index = 0; index < decisions.Length; index++)
        {
            asked |= decisions[index] is PolicyDecision.Confirm;
            decisions[index] = asked && Writes(calls[index].Tool) ? Raise(decisions[index]) : decisions[index];
        }

        return decisions;
    }

    /// <summary>How often a tool may have an effect in a day; null where that is not limited.</summary>
    public int? Cap(string tool) => Rules.PerDay.TryGetValue(tool, out var most) ? most : null;

    private PolicyVerdict Weigh(string tool) => catalogue.Find(tool)?.Tier switch
    {
        null => new(PolicyDecision.Deny, PolicyReason.UnknownTool),
        _ when Rules.Deny.Contains(tool) => new(PolicyDecision.Deny, PolicyReason.Denied),
        RiskTier.Destructive => new(PolicyDecision.Confirm, PolicyReason.Destructive),
        _ when Rules.Confirm.Contains(tool) => new(PolicyDecision.Confirm, PolicyReason.Listed),
        RiskTier.Write when Rules.Allow.Contains(tool) => new(PolicyDecision.Allow, PolicyReason.Allowed),
        RiskTier.Read => new(PolicyDecision.Allow, PolicyReason.Tier),
        _ => new(PolicyDecision.Confirm, PolicyReason.Tier),
    };

    private bool Writes(string tool) => catalogue.Find(tool) is not { Tier: RiskTier.Read };

    private PolicyVerdict? Attendees(JsonObject arguments, bool othersInvited) =>
        othersInvited || arguments["attendees"] is not null ? new(Rules.Attendees, PolicyReason.Attendees) : null;

    private static PolicyVerdict? Series(JsonObject arguments) =>
        arguments["recurrence"] is not null ? new(PolicyDecision.Confirm, PolicyReason.Series) : null;

    private PolicyVerdict? Hours(JsonObject arguments, Func<DateTimeOffset, DateTimeOffset> local)
    {
        if (Rules.WorkingHours is not { } hours)
        {
            return null;
        }

        var wholeDays = arguments["all_day"] is JsonValue value && value.TryGetValue(out bool all) && all;
        return Moment(arguments["start"], local, out var start) && Moment(arguments["end"], local, out var end) && hours.Hold(start, end, wholeDays)
            ? null
            : new(hours.Outside, PolicyReason.WorkingHours);
    }

    /// <summary>False where something stands there that is no moment.</summary>
    private static bool Moment(JsonNode? node, Func<DateTimeOffset, DateTimeOffset> local, out DateTimeOffset? moment)
    {
        var readable = DateTimeOffset.TryParse(node?.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at);
        moment = readable ? local(at) : null;
        return readable || node is null;
    }

    /// <summary>The first of the strictest: who has said it first keeps the word.</summary>
    private static PolicyVerdict Strictest(PolicyVerdict verdict, params ReadOnlySpan<PolicyVerdict?> others)
    {
        foreach (var other in others)
        {
            if (other is { } one && one.Decision > verdict.Decision)
            {
                verdict = one;
            }
        }

        return verdict;
    }

    private static PolicyDecision Raise(PolicyDecision decision) =>
        decision is PolicyDecision.Allow ? PolicyDecision.Confirm : decision;
}
