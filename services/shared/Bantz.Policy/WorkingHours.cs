using System.Collections.Frozen;

namespace Bantz.Policy;

/// <summary>Hours into which events may be put unasked, or at all. Half open: an event may end when they end.</summary>
public sealed record WorkingHours
{
    private const int DaysOfAWeek = 7;

    /// <summary>Days of the week that have such hours.</summary>
    public required FrozenSet<DayOfWeek> Days { get; init; }

    /// <summary>Time since midnight; before <see cref="To"/>.</summary>
    public required TimeSpan From { get; init; }

    /// <summary>Time since midnight; 24:00 at most.</summary>
    public required TimeSpan To { get; init; }

    /// <summary>What an event outside them takes: <see cref="PolicyDecision.Confirm"/> or <see cref="PolicyDecision.Deny"/>.</summary>
    public PolicyDecision Outside { get; init; } = PolicyDecision.Confirm;

    /// <summary>Whether a span lies in one stretch of these hours; of days as a whole, whether each is such a day.</summary>
    /// <param name="start">In the zone of these hours; null where only the end is known.</param>
    /// <param name="end">In the same zone; null where only the start is known.</param>
    /// <param name="wholeDays">The span is days, not hours.</param>
    public bool Hold(DateTimeOffset? start, DateTimeOffset? end, bool wholeDays)
    {
        var first = start?.DateTime;
        var last = end?.DateTime.AddTicks(-1);
        return wholeDays
            ? HoldDays(first ?? last, last ?? first)
            : HoldMoment(first) && HoldMoment(last) && (first is null || last is null || first.Value.Date == last.Value.Date);
    }

    private bool HoldMoment(DateTime? moment) => moment is not { } at || (Days.Contains(at.DayOfWeek) && at.TimeOfDay >= From && at.TimeOfDay < To);

    private bool HoldDays(DateTime? first, DateTime? last)
    {
        if (first is not { } from || last is not { } to)
        {
            return true;
        }

        var days = Math.Min((to.Date - from.Date).Days + 1, DaysOfAWeek);
        return Enumerable.Range(0, days).All(day => Days.Contains(from.AddDays(day).DayOfWeek));
    }
}
