using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Bantz.Time.Tests;

/// <summary>Reads a phrase and writes what it was understood to mean in one short line, so that tables stay readable.</summary>
internal static class Said
{
    /// <summary>Friday.</summary>
    public static readonly LocalDateTime Friday = new(2026, 1, 30, 10, 0);

    public static readonly DateTimeZone Istanbul = DateTimeZoneProviders.Tzdb["Europe/Istanbul"];

    public static TimeReading Read(string phrase, LocalDateTime? now = null, TimeTense tense = TimeTense.Future, TimeLanguage? language = null, DateTimeZone? zone = null) =>
        TimeReader.Read(phrase, new TimeContext(now ?? Friday, zone ?? Istanbul) { Tense = tense, Language = language });

    public static string Best(string phrase) => Shape(Read(phrase).Best);

    public static string Best(string phrase, string now, TimeTense tense = TimeTense.Future) =>
        Shape(Read(phrase, LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(now).Value, tense).Best);

    /// <summary>"at" a point, "in" a window, "for" a length, a plain date, "from .. to" an interval, a rule with its first occurrence, or "set", a repetition without a rule; "-" is nothing.</summary>
    public static string Shape(TimeExpression? expression)
    {
        if (expression is not { } e)
        {
            return "-";
        }

        var core = e.Kind switch
        {
            TimeKind.Instant => "at " + Text(e.Start, "uuuu-MM-dd HH:mm"),
            TimeKind.Date => Text(e.Start),
            TimeKind.Duration => e.Minutes is null ? $"for {e.Length}" : "for",
            TimeKind.Set => "set",
            TimeKind.Recurrence => $"{e.Recurrence} from {Text(e.Start)}",
            TimeKind.Window => $"in {Text(e.Start)} .. {Text(e.End)}",
            _ => $"{Text(e.Start)} .. {Text(e.End)}",
        };
        return core + (e.PartOfDay is { } part ? $" {part}" : "") + (e.Minutes is { } minutes ? $" {minutes}m" : "") + (e.Approximate ? " ~" : "");
    }

    private static string Text(LocalDateTime? at, string? pattern = null) =>
        at is { } time ? time.ToString(pattern ?? (time.TimeOfDay == LocalTime.Midnight ? "uuuu-MM-dd" : "uuuu-MM-dd HH:mm"), CultureInfo.InvariantCulture) : "";
}
