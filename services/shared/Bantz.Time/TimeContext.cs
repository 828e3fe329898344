using NodaTime;

namespace Bantz.Time;

/// <summary>The language a phrase is read or written in.</summary>
public enum TimeLanguage
{
    Turkish,
    English,
}

/// <summary>Which way a date without a year, or a weekday, points.</summary>
public enum TimeTense
{
    /// <summary>Plans: the next one.</summary>
    Future,

    /// <summary>Questions about what was: the last one.</summary>
    Past,
}

/// <summary>Which number of "3/4" is the month.</summary>
public enum DateOrder
{
    /// <summary>Day first; in English with slashes month first.</summary>
    ByLanguage,

    /// <summary>As in Europe: 3/4 is the third of April.</summary>
    DayFirst,

    /// <summary>As in the United States: 3/4 is the fourth of March.</summary>
    MonthFirst,
}

/// <summary>Where and when a phrase was said. Nothing here reads a clock.</summary>
/// <param name="Now">The moment of speaking, wall clock in <paramref name="Zone"/>.</param>
/// <param name="Zone">The speaker's zone.</param>
public sealed record TimeContext(LocalDateTime Now, DateTimeZone Zone)
{
    /// <summary>Null: both languages are tried, word by word.</summary>
    public TimeLanguage? Language { get; init; }

    public TimeTense Tense { get; init; }

    /// <summary>How dates of two or three numbers are read; where only one order is a date, that one is meant.</summary>
    public DateOrder DateOrder { get; init; }
}
