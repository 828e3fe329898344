using System.Globalization;

namespace Bantz.Cli;

/// <summary>Moments and clocks as rows write them.</summary>
internal static class WallClock
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd"];
    private static readonly string[] Clocks = ["HH:mm", "HH:mm:ss"];

    /// <summary>A day is its beginning.</summary>
    internal static DateTime? Moment(string? text) =>
        DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;

    internal static TimeOnly? Clock(string? text) =>
        TimeOnly.TryParseExact(text, Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? clock : null;
}

/// <summary>The hours of the parts of a day (docs/time.md); the night ends on the next morning.</summary>
internal static class PartSpans
{
    internal static (int From, int To)? Of(string part) => part switch
    {
        "morning" => (6, 12),
        "noon" => (12, 14),
        "afternoon" => (12, 18),
        "late_afternoon" => (16, 19),
        "evening" => (18, 24),
        "night" => (21, 30),
        "midnight" => (0, 0),
        _ => null,
    };

    internal static bool Holds(string part, TimeOnly clock) => Of(part) is var (from, to)
        && (from == to ? clock.Hour == from && clock.Minute == 0 : (clock.Hour >= from && clock.Hour < to) || clock.Hour + 24 < to);
}
