using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using NodaTime;
using Component = Ical.Net.CalendarComponents.CalendarEvent;

namespace Bantz.Calendar.Events;

/// <summary>How an event repeats: an RFC 5545 rule, evaluated on the wall clock of the event's zone, so that 09:00 stays 09:00.</summary>
internal sealed class Series
{
    private const int MaxRuleLength = 500;
    private const int MaxCount = 1_000;
    private const int MaxInterval = 1_000;
    private const int Horizon = EventRules.LastYear + 1;

    // Steps without an occurrence before a rule counts as one that never happens again.
    private static readonly EvaluationOptions Patience = new() { MaxUnmatchedIncrementsLimit = 10_000 };

    private readonly RecurrenceRule _rule;
    private readonly LocalDateTime _first;

    private Series(string text, RecurrenceRule rule, LocalDateTime first) => (Rule, _rule, _first) = (text, rule, first);

    /// <summary>As it was given.</summary>
    internal string Rule { get; }

    /// <summary>No occurrence starts later; null where the series has no end.</summary>
    internal LocalDateTime? Last => _rule switch
    {
        { Until: { } until } => LocalDateTime.FromDateTime(until.Value),
        { Count: not null } => Starts(_first).Last(),
        _ => null,
    };

    /// <summary>Reads a rule; the first occurrence must be one of its own.</summary>
    internal static Outcome<Series> Parse(string text, LocalDateTime first, DateTimeZone zone)
    {
        if (Read(text) is not { } rule)
        {
            return CalendarError.Invalid(
                "recurrence is no RFC 5545 rule. Write it like FREQ=WEEKLY;BYDAY=TU, with COUNT or UNTIL (not both) where it ends.");
        }

        if (rule.Frequency is FrequencyType.Secondly or FrequencyType.Minutely || rule.BySecond.Count + rule.ByMinute.Count > 0)
        {
            return CalendarError.Invalid("recurrence repeats within the hour. Use FREQ=HOURLY or slower, without BYSECOND and BYMINUTE.");
        }

        if (rule.Count > MaxCount || rule.Interval > MaxInterval)
        {
            return CalendarError.Invalid($"recurrence is too long. COUNT goes up to {MaxCount} and INTERVAL up to {MaxInterval}.");
        }

        rule.Until = OnTheWallClock(rule.Until, zone);
        var series = new Series(text, rule, first);
        return series.Starts(first).FirstOrDefault() == first
            ? series
            : CalendarError.Invalid("start is no occurrence of recurrence. Move start to the first day that the rule names.");
    }

    /// <summary>The series of a stored event.</summary>
    internal static Series Of(string text, LocalDateTime first, DateTimeZone zone)
    {
        var rule = Read(text) ?? throw new InvalidOperationException("A stored recurrence cannot be read.");
        rule.Until = OnTheWallClock(rule.Until, zone);
        return new Series(text, rule, first);
    }

    /// <summary>Wall-clock starts of the occurrences, from a moment on, ascending.</summary>
    internal IEnumerable<LocalDateTime> Starts(LocalDateTime from)
    {
        var component = new Component { DtStart = ToIcal(_first), RecurrenceRule = _rule };
        using var occurrences = component.GetOccurrences(ToIcal(from), Patience).GetEnumerator();
        while (HasNext(occurrences) && occurrences.Current.Period.StartTime is { Year: <= Horizon } start)
        {
            yield return LocalDateTime.FromDateTime(start.Value);
        }
    }

    private static bool HasNext(IEnumerator<Occurrence> occurrences)
    {
        try
        {
            return occurrences.MoveNext();
        }
        catch (Exception exception) when (exception is EvaluationLimitExceededException or EvaluationOutOfRangeException)
        {
            return false;
        }
    }

    private static RecurrenceRule? Read(string text)
    {
        if (text.Length > MaxRuleLength || !text.All(char.IsAscii) || text.Any(char.IsControl))
        {
            return null;
        }

        try
        {
            var rule = new RecurrenceRule(text);

            // Ical.Net passes over an UNTIL it cannot read, and the series would never end.
            var unread = rule.Until is null && text.Contains("UNTIL", StringComparison.OrdinalIgnoreCase);
            return unread || !text.Contains("FREQ=", StringComparison.OrdinalIgnoreCase) ? null : rule;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>UNTIL in UTC becomes wall clock, and a bare date means all of that day.</summary>
    private static CalDateTime? OnTheWallClock(CalDateTime? until, DateTimeZone zone) => until switch
    {
        null => null,
        { HasTime: false } => ToIcal(LocalDate.FromDateOnly(until.Date).At(new LocalTime(23, 59, 59))),
        { IsUtc: true } => ToIcal(Instant.FromDateTimeUtc(until.AsUtc).InZone(zone).LocalDateTime),
        _ => new CalDateTime(until.Value),
    };

    private static CalDateTime ToIcal(LocalDateTime local) => new(local.ToDateTimeUnspecified());
}
