namespace Bantz.Cli;

/// <summary>Holds the time that a row gives against the time that is right.</summary>
internal static class TimeJudge
{
    /// <summary>Every part that the gold names is met, and no clock is given where the words have none.</summary>
    internal static bool IsExact(GoldTime gold, UnderstandingRow row) => Meets(gold, row) && !InventsClock(gold, row);

    /// <summary>Every part that the gold names is met; an edit keeps the clock that it does not change.</summary>
    internal static bool Meets(GoldTime gold, UnderstandingRow row) =>
        (gold.Date is null || IsDay(gold.Date, row))
        && (gold.Time is null || IsClock(gold.Time, row))
        && (gold.Start is null || gold.Start.Any(start => WallClock.Moment(start) == WallClock.Moment(row.Start ?? row.Window?.From)))
        && (gold.Range is null || gold.Range.Any(range => IsSpan(range, row)))
        && (gold.Window is null || IsSpan(gold.Window, row))
        && (gold.Minutes is null || gold.Minutes == (row.Minutes ?? Length(row)))
        && (gold.PartOfDay is null || IsPart(gold.PartOfDay, row))
        && (!gold.Recurring || row.Recurring);

    /// <summary>The row reads a time; a length alone is none.</summary>
    internal static bool NamesTime(UnderstandingRow row) =>
        row.Date is not null || row.Time is not null || row.Start is not null || row.Window is not null || row.PartOfDay is not null || row.Recurring;

    private static bool IsDay(IReadOnlyList<string> days, UnderstandingRow row)
    {
        if (row.Date is { } date)
        {
            return days.Contains(date, StringComparer.Ordinal);
        }

        // A question about a day gives its span, or a part of it; the night reaches into the next morning.
        return WallClock.Moment(row.Window?.From ?? row.Start) is { } from
            && days.Any(day => WallClock.Moment(day) == from.Date)
            && (WallClock.Moment(row.Window?.To) is not { } to || to <= from.Date.AddHours(30));
    }

    private static bool IsClock(IReadOnlyList<string> clocks, UnderstandingRow row)
    {
        var said = WallClock.Clock(row.Time)
            ?? (WallClock.Moment(row.Start ?? (row.PartOfDay is null ? row.Window?.From : null)) is { } start ? TimeOnly.FromDateTime(start) : null);
        return said is not null && clocks.Any(clock => WallClock.Clock(clock) == said);
    }

    private static bool IsSpan(WindowRow gold, UnderstandingRow row) =>
        (row.Start is not null && row.End is not null && Same(gold.From, row.Start) && Same(gold.To, row.End))
        || (row.Window is { } window && Same(gold.From, window.From) && Same(gold.To, window.To));

    private static bool Same(string gold, string said) => WallClock.Moment(said) is { } moment
        && (WallClock.Moment(gold) is { } whole ? whole == moment : WallClock.Clock(gold) == TimeOnly.FromDateTime(moment));

    private static bool IsPart(string part, UnderstandingRow row) =>
        (row.PartOfDay is { } said && System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(said.ToString()) == part)
        || (WallClock.Clock(row.Time) is { } clock && PartSpans.Holds(part, clock));

    private static double? Length(UnderstandingRow row) =>
        WallClock.Moment(row.Start) is { } start && WallClock.Moment(row.End) is { } end ? (end - start).TotalMinutes : null;

    // "yarın toplantı koy" names a day; a clock of the planner's own would be wrong. Midnight is a whole day.
    private static bool InventsClock(GoldTime gold, UnderstandingRow row) =>
        gold is { Date: not null, Time: null, Start: null, Range: null, Window: null, PartOfDay: null, Recurring: false }
        && WallClock.Clock(row.Time) is { } clock && clock != TimeOnly.MinValue;
}
