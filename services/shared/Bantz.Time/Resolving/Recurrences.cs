using System.Globalization;
using System.Text;
using Bantz.Time.Combining;
using Bantz.Time.Rules;
using NodaTime;

namespace Bantz.Time.Resolving;

/// <summary>Writes a repetition as an RFC 5545 rule and finds its first occurrence.</summary>
internal static class Recurrences
{
    /// <summary>As far ahead as a first occurrence is looked for: a leap day comes within eight years.</summary>
    private const int DaysAhead = 8 * 366;

    private static readonly string[] DayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static Resolved? Resolve(Moment moment, TimeContext context)
    {
        var every = moment.Every!;
        if (every.IsSet)
        {
            return new Resolved(TimeKind.Set, TimeGrain.Day, null);
        }

        var (minute, length) = Minutes(moment);
        var (from, until) = Frame(moment, context);
        if (First(every, minute ?? (moment.Part is { } part ? (int)(DayParts.DefaultStart(part).TickOfDay / NodaConstants.TicksPerMinute) : null), from, context) is not { } start)
        {
            return null;
        }

        if (until is null && moment.Length is { IsExact: false } total && Days.InReach(total))
        {
            until = Days.Plus(start.Date, total, 1).PlusDays(-1);
        }
        else
        {
            length ??= moment.Length?.TotalMinutes;
        }

        return new Resolved(TimeKind.Recurrence, minute is null ? TimeGrain.Day : TimeGrain.Hour, start)
        {
            Date = start.Date,
            Time = minute is null ? null : start.TimeOfDay,
            End = length is { } minutes && minute is not null ? start.PlusMinutes(minutes) : null,
            Minutes = length,
            Part = moment.Part,
            Rule = Rule(every, moment.Count, until),
        };
    }

    private static (int? Minute, int? Length) Minutes(Moment moment)
    {
        if (moment.Clock is not { EndsDay: false } clock)
        {
            return (null, null);
        }

        if (moment is { Bound: Bound.Range, End.Clock: { } last })
        {
            var (start, end) = Clocks.Range(clock, moment.Part, last, moment.End.Part);
            return (start, end - start);
        }

        return (Clocks.Minute(clock, moment.Part), null);
    }

    /// <summary>The first day it may fall on, and the last one, where they are said.</summary>
    private static (LocalDate From, LocalDate? Until) Frame(Moment moment, TimeContext context)
    {
        var today = context.Now.Date;
        var from = moment.Day is { } spec ? Days.Resolve(spec, today, TimeTense.Future, todayCounts: true) ?? today : today;
        LocalDate? until = null;
        if (moment.RepeatsFrom is { } begin && Moments.Resolve(begin with { Bound = Bound.None, Clock = null }, context with { Tense = begin.Bound == Bound.Since ? TimeTense.Past : TimeTense.Future }) is { Start: { } first } opening)
        {
            from = begin.Bound == Bound.After && opening.End is { } over ? over.Date : first.Date;
        }

        if (moment.RepeatsUntil is { } end && Moments.Resolve(end with { Bound = Bound.None }, context with { Tense = TimeTense.Future }) is { Start: { } last } resolved)
        {
            until = end.Span is SpanSpec.Portion portion && Parts.PointOf(portion, context) is { } edge ? edge.PlusDays(-1)
                : resolved.Kind == TimeKind.Window ? last.Date.PlusDays(-1) : last.Date;
        }

        if (moment.Span is { } span && Spans.Resolve(span, context) is var (start, spanEnd, _))
        {
            from = start.Date > from ? start.Date : from;
            until ??= spanEnd.Date.PlusDays(-1);
        }

        return (from, until);
    }

    private static LocalDateTime? First(EverySpec every, int? minute, LocalDate from, TimeContext context)
    {
        if (every.Frequency is "MINUTELY" or "HOURLY")
        {
            return context.Now;
        }

        for (var ahead = 0; ahead <= DaysAhead; ahead++)
        {
            var day = from.PlusDays(ahead);
            var fits = IsPlaced(day, every.Place) && (every.Days.Count == 0 || every.Days.Contains(day.DayOfWeek)) && (every.MonthDay is not { } monthDay || day.Day == monthDay || (monthDay == -1 && day.PlusDays(1).Day == 1)) && (every.Month is not { } month || day.Month == month);
            if (fits && Moments.TimeAt(day, minute ?? 0, context) is var at && (minute is null || at >= context.Now))
            {
                return at;
            }
        }

        return null;
    }

    private static bool IsPlaced(LocalDate day, int? place) => place switch
    {
        null => true,
        -1 => day.PlusWeeks(1).Month != day.Month,
        _ => (day.Day + 6) / 7 == place,
    };

    private static string Rule(EverySpec every, int? count, LocalDate? until)
    {
        var rule = new StringBuilder("FREQ=").Append(every.Frequency);
        if (every.Interval > 1)
        {
            rule.Append(CultureInfo.InvariantCulture, $";INTERVAL={every.Interval}");
        }

        if (every.Month is { } month)
        {
            rule.Append(CultureInfo.InvariantCulture, $";BYMONTH={month}");
        }

        if (every.MonthDay is { } day)
        {
            rule.Append(CultureInfo.InvariantCulture, $";BYMONTHDAY={day}");
        }

        if (every.Days.Count > 0)
        {
            rule.Append(";BYDAY=").AppendJoin(',', every.Days.Select(name => every.Place?.ToString(CultureInfo.InvariantCulture) + DayNames[(int)name - 1]));
        }

        if (until is { } last)
        {
            rule.Append(CultureInfo.InvariantCulture, $";UNTIL={last.Year:0000}{last.Month:00}{last.Day:00}");
        }
        else if (count is { } times)
        {
            rule.Append(CultureInfo.InvariantCulture, $";COUNT={times}");
        }

        return rule.ToString();
    }
}
