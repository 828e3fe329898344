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
        var yearOfEnd = left.Day is DaySpec.Calendar { Year: null } dated && right.Day is DaySpec.Calendar { Year: { } year } ? dated with { Year = year } : null;
        var start = left.IsNow ? new Resolved(TimeKind.Instant, TimeGrain.Minute, context.Now) : Moments.Resolve(Plain(left with { Day = yearOfEnd ?? left.Day }), context);
        if (start?.Start is not { } first)
        {
            return null;
        }

        // The end is the first of its kind after the start.
        var later = context with { Now = first > context.Now || context.Tense == TimeTense.Past ? first : context.Now, Tense = TimeTense.Future };
        var end = Moments.Resolve(Plain(right with { Day = right.Day ?? (right.Span is null ? left.Day is DaySpec.Near ? null : left.Day : null) }), right.Day is DaySpec.Near ? context : later);
        if (end is not { Start: { } last } ending)
        {
            return null;
        }

        var exclusive = ending.Kind is TimeKind.Instant || ending.Grain is TimeGrain.PartOfDay or TimeGrain.Month or TimeGrain.Year;
        return Made(first, exclusive ? last : ending.End ?? last, left) is { } made ? made with { Date = left.Day is null ? null : first.Date } : null;
    }

    private static Resolved? OneSided(Moment moment, TimeContext context)
    {
        if (Moments.Resolve(Plain(moment), context) is not { Start: { } start } named)
        {
            return null;
        }

        var now = context.Now;
        var isPoint = named.Kind == TimeKind.Instant;
        var opening = start.Date == now.Date ? now : start.Date.AtMidnight();
        return moment.Bound switch
        {
            Bound.After when isPoint => Made(start, start.Date.PlusDays(1).AtMidnight(), moment) is { } made ? made with { Date = named.Date, Time = named.Time } : null,
            Bound.After => new Resolved(TimeKind.Interval, named.Grain, start > now ? start : now),
            _ when isPoint => Made(moment.Day is null ? now : opening, start, moment) is { } made ? made with { Date = named.Date } : null,
            Bound.Until when named.Grain is TimeGrain.Day or TimeGrain.Week => Made(now, named.End ?? start, moment),
            _ => Made(now, start, moment),
        };
    }

    private static Moment Plain(Moment moment) => moment with { Bound = Bound.None, End = null, Length = null };

    private static Resolved? Made(LocalDateTime start, LocalDateTime end, Moment left) =>
        end > start ? new Resolved(TimeKind.Interval, left.Clock is null ? TimeGrain.Day : TimeGrain.Hour, start) { End = end } : null;
}
