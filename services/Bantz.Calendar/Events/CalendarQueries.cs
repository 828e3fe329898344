using Bantz.Calendar.Storage;
using Bantz.Contracts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bantz.Calendar.Events;

/// <summary>What can be asked of the calendar; the same for every face.</summary>
internal sealed class CalendarQueries(CalendarStore store, TimeProvider clock)
{
    private const int MaxQuery = 200;
    private const int MaxDuration = 1_440;
    private const int FindBackDays = 30;
    private const int FindAheadDays = 365;

    // All-day events are days of the zone asked for, which may begin a day off their own midnight.
    private static readonly Duration DayShift = Duration.FromHours(26);

    /// <summary>Events that overlap a range, each occurrence of a series by itself, by start, title and id.</summary>
    internal Task<Outcome<EventList>> ListAsync(ListEventsArguments asked, CancellationToken cancellationToken)
    {
        if (Check(asked.Start, asked.End, asked.Limit, asked.TimeZone, out var range, out var zone) is { } problem)
        {
            return Refused<EventList>(problem);
        }

        return store.ReadAsync<EventList>(
            async db => Page((await Overlapping(db.Events, range).ToListAsync(cancellationToken)).SelectMany(row => At(row, range, zone)), asked.Limit),
            cancellationToken);
    }

    /// <summary>Events in which every word of the query occurs; of a series the next occurrence only.</summary>
    internal Task<Outcome<EventList>> FindAsync(FindEventsArguments asked, CancellationToken cancellationToken)
    {
        // A caller who says only where to begin has a now of their own.
        var from = asked is { Start: { } begin, End: null } ? begin : clock.GetUtcNow();
        var start = asked.Start ?? from.AddDays(-FindBackDays);
        var end = asked.End ?? Ahead(from);
        if (TextRules.Line("query", asked.Query, MaxQuery) is { } unreadable)
        {
            return Refused<EventList>(unreadable);
        }

        if (SearchFolding.Words(asked.Query) is not { Count: > 0 } words)
        {
            return Refused<EventList>(CalendarError.Invalid("query has no word in it. Give words of the event's title, place, description or people."));
        }

        if (Check(start, end, asked.Limit, asked.TimeZone, out var range, out var zone) is { } problem)
        {
            return Refused<EventList>(problem);
        }

        return store.ReadAsync<EventList>(
            async db =>
            {
                var matching = words.Aggregate(Overlapping(db.Events, range), static (rows, word) => rows.Where(row => row.SearchText.Contains(word)));
                var rows = await matching.ToListAsync(cancellationToken);
                return Page(rows.SelectMany(row => Next(At(row, range, zone), from)), asked.Limit);
            },
            cancellationToken);
    }

    internal Task<Outcome<EventResult>> GetAsync(GetEventArguments asked, CancellationToken cancellationToken)
    {
        if (!Zones.TryAsked(asked.TimeZone, out var zone))
        {
            return Refused<EventResult>(Zones.Unknown(asked.TimeZone!));
        }

        if (!EventIds.CouldBe(asked.EventId))
        {
            return Refused<EventResult>(CalendarError.NotFound(asked.EventId));
        }

        return store.ReadAsync<EventResult>(
            async db => await db.Events.AsNoTracking().SingleOrDefaultAsync(row => row.Id == asked.EventId, cancellationToken) is { } row
                ? new EventResult(EventView.Of(row, zone))
                : CalendarError.NotFound(asked.EventId),
            cancellationToken);
    }

    /// <summary>Gaps between timed events. An all-day event says what a day is about, not that its hours are taken: it blocks nothing.</summary>
    internal Task<Outcome<FreeSlotList>> FreeSlotsAsync(FindFreeSlotsArguments asked, CancellationToken cancellationToken)
    {
        if (asked.DurationMinutes is < 1 or > MaxDuration)
        {
            return Refused<FreeSlotList>(CalendarError.Invalid($"duration_minutes is {asked.DurationMinutes}. Give 1 to {MaxDuration}."));
        }

        if (Check(asked.Start, asked.End, asked.Limit, asked.TimeZone, out var range, out var zone) is { } problem)
        {
            return Refused<FreeSlotList>(problem);
        }

        return store.ReadAsync<FreeSlotList>(
            async db =>
            {
                var rows = await Overlapping(db.Events, range).Where(row => !row.AllDay).ToListAsync(cancellationToken);
                var taken = rows.SelectMany(row => Occurrences.Within(row, range, Zones.Of(row)));
                var free = FreeTime.Between(range, taken, Duration.FromMinutes(asked.DurationMinutes));
                return new FreeSlotList([.. free.Take(asked.Limit ?? QueryRange.DefaultLimit).Select(gap => Slot(gap, asked.Start.Offset, zone))]);
            },
            cancellationToken);
    }

    private static DateTimeOffset Ahead(DateTimeOffset from) =>
        from.Year > EventRules.LastYear ? DateTimeOffset.MaxValue : from.AddDays(FindAheadDays);

    private static CalendarError? Check(DateTimeOffset start, DateTimeOffset end, int? limit, string? name, out Interval range, out DateTimeZone? zone)
    {
        var problem = QueryRange.Check(start, end, limit, out range);
        return Zones.TryAsked(name, out zone) ? problem : problem ?? Zones.Unknown(name!);
    }

    private static IQueryable<EventRow> Overlapping(IQueryable<EventRow> events, Interval range)
    {
        var (from, to) = (range.Start - DayShift, range.End + DayShift);
        return events.AsNoTracking().Where(row => row.Start < to && row.LastEnd > from);
    }

    private static IEnumerable<CalendarEvent> At(EventRow row, Interval range, DateTimeZone? asked)
    {
        var zone = asked ?? Zones.Of(row);
        return Occurrences.Within(row, range, zone).Select(time => EventView.Of(row, time, zone));
    }

    /// <summary>The first that is not over by then; else the last.</summary>
    private static IEnumerable<CalendarEvent> Next(IEnumerable<CalendarEvent> occurrences, DateTimeOffset from)
    {
        CalendarEvent? found = null;
        foreach (var occurrence in occurrences)
        {
            found = occurrence;
            if (occurrence.End > from)
            {
                break;
            }
        }

        return found is null ? [] : [found];
    }

    private static EventList Page(IEnumerable<CalendarEvent> events, int? limit)
    {
        var ordered = events
            .OrderBy(static found => found.Start)
            .ThenBy(static found => found.Title, StringComparer.Ordinal)
            .ThenBy(static found => found.Id, StringComparer.Ordinal)
            .ToList();
        var size = limit ?? QueryRange.DefaultLimit;
        return new EventList(ordered.Count <= size ? ordered : ordered[..size], Truncated: ordered.Count > size);
    }

    private static FreeSlot Slot(Interval gap, TimeSpan offset, DateTimeZone? zone) => new(
        Shown(gap.Start, offset, zone),
        Shown(gap.End, offset, zone),
        (int)gap.Duration.TotalMinutes);

    private static DateTimeOffset Shown(Instant instant, TimeSpan offset, DateTimeZone? zone) =>
        zone is null ? instant.ToDateTimeOffset().ToOffset(offset) : instant.InZone(zone).ToDateTimeOffset();

    private static Task<Outcome<T>> Refused<T>(CalendarError problem)
        where T : class => Task.FromResult<Outcome<T>>(problem);
}
