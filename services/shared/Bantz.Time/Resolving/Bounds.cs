using Bantz.Time.Combining;
using Bantz.Time.Rules;
using NodaTime;

namespace Bantz.Time.Resolving;

/// <summary>Finds both ends of a stretch: "9'dan 11'e", "cumadan pazartesiye", "3'ten sonra", "cumaya kadar".</summary>
internal static class Bounds
{
    public static Resolved? Resolve(Moment moment, TimeContext context) => moment.Bound switch
    {
        Bound.Range when moment is { Clock: { } first, End.Clock: { } last } => Clock(moment, moment.End!, first, last, context),
        Bound.Range => Mixed(moment, moment.End!, context),
        _ => OneSided(moment, context),
    };

    private static Resolved? Clock(Moment left, Moment right, ClockSpec first, ClockSpec last, TimeContext context)
    {
        if (left.Span is not null)
        {
            // "next month between 2 and 3": on which day is not said.
            return Moments.Resolve(Plain(left), context);
        }

        var (start, end) = Clocks.Range(first, left.Part, last, right.Part);
        if (left.Day is null && right is { Day: { } endDay, DayLeads: true })
        {
            return Moments.Resolve(Plain(left), context)?.Start is { } opens && Days.Resolve(endDay, context.Now.Date, context.Tense, todayCounts: true) is { } closes
                ? Made(opens, Moments.TimeAt(closes, Clocks.Minute(last, right.Part), context), left)
                : null;
        }

        var spec = left.Day ?? right.Day;
        var today = context.Now.Date;
        var later = Moments.TimeAt(today, start, context) > context.Now;
        var named = Moments.NamedDay(spec, left.Part, context, todayCounts: later);
        if (spec is not null && named is null)
        {
            return null;
        }

        var day = named ?? today;
        if (left.Day is not null && right.Day is not null && left.Day != right.Day)
        {
            return Days.Resolve(right.Day, right.Day is DaySpec.Near ? today : day, TimeTense.Future, todayCounts: true) is { } lastDay
                ? Made(Moments.TimeAt(day, Clocks.Minute(first, left.Part), context), Moments.TimeAt(lastDay, Clocks.Minute(last, right.Part), context), left)
                : null;
        }

        if (context.Tense == TimeTense.Future && day == today && Moments.TimeAt(day, end, context) <= context.Now)
        {
            var evening = Clocks.MayMove(first, left.Part) && last.IsOpen && right.Part is null && end + 720 <= 1440;
            (start, end) = evening ? (start + 720, end + 720) : (start, end);
            day = evening || named is not null ? day : today.PlusDays(1);
        }
        else if (context.Tense == TimeTense.Past && named is null && Moments.TimeAt(day, start, context) > context.Now)
        {
            day = today.PlusDays(-1);
        }

        var made = Made(Moments.TimeAt(day, start, context), Moments.TimeAt(day, end, context), left);
        return made is not { } range ? null : range with { Date = named, Time = range.Start!.Value.TimeOfDay, Part = right.Part is null || right.Part == left.Part ? left.Part : left.Part is null && left.Clock is null ? right.Part : null };
    }

    /// <summary>Days, months, parts of a day and points, in any mixture.</summary>
    private static Resolved? Mixed(Moment left, Moment right, TimeContext context)
    {
        var monthOfEnd = left.Span is SpanSpec.NamedMonth { Year: null, YearsAway: null } early && right.Span is SpanSpec.NamedMonth { Year: { } lastYear } late
            ? early with { Year = early.Number > late.Number ? lastYear - 1 : lastYear }
            : null;
        var yearOfEnd = left.Day is DaySpec.Calendar { Year: null } dated && right.Day is DaySpec.Calendar { Year: { } year } closing
            ? dated with { Year = (dated.Month, dated.Day).CompareTo((closing.Month, closing.Day)) > 0 ? year - 1 : year }
            : null;
        var before = right.IsNow ? context with { Tense = TimeTense.Past } : context;
        var start = left.IsNow ? new Resolved(TimeKind.Instant, TimeGrain.Minute, context.Now) : Moments.Resolve(Plain(left with { Day = yearOfEnd ?? left.Day, Span = monthOfEnd ?? left.Span }), before);
        if (start?.Start is not { } first)
        {
            return null;
        }

        if (right.IsNow)
        {
            return Made(first, context.Now, left) is { } upToNow ? upToNow with { Date = left.Day is null ? null : first.Date } : null;
        }

        first = left.Span is SpanSpec.Portion from && Parts.PointOf(from, context) is { } edge ? edge.AtMidnight() : first;

        // The end is the first of its kind after the start.
        var later = context with { Now = first > context.Now || context.Tense == TimeTense.Past ? first : context.Now, Tense = TimeTense.Future };
        var end = Moments.Resolve(Plain(right with { Day = right.Day ?? (right.Span is null ? left.Day is DaySpec.Near ? null : left.Day : null) }), right.Day is DaySpec.Near ? context : later);
        if (end is not { Start: { } last } ending)
        {
            return null;
        }

        if (right.Span is SpanSpec.Portion to && Parts.PointOf(to, later) is { } limit)
        {
            return Made(first, limit.AtMidnight(), left);
        }

        // "from May to September", said in July, is this year's.
        if (IsYearless(left) && IsYearless(right) && context.Tense == TimeTense.Future && first > context.Now && last.PlusYears(-1) > context.Now)
        {
            return Mixed(left with { Day = WithYear(left.Day, first.Year - 1), Span = WithYear(left.Span, first.Year - 1) }, right with { Day = WithYear(right.Day, last.Year - 1), Span = WithYear(right.Span, last.Year - 1) }, context);
        }

        var exclusive = ending.Kind is TimeKind.Instant || ending.Grain is TimeGrain.PartOfDay or TimeGrain.Month or TimeGrain.Year;
        return Made(first, exclusive ? last : ending.End ?? last, left) is { } made ? made with { Date = left.Day is null ? null : first.Date } : null;
    }

    private static bool IsYearless(Moment moment) => moment is { Day: DaySpec.Calendar { Year: null } or null, Span: SpanSpec.NamedMonth { Year: null, YearsAway: null } or null, Clock: null, Part: null, IsNow: false }
        && (moment.Day is not null || moment.Span is not null);

    private static DaySpec? WithYear(DaySpec? day, int year) => day is DaySpec.Calendar date ? date with { Year = year } : day;

    private static SpanSpec? WithYear(SpanSpec? span, int year) => span is SpanSpec.NamedMonth month ? month with { Year = year } : span;

    private static Resolved? OneSided(Moment moment, TimeContext context)
    {
        // "ağustostan beri" looks back.
        var said = moment.Bound == Bound.Since && moment.Day is not DaySpec.Near ? context with { Tense = TimeTense.Past } : context;
        if (Moments.Resolve(Plain(moment), said) is not { Start: { } start } named)
        {
            return null;
        }

        var now = context.Now;
        if (moment.Span is SpanSpec.Portion portion && Parts.PointOf(portion, context) is { } edge)
        {
            var point = (moment.Bound is Bound.After && portion.Edge == Edge.Middle ? named.End!.Value.Date : edge).AtMidnight();
            return moment.Bound is Bound.Until or Bound.Before ? Made(now, point, moment) : new Resolved(TimeKind.Interval, named.Grain, point);
        }

        var isPoint = named.Kind == TimeKind.Instant;
        var last = moment.Clock is { Hour: 24 } ? start.Date.PlusDays(-1) : start.Date;
        var opening = last == now.Date ? now : last.AtMidnight();
        return moment.Bound switch
        {
            Bound.After when isPoint => Made(start, start.Date.PlusDays(1).AtMidnight(), moment) is { } made ? made with { Date = named.Date, Time = named.Time } : null,
            Bound.Since or Bound.Starting when isPoint => new Resolved(TimeKind.Interval, named.Grain, start) { Date = named.Date, Time = named.Time },

            // A week, a month or a year is over before what comes after it; a day that runs goes on.
            Bound.After when named is { Kind: TimeKind.Window, Part: null, End: { } over } => new Resolved(TimeKind.Interval, named.Grain, over),
            Bound.After or Bound.Since or Bound.Starting => new Resolved(TimeKind.Interval, named.Grain, moment.Bound != Bound.Since && start < now && named.End > now ? now : start),
            _ when isPoint => Made(moment.Day is null ? now : opening, start, moment) is { } made ? made with { Date = named.Date is null ? null : last } : null,
            Bound.Until when named.Grain is TimeGrain.Day or TimeGrain.Week => Made(now, named.End ?? start, moment),
            _ => Made(now, start, moment),
        };
    }

    private static Moment Plain(Moment moment) => moment with { Bound = Bound.None, End = null, Length = null };

    private static Resolved? Made(LocalDateTime start, LocalDateTime end, Moment left) =>
        end > start ? new Resolved(TimeKind.Interval, left.Clock is null ? TimeGrain.Day : TimeGrain.Hour, start) { End = end } : null;
}
