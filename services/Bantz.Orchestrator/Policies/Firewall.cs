using Bantz.Contracts;
using Bantz.Orchestrator.Access;
using Bantz.Orchestrator.Turns;
using Bantz.Policy;

namespace Bantz.Orchestrator.Policies;

/// <summary>The policy in force, held against the calls of a turn.</summary>
internal sealed class Firewall(PolicySource source, DayCounts counts, TimeProvider clock)
{
    /// <inheritdoc cref="PolicyGate.Judge" />
    public IReadOnlyList<PolicyDecision> Judge(IReadOnlyList<ToolCall> calls, bool plannerWantsYes) => source.Current.Gate.Judge(calls, plannerWantsYes);

    /// <inheritdoc cref="PolicyGate.Decide" />
    public PolicyDecision Decide(string tool) => source.Current.Gate.Decide(tool);

    /// <summary>Judges a call as it would run now, before anybody is asked about it.</summary>
    /// <exception cref="Sessions.StoreUnavailableException">The day's count cannot be read.</exception>
    public async Task<PolicyVerdict> WeighAsync(Turn turn, ToolCall call, CalendarEvent? subject)
    {
        var policy = source.Current;
        var verdict = Weigh(policy, call, subject);
        return verdict.Decision is not PolicyDecision.Deny && Count(policy, turn, call.Tool) is { } count && !await counts.HasRoomAsync(count)
            ? new(PolicyDecision.Deny, PolicyReason.DayCap)
            : verdict;
    }

    /// <summary>The last word before a call runs: a yes does not outlive the policy under which it was asked for.</summary>
    public PolicyVerdict Weigh(ToolCall call, CalendarEvent? subject) => Weigh(source.Current, call, subject);

    /// <summary>Takes a place in the day's count; null where the day is full.</summary>
    /// <returns>Gives the place back, for a call that is known to have done nothing.</returns>
    public async Task<Func<Task>?> TakeAsync(Turn turn, string tool, string effectKey)
    {
        if (Count(source.Current, turn, tool) is not { } count)
        {
            return static () => Task.CompletedTask;
        }

        return await counts.TakeAsync(count, effectKey) ? () => counts.GiveBackAsync(count, effectKey) : null;
    }

    private static PolicyVerdict Weigh(CurrentPolicy policy, ToolCall call, CalendarEvent? subject) =>
        policy.Gate.Weigh(call.Tool, call.Arguments, subject is { Attendees.Count: > 0 }, policy.Local);

    private DayCount? Count(CurrentPolicy policy, Turn turn, string tool) =>
        policy.Gate.Cap(tool) is { } most ? new(SessionScope.Owner(turn.Command.SessionId), policy.Day(clock.GetUtcNow()), tool, most) : null;
}
