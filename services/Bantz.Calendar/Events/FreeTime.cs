using NodaTime;

namespace Bantz.Calendar.Events;

/// <summary>What is left of a range when some of it is taken.</summary>
internal static class FreeTime
{
    /// <summary>Gaps of at least a length, ascending; what is taken may overlap and come in any order.</summary>
    internal static IEnumerable<Interval> Between(Interval range, IEnumerable<Interval> taken, Duration atLeast)
    {
        var free = range.Start;
        foreach (var busy in taken.OrderBy(static time => time.Start))
        {
            if (busy.Start - free >= atLeast)
            {
                yield return new Interval(free, busy.Start);
            }

            free = Instant.Max(free, busy.End);
        }

        if (range.End - free >= atLeast)
        {
            yield return new Interval(free, range.End);
        }
    }
}
