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

/// <summary>Where and when a phrase was said. Nothing here reads a clock.</summary>
/// <param name="Now">The moment of speaking, wall clock in <paramref name="Zone"/>.</param>
/// <param name="Zone">The speaker's zone.</param>
public sealed record TimeContext(LocalDateTime Now, DateTimeZone Zone)
{
    /// <summary>Null: both languages are tried, word by word.</summary>
    public TimeLanguage? Language { get; init; }

    public TimeTense Tense { get; init; }
}
