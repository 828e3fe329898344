using Bantz.Time.Rules;

namespace Bantz.Time.Resolving;

/// <summary>Finds the minute of the day that was meant; from 1,440 on it lies in the night that follows.</summary>
internal static class Clocks
{
    private const int HalfDayMinutes = 12 * 60;
    private const int DayMinutes = 24 * 60;

    /// <summary>Hours 1–6 without a part of day are afternoon, 7–12 as said.</summary>
    public static int Minute(ClockSpec clock, DayPart? part)
    {
        var said = (clock.Hour * 60) + clock.Minute;
        var minute = clock.Half switch
        {
            HalfDay.Exact => said,
            HalfDay.Am => said % HalfDayMinutes,
            HalfDay.Pm => (said % HalfDayMinutes) + HalfDayMinutes,
            _ => Open(clock, part),
        };

        // "gece 02:30", "2 am tonight": of the night that begins on the day.
        return part is DayPart.Evening or DayPart.Night && minute < 6 * 60 ? minute + DayMinutes : minute;
    }

    /// <summary>Whether an hour may move to the evening: 7–11, said without a part of day.</summary>
    public static bool MayMove(ClockSpec clock, DayPart? part) => clock is { IsOpen: true, Hour: >= 7 and <= 11 } && part is null;

    /// <summary>Start and end of a stretch of clock times, the end after the start.</summary>
    public static (int Start, int End) Range(ClockSpec first, DayPart? firstPart, ClockSpec last, DayPart? lastPart)
    {
        var start = Minute(first, firstPart);
        if (last.IsOpen && lastPart is null)
        {
            return (start, FirstAfter(start, (last.Hour * 60) + last.Minute, HalfDayMinutes));
        }

        var end = Minute(last, lastPart);
        if (first.IsOpen && firstPart is null)
        {
            // "9 to 11am", "3 ile sabah 8 arası": the half that was said at the end says where the start is.
            var early = ((first.Hour % 12) * 60) + first.Minute;
            start = last.Half != HalfDay.Exact && early + HalfDayMinutes < end ? early + HalfDayMinutes : start < end || first.Hour == 12 ? start : early;
        }

        return (start, FirstAfter(start, end, DayMinutes));
    }

    private static int FirstAfter(int start, int end, int step)
    {
        while (end <= start)
        {
            end += step;
        }

        return end;
    }

    private static int Open(ClockSpec clock, DayPart? part)
    {
        var hour = clock.Hour;
        var moved = part switch
        {
            null or DayPart.Midnight => hour is >= 1 and <= 6 ? hour + 12 : hour,
            DayPart.Morning => hour,
            DayPart.Noon => hour <= 5 ? hour + 12 : hour,
            DayPart.Afternoon or DayPart.LateAfternoon => hour < 12 ? hour + 12 : hour,
            DayPart.Evening => hour == 12 || hour >= 4 ? hour + 12 : hour + 24,
            DayPart.Night => hour >= 7 ? hour + 12 : hour + 24,
            _ => hour,
        };
        return (moved * 60) + clock.Minute;
    }
}
