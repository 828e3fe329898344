using NodaTime;

namespace Bantz.Time;

/// <summary>What kind of time a phrase names.</summary>
public enum TimeKind
{
    /// <summary>A point: "yarın 15:30", "iki saat sonra"; <see cref="TimeExpression.Start"/>, and date and time.</summary>
    Instant,

    /// <summary>A whole local day: "yarın", "15 Mart"; start and end are its midnights.</summary>
    Date,

    /// <summary>From one point to another, both said: "9–11 arası".</summary>
    Interval,

    /// <summary>A span that has a name: "bu hafta", "yarın akşam", "öğleden sonra".</summary>
    Window,

    /// <summary>A repetition: "her salı 10'da".</summary>
    Recurrence,

    /// <summary>A length without a place: "yarım saat".</summary>
    Duration,

    /// <summary>A repetition whose days are not said, so that no rule tells them: "haftada iki kez".</summary>
    Set,
}

/// <summary>The finest unit a phrase speaks in.</summary>
public enum TimeGrain
{
    Minute,
    Hour,
    PartOfDay,
    Day,
    Week,
    Month,
    Year,
}

/// <summary>A named part of a local day; bounds in docs/time.md.</summary>
public enum DayPart
{
    Morning,
    Noon,
    Afternoon,
    LateAfternoon,
    Evening,
    Night,
    Midnight,
}

/// <summary>A stretch of the text that was read, in UTF-16 code units; half-open.</summary>
public readonly record struct TextSpan
{
    /// <exception cref="ArgumentOutOfRangeException">A negative start or length.</exception>
    public TextSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Start = start;
        Length = length;
    }

    public int Start { get; }
    public int Length { get; }
    public int End => Start + Length;
}

/// <summary>One time expression of a text and what it resolves to; wall-clock values are in the context's zone.</summary>
public sealed record TimeExpression
{
    public required TextSpan Span { get; init; }

    /// <summary>The words themselves, as typed.</summary>
    public required string Text { get; init; }

    public required TimeKind Kind { get; init; }
    public required TimeGrain Grain { get; init; }

    /// <summary>The day, where one is named or follows from the words. A clock time alone names none: its <see cref="Start"/> is the next one that fits.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The clock time, where one is said; of an interval its first; never the default of a part of day.</summary>
    public LocalTime? Time { get; init; }

    /// <summary>The part of day, where one is said.</summary>
    public DayPart? PartOfDay { get; init; }

    /// <summary>First moment of the span, or the point itself; for a recurrence its first occurrence, at the default of a part of day where only that is said.</summary>
    public LocalDateTime? Start { get; init; }

    /// <summary>First moment after the span; later than <see cref="Start"/>. Null for points and durations, and where the words leave the end open ("cumadan sonra").</summary>
    public LocalDateTime? End { get; init; }

    /// <summary>By the calendar, of a <see cref="TimeKind.Duration"/>: a year at most. What is longer than 31 days ("3 aylığına", "for 6 weeks") has no <see cref="Minutes"/>.</summary>
    public Period? Length { get; init; }

    /// <summary>1 to 44 640, where a length is said.</summary>
    public int? Minutes { get; init; }

    /// <summary>RFC 5545 rule without its name, where the phrase repeats; its UNTIL is a local date, the last day included.</summary>
    public string? Recurrence { get; init; }

    /// <summary>"civarı", "gibi", "around".</summary>
    public bool Approximate { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Why there are alternatives, in a few English words; null where there are none.</summary>
    public string? Ambiguity { get; init; }

    /// <summary>Other readings of the same words, most likely first, where they are truly ambiguous.</summary>
    public IReadOnlyList<TimeExpression> Alternatives { get; init; } = [];
}

/// <summary>All time expressions of a text, in its order, and what they mean together.</summary>
public sealed record TimeReading
{
    public required IReadOnlyList<TimeExpression> Expressions { get; init; }

    /// <summary>
    /// The reading of the whole: neighbouring and scattered parts joined ("yarın … saat 3'te … yarım saat" is one instant with a length).
    /// Null where the text names no time.
    /// </summary>
    public TimeExpression? Best { get; init; }

    /// <summary>Times that are said and cannot be resolved, in the order of the text; their words stay in the remainder.</summary>
    public IReadOnlyList<UnresolvedTime> Unresolved { get; init; } = [];

    /// <summary>The text without its time expressions and their case endings, spaces folded.</summary>
    public required string Remainder { get; init; }
}
