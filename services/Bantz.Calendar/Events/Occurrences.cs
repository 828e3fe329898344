using NodaTime;

namespace Bantz.Calendar.Events;

/// <summary>When an event takes place, once or again and again.</summary>
internal static class Occurrences
{
    // Room for what a zone's wall clock may jump, so that no occurrence at an edge is lost before it is compared exactly.
    private static readonly Period Margin = Period.FromDays(1);

    /// <summary>The event's own time. An all-day event is its days, at the midnights of <paramref name="zone"/>.</summary>
    internal static Interval Own(EventRow row, DateTimeZone zone) => row is { AllDay: true, StartDate: { } first, EndDate: { } end }
        ? Days(first, end, zone)
        : new Interval(row.Start, row.End);

    /// <summary>The occurrences that overlap a range, both half-open.</summary>
    internal static IEnumerable<Interval> Within(EventRow row, Interval range, DateTimeZone zone) =>
        (row.Recurrence is null ? [Own(row, zone)] : Repeated(row, row.Recurrence, range, zone))
            .Where(time => time.Start < range.End && time.End > range.Start);

    /// <summary>A moment by which the last occurrence of a new series is over.</summary>
    internal static Instant LastEnd(EventDraft draft, Series series) => series.Last is { Year: <= EventRules.LastYear } last
        ? last.InZoneLeniently(draft.Zone).ToInstant() + (draft.End - draft.Start) + Duration.FromDays(1)
        : EventRow.Forever;

    private static IEnumerable<Interval> Repeated(EventRow row, string rule, Interval range, DateTimeZone zone)
    {
        var home = Zones.Of(row);
        var clock = row.AllDay ? zone : home;
        var length = row.End - row.Start;
        var first = row.StartDate?.AtMidnight() ?? row.Start.InZone(home).LocalDateTime;
        var clockLength = Period.Between(first, row.End.InZone(home).LocalDateTime, PeriodUnits.Seconds);
        var from = (range.Start - length).InZone(clock).LocalDateTime - Margin;
        var to = range.End.InZone(clock).LocalDateTime + Margin;

        return Series.Of(rule, first, home)
            .Starts(LocalDateTime.Max(from, first))
            .TakeWhile(local => local < to)
            .Select(local => row is { StartDate: { } start, EndDate: { } end }
                ? Days(local.Date, local.Date + Period.Between(start, end, PeriodUnits.Days), zone)
                : Timed(local, local + clockLength));

        // Both ends keep the clock. Where a gap swallows the time between them, the length is kept instead.
        Interval Timed(LocalDateTime startsAt, LocalDateTime endsAt)
        {
            var (start, end) = (startsAt.InZoneLeniently(home).ToInstant(), endsAt.InZoneLeniently(home).ToInstant());
            return new Interval(start, end > start ? end : start + length);
        }
    }

    private static Interval Days(LocalDate first, LocalDate end, DateTimeZone zone) =>
        new(zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(end).ToInstant());
}
