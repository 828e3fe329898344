using Bantz.Time.Rules;
using Bantz.Time.Words;
using NodaTime;
using NodaTime.Calendars;

namespace Bantz.Time.Resolving;

/// <summary>Finds parts of years, months and weeks: quarters, seasons, week numbers, beginnings and ends, the last two weeks of something.</summary>
internal static class Parts
{
    public static (LocalDateTime Start, LocalDateTime End, TimeGrain Grain)? Resolve(SpanSpec span, LocalDateTime now, TimeTense tense) => span switch
    {
        SpanSpec.YearPart part => YearPart(part, now, tense),
        SpanSpec.Quarters quarters => Spans.Of(QuarterOf(now.Date).PlusMonths(3 * quarters.Offset), Period.FromMonths(3 * quarters.Count), TimeGrain.Month),
        SpanSpec.Season season => Season(season, now.Date, tense),
        SpanSpec.WeekNumber week => WeekNumber(week, now, tense),
        SpanSpec.Portion portion => Spans.Resolve(portion.Whole, now, tense) is { } whole ? Portion(portion, whole, now.Date) : null,
        SpanSpec.Slice slice => Spans.Resolve(slice.Whole, now, tense) is { } whole ? Slice(slice, whole.Start.Date, whole.End.Date) : null,
        SpanSpec.WorkingDays days => WorkingDays(days, now.Date),
        _ => null,
    };

    /// <summary>The point that a beginning, a middle or an end is, for what runs from or up to it.</summary>
    public static LocalDate? PointOf(SpanSpec.Portion portion, TimeContext context)
    {
        if (Spans.Resolve(portion.Whole, context) is not var (start, end, grain))
        {
            return null;
        }

        var middle = grain switch
        {
            TimeGrain.Year => start.Date.PlusMonths(6),
            TimeGrain.Month => start.Date.PlusDays(15),
            _ => start.Date.PlusDays(3),
        };
        return portion.Edge switch { Edge.Start => start.Date, Edge.Middle => middle, _ => end.Date };
    }

    /// <summary>Saturday and Sunday, and the holiday itself where it lies beside them.</summary>
    public static (LocalDateTime, LocalDateTime, TimeGrain) WeekendOf(LocalDate day)
    {
        var saturday = Days.MondayOf(day.DayOfWeek <= IsoDayOfWeek.Tuesday ? day.PlusDays(-7) : day).PlusDays(5);
        var monday = saturday.PlusDays(2);
        var first = day < saturday && day.DayOfWeek >= IsoDayOfWeek.Thursday ? day : saturday;
        var end = day == monday ? monday.PlusDays(1) : monday;
        return (first.AtMidnight(), end.AtMidnight(), TimeGrain.Week);
    }

    private static (LocalDateTime, LocalDateTime, TimeGrain)? YearPart(SpanSpec.YearPart part, LocalDateTime now, TimeTense tense)
    {
        if (part.Of is { } of)
        {
            return Spans.Resolve(of, now, tense) is var (year, _, grain) && grain == TimeGrain.Year ? In(year.Year) : null;
        }

        var here = In(now.Year);
        return tense == TimeTense.Past ? here.Item1 > now ? In(now.Year - 1) : here : here.Item2 <= now ? In(now.Year + 1) : here;

        (LocalDateTime, LocalDateTime, TimeGrain) In(int year) => Spans.Of(new LocalDate(year, part.FirstMonth, 1), Period.FromMonths(part.Months), TimeGrain.Month);
    }

    private static LocalDate QuarterOf(LocalDate day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);

    private static (LocalDateTime, LocalDateTime, TimeGrain) Season(SpanSpec.Season season, LocalDate today, TimeTense tense)
    {
        var first = new LocalDate(season.Year ?? today.Year, 3 + (3 * season.Number), 1);
        if (season.Year is null)
        {
            // The one that runs or comes; "gelecek" comes, "geçen" is over.
            first = first.PlusYears(-1);
            while (season.Offset > 0 ? first <= today : first.PlusMonths(3) <= today)
            {
                first = first.PlusYears(1);
            }

            first = season.Offset < 0 || (season.Offset == 0 && tense == TimeTense.Past && first > today) ? first.PlusYears(-1) : first;
        }

        return Spans.Of(first, Period.FromMonths(3), TimeGrain.Month);
    }

    private static (LocalDateTime, LocalDateTime, TimeGrain)? WeekNumber(SpanSpec.WeekNumber week, LocalDateTime now, TimeTense tense)
    {
        var year = now.Year;
        if (week.Of is { } of)
        {
            if (Spans.Resolve(of, now, tense) is not var (start, _, grain) || grain != TimeGrain.Year)
            {
                return null;
            }

            year = start.Year;
        }

        var rule = WeekYearRules.Iso;
        return week.Number >= 1 && week.Number <= rule.GetWeeksInWeekYear(year)
            ? Spans.Of(rule.GetLocalDate(year, week.Number, IsoDayOfWeek.Monday), Period.FromWeeks(1), TimeGrain.Week)
            : null;
    }

    private static (LocalDateTime, LocalDateTime, TimeGrain)? Portion(SpanSpec.Portion portion, (LocalDateTime Start, LocalDateTime End, TimeGrain Grain) whole, LocalDate today)
    {
        var (first, end) = (whole.Start.Date, whole.End.Date);
        var (from, to) = (whole.Grain, portion.Edge) switch
        {
            (TimeGrain.Year, Edge.Start) => (first, first.PlusMonths(6)),
            (TimeGrain.Year, Edge.Middle) => (first.PlusMonths(4), first.PlusMonths(8)),
            (TimeGrain.Year, _) => (first.PlusMonths(6), end),
            (TimeGrain.Month, Edge.Start) => (first, first.PlusDays(15)),
            (TimeGrain.Month, Edge.Middle) => (first.PlusDays(9), first.PlusDays(20)),
            (TimeGrain.Month, _) => (first.PlusDays(15), end),
            (_, Edge.Start) => (first, first.PlusDays(3)),
            (_, Edge.Middle) => (first.PlusDays(2), first.PlusDays(5)),
            _ => (first.PlusDays(3), end),
        };
        if (portion.Clipped)
        {
            // "later this week" is not over, "earlier this month" is.
            (from, to) = portion.Edge == Edge.End && from < today ? (today, to) : portion.Edge == Edge.Start && to > today ? (from, today) : (from, to);
        }

        return from < to ? (from.AtMidnight(), to.AtMidnight(), TimeGrain.Week) : null;
    }

    private static (LocalDateTime, LocalDateTime, TimeGrain)? Slice(SpanSpec.Slice slice, LocalDate first, LocalDate end)
    {
        var (skipped, fromEnd) = (slice.First - 1, slice.First < 0);
        switch (slice.Unit)
        {
            case Units.Day:
                return Made(fromEnd ? end.PlusDays(-slice.Count) : first.PlusDays(skipped), Period.FromDays(slice.Count), TimeGrain.Day);
            case Units.Week:
                // The week of the first Thursday is the first, that of the last Thursday the last; as ISO 8601 has it for years.
                var monday = fromEnd ? Days.MondayOf(end.PlusDays(-4)).PlusWeeks(1 - slice.Count) : Days.MondayOf(first.PlusDays(3)).PlusWeeks(skipped);
                return Spans.Of(monday, Period.FromWeeks(slice.Count), TimeGrain.Week);
            case Units.Month:
                return Made(fromEnd ? end.PlusMonths(-slice.Count) : first.PlusMonths(skipped), Period.FromMonths(slice.Count), TimeGrain.Month);
            default:
                return null;
        }

        (LocalDateTime, LocalDateTime, TimeGrain)? Made(LocalDate from, Period length, TimeGrain grain) =>
            from >= first && from + length <= end ? Spans.Of(from, length, grain) : null;
    }

    private static (LocalDateTime, LocalDateTime, TimeGrain) WorkingDays(SpanSpec.WorkingDays days, LocalDate today)
    {
        var (first, last) = (today, today);
        for (var left = days.Count; left > 0;)
        {
            last = last.PlusDays(days.Sign);
            var works = last.DayOfWeek <= IsoDayOfWeek.Friday;
            first = works && left == days.Count ? last : first;
            left -= works ? 1 : 0;
        }

        var (from, to) = days.Sign > 0 ? (first, last) : (last, first);
        return (from.AtMidnight(), to.PlusDays(1).AtMidnight(), TimeGrain.Day);
    }
}
