using NodaTime;

namespace Bantz.Time;

/// <summary>Where the parts of a day lie. Pure and thread-safe.</summary>
public static class DayParts
{
    /// <summary>The span of a part on a day, half-open; the night reaches into the next morning, midnight is the day's end.</summary>
    public static (LocalDateTime Start, LocalDateTime End) Span(DayPart part, LocalDate day)
    {
        var (from, to) = part switch
        {
            DayPart.Morning => (6, 12),
            DayPart.Noon => (12, 14),
            DayPart.Afternoon => (12, 18),
            DayPart.LateAfternoon => (16, 19),
            DayPart.Evening => (18, 24),
            DayPart.Night => (21, 30),
            DayPart.Midnight => (24, 25),
            _ => (0, 24),
        };
        return (day.AtMidnight().PlusHours(from), day.AtMidnight().PlusHours(to));
    }

    /// <summary>When something starts that was only said to be in that part of the day: 09, 12, 14, 17, 19, 21, 00.</summary>
    public static LocalTime DefaultStart(DayPart part) => part switch
    {
        DayPart.Morning => new LocalTime(9, 0),
        DayPart.Noon => new LocalTime(12, 0),
        DayPart.Afternoon => new LocalTime(14, 0),
        DayPart.LateAfternoon => new LocalTime(17, 0),
        DayPart.Evening => new LocalTime(19, 0),
        DayPart.Night => new LocalTime(21, 0),
        _ => LocalTime.Midnight,
    };
}
