using Bantz.Contracts;
using NodaTime;

namespace Bantz.Calendar.Events;

/// <summary>What an event may be.</summary>
internal static class EventRules
{
    internal const int MaxTitle = 200;
    internal const int MaxLocation = 500;
    internal const int MaxDescription = 8_000;
    internal const int MaxAttendees = 50;
    internal const int MaxAttendee = 200;
    internal const int MaxDays = 366;
    internal const int FirstYear = 1970;
    internal const int LastYear = 2200;

    /// <summary>An event as it is asked for, made valid or refused.</summary>
    internal static Outcome<EventDraft> Check(CreateEventArguments asked)
    {
        if (CheckText(asked) is { } problem)
        {
            return problem;
        }

        if (Zones.Find(asked.TimeZone) is not { } zone)
        {
            return Zones.Unknown(asked.TimeZone);
        }

        if (CheckTimes(asked.Start, asked.End) is { } wrong)
        {
            return wrong;
        }

        var draft = new EventDraft
        {
            Title = asked.Title,
            Start = Instant.FromDateTimeOffset(asked.Start),
            End = Instant.FromDateTimeOffset(asked.End),
            Zone = zone,
            AllDay = asked.AllDay ?? false,
            Location = NullIfEmpty(asked.Location),
            Description = NullIfEmpty(asked.Description),
            Attendees = asked.Attendees ?? [],
        };

        if (draft.AllDay && !(IsMidnight(draft.Start, zone) && IsMidnight(draft.End, zone)))
        {
            return CalendarError.Invalid($"An all-day event starts and ends at midnight in {zone.Id}; its end is the midnight after its last day.");
        }

        return string.IsNullOrEmpty(asked.Recurrence) ? draft with { LastEnd = draft.End } : Repeat(draft, asked.Recurrence);
    }

    private static Outcome<EventDraft> Repeat(EventDraft draft, string recurrence) =>
        Series.Parse(recurrence, draft.LocalStart, draft.Zone).Failed(out var problem, out var series)
            ? problem
            : draft with { Series = series, LastEnd = Occurrences.LastEnd(draft, series) };

    private static CalendarError? CheckText(CreateEventArguments asked)
    {
        if (string.IsNullOrWhiteSpace(asked.Title))
        {
            return CalendarError.Invalid($"title is empty. Give 1 to {MaxTitle} characters.");
        }

        return TextRules.Line("title", asked.Title, MaxTitle)
            ?? TextRules.Line("location", asked.Location, MaxLocation)
            ?? TextRules.Paragraphs("description", asked.Description, MaxDescription)
            ?? CheckAttendees(asked.Attendees ?? []);
    }

    private static CalendarError? CheckAttendees(IReadOnlyList<string> attendees)
    {
        if (attendees.Count > MaxAttendees)
        {
            return CalendarError.Invalid($"attendees has {attendees.Count} names. Give at most {MaxAttendees}.");
        }

        return attendees.Any(string.IsNullOrWhiteSpace)
            ? CalendarError.Invalid("attendees has an empty name. Leave it out.")
            : attendees.Select(static name => TextRules.Line("attendees", name, MaxAttendee)).FirstOrDefault(static problem => problem is not null);
    }

    private static CalendarError? CheckTimes(DateTimeOffset start, DateTimeOffset end)
    {
        if (start.UtcTicks % TimeSpan.TicksPerSecond != 0 || end.UtcTicks % TimeSpan.TicksPerSecond != 0)
        {
            return CalendarError.Invalid("start and end are whole seconds. Leave the fraction out.");
        }

        if (end <= start)
        {
            return CalendarError.Invalid("end must be later than start.");
        }

        if (start.UtcDateTime.Year < FirstYear || end.UtcDateTime.Year > LastYear)
        {
            return CalendarError.Invalid($"start and end lie between the years {FirstYear} and {LastYear}.");
        }

        return end - start > TimeSpan.FromDays(MaxDays)
            ? CalendarError.Invalid($"The event is longer than {MaxDays} days. Shorten it, or make it a series with recurrence.")
            : null;
    }

    private static bool IsMidnight(Instant instant, DateTimeZone zone) =>
        zone.AtStartOfDay(instant.InZone(zone).Date).ToInstant() == instant;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
