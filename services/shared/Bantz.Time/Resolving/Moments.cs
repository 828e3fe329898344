using Bantz.Time.Combining;
using Bantz.Time.Rules;
using NodaTime;

namespace Bantz.Time.Resolving;

/// <summary>Finds what a moment means for someone at some time in some zone.</summary>
internal static class Moments
{
    /// <summary>Null where the words name no time there is.</summary>
    public static Resolved? Resolve(Moment moment, TimeContext context)
    {
        if (moment.Clock is { IsNow: true })
        {
            return Resolve(moment with { Clock = new ClockSpec(context.Now.Hour, context.Now.Minute, HalfDay.Exact) }, context);
        }

        if (moment.Every is not null)
        {
            return Recurrences.Resolve(moment, context);
        }

        if (moment.Offset is { } offset)
        {
            return Offset(offset, context);
        }

        if (moment is { Base: { } origin, Bound: Bound.None })
        {
            return Stepped(moment, origin, context);
        }

        if (moment.Bound != Bound.None)
        {
            return Bounds.Resolve(moment, context);
        }

        if (moment.IsNow)
        {
            return new Resolved(TimeKind.Instant, TimeGrain.Minute, context.Now) { Date = context.Now.Date, Time = context.Now.TimeOfDay };
        }

        if (moment.Clock is { } clock)
        {
            return moment.Span is null ? Instant(moment, clock, context) : Span(moment, context) is { } stretch
                ? stretch with { Time = TimeAt(context.Now.Date, Clocks.Minute(clock, moment.Part), context).TimeOfDay }
                : null;
        }

        if (moment.Span is not null)
        {
            return Span(moment, context);
        }

        return moment.Part is { } part ? Part(moment, part, context) : moment.Day is { } day ? Date(day, context) : Length(moment);
    }

    /// <summary>Moves along the time line where the length is exact, along the calendar where it is not.</summary>
    public static LocalDateTime Move(TimeContext context, Amount amount, int sign)
    {
        var moved = Days.Plus(context.Now.Date, amount, sign).At(context.Now.TimeOfDay);
        return Zones.Plus(context.Zone, moved, sign * ((amount.Minutes * 60L) + amount.Seconds));
    }

    /// <summary>A minute of a day; where clocks are put forward over it, as much later.</summary>
    public static LocalDateTime TimeAt(LocalDate day, int minute, TimeContext context) =>
        Zones.Lenient(context.Zone, day.AtMidnight().PlusMinutes(minute));

    /// <summary>The day named, where one is; a night that began yesterday is "bu gece" until six.</summary>
    public static LocalDate? NamedDay(DaySpec? spec, DayPart? part, TimeContext context, bool todayCounts)
    {
        if (spec is null)
        {
            return null;
        }

        var small = part is DayPart.Night or DayPart.Midnight && spec is DaySpec.Near { Days: 0 } && context.Now.Hour < 6;
        return Days.Resolve(spec, small ? context.Now.Date.PlusDays(-1) : context.Now.Date, context.Tense, todayCounts);
    }

    private static Resolved? Offset(OffsetPiece offset, TimeContext context)
    {
        if (!Days.InReach(offset.Amount))
        {
            return null;
        }

        var at = Move(context, offset.Amount, offset.Sign);
        var grain = offset.Amount.Minutes % 60 == 0 && offset.Amount.Seconds == 0 ? TimeGrain.Hour : TimeGrain.Minute;
        return offset.Within && at > context.Now
            ? new Resolved(TimeKind.Interval, grain, context.Now) { End = at }
            : new Resolved(TimeKind.Instant, grain, at) { Date = at.Date, Time = at.TimeOfDay };
    }

    /// <summary>Days from a day are a day; hours from a point are a point.</summary>
    private static Resolved? Stepped(Moment moment, Moment origin, TimeContext context)
    {
        if (!Days.InReach(moment.Step) || Resolve(origin, context) is not { Start: { } start } from)
        {
            return null;
        }

        // "bayramdan iki gün sonra" counts from its last day.
        start = moment.Sign > 0 && from is { Kind: TimeKind.Window, End: { } end, Part: null } ? end.Date.PlusDays(-1).AtMidnight() : start;
        if (moment.Step.IsOfDays && from.Kind != TimeKind.Instant)
        {
            var day = Days.Plus(start.Date, moment.Step, moment.Sign);
            return new Resolved(TimeKind.Date, TimeGrain.Day, day.AtMidnight()) { End = day.PlusDays(1).AtMidnight(), Date = day };
        }

        if (from.Kind != TimeKind.Instant)
        {
            return null;
        }

        var at = Move(context with { Now = start }, moment.Step, moment.Sign);
        return new Resolved(TimeKind.Instant, from.Grain, at) { Date = from.Date is null ? null : at.Date, Time = at.TimeOfDay };
    }

    private static Resolved? Instant(Moment moment, ClockSpec clock, TimeContext context)
    {
        var minute = Clocks.Minute(clock, moment.Part);
        var today = context.Now.Date;
        var later = context.Tense == TimeTense.Past ? TimeAt(today, minute, context) <= context.Now : TimeAt(today, minute, context) > context.Now;
        if (moment.Day is { } spec)
        {
            if (NamedDay(spec, moment.Part, context, todayCounts: later) is not { } day)
            {
                return null;
            }

            if (clock.Offset is { } offset)
            {
                var instant = new OffsetDateTime(day.AtMidnight().PlusMinutes(minute), NodaTime.Offset.FromSeconds(offset * 60)).ToInstant();
                return Point(instant.InZone(context.Zone).LocalDateTime, clock, moment);
            }

            var moves = context.Tense == TimeTense.Future && day == today && Clocks.MayMove(clock, moment.Part) && TimeAt(day, minute, context) < context.Now;
            var named = Point(TimeAt(day, moves ? minute + 720 : minute, context), clock, moment);
            return minute >= 1440 && moment.Part == DayPart.Night && clock.Hour < 6 && day != today && !moves
                ? named with { Confidence = 0.7, Why = "a night has two days", Alternatives = [Point(TimeAt(day, minute - 1440, context), clock, moment)] }
                : named;
        }

        // No day: today, this evening, or the next day that has it ahead.
        var nightIsNow = minute >= 1440 && TimeAt(today.PlusDays(-1), minute, context) >= context.Now;
        var at = TimeAt(nightIsNow ? today.PlusDays(-1) : today, minute, context);
        if (context.Tense == TimeTense.Past)
        {
            at = at > context.Now ? TimeAt(today.PlusDays(-1), minute, context) : at;
        }
        else if (at < context.Now)
        {
            var evening = TimeAt(today, minute + 720, context);
            at = Clocks.MayMove(clock, moment.Part) && evening >= context.Now ? evening : TimeAt(today.PlusDays(1), minute, context);
        }

        return Point(at, clock, moment) with { Date = null };
    }

    private static Resolved Point(LocalDateTime at, ClockSpec clock, Moment moment) =>
        new(TimeKind.Instant, clock.Minute == 0 ? TimeGrain.Hour : TimeGrain.Minute, at) { Date = at.Date, Time = at.TimeOfDay, Part = moment.Part };

    private static Resolved? Span(Moment moment, TimeContext context)
    {
        if (Of(moment.Span!) is not { } said)
        {
            return null;
        }

        // "ay başında", said at the end of a month, may mean the next one's.
        return said.End <= context.Now && context.Tense == TimeTense.Future && NextOf(moment.Span!) is { } next && Of(next) is { } other
            ? moment.Span is SpanSpec.Portion { Rolls: true } ? other : said with { Confidence = 0.6, Why = "that part is over", Alternatives = [other] }
            : said;

        Resolved? Of(SpanSpec span) => Spans.Resolve(span, context) is var (start, end, grain) ? new Resolved(TimeKind.Window, grain, start) { End = end, Part = moment.Part, Date = span is SpanSpec.Rest { Whole: null } ? start.Date : null } : null;
    }

    private static SpanSpec? NextOf(SpanSpec span) => span switch
    {
        SpanSpec.Portion portion => NextOf(portion.Whole) is { } whole ? portion with { Whole = whole } : null,
        SpanSpec.Slice slice => NextOf(slice.Whole) is { } whole ? slice with { Whole = whole } : null,
        SpanSpec.Week { Offset: 0 } => new SpanSpec.Week(1),
        SpanSpec.Month { Offset: 0 } => new SpanSpec.Month(1),
        SpanSpec.WholeYear { Offset: 0 } => new SpanSpec.WholeYear(1),
        _ => null,
    };

    private static Resolved? Part(Moment moment, DayPart part, TimeContext context)
    {
        if (moment.Day is { } spec)
        {
            return NamedDay(spec, part, context, todayCounts: false) is { } day ? Of(day) with { Date = day } : null;
        }

        var today = context.Now.Date;
        var (start, end) = DayParts.Span(part, today);
        if (context.Tense == TimeTense.Past)
        {
            return Of(start <= context.Now ? today : today.PlusDays(-1));
        }

        // A morning that is under way is not planned for any more.
        var over = end <= context.Now || (part == DayPart.Morning && today.At(DayParts.DefaultStart(part)) < context.Now);
        return Of(over ? today.PlusDays(1) : today);

        Resolved Of(LocalDate day)
        {
            var span = DayParts.Span(part, day);
            return new Resolved(TimeKind.Window, TimeGrain.PartOfDay, span.Start) { End = span.End, Part = part };
        }
    }

    private static Resolved? Date(DaySpec spec, TimeContext context)
    {
        if (Days.Resolve(spec, context.Now.Date, context.Tense, todayCounts: false) is not { } day)
        {
            return null;
        }

        var resolved = Of(day);
        return spec is DaySpec.Weekday { Pointer: Pointer.OfWeek, Weeks: 0 } && day < context.Now.Date && context.Tense == TimeTense.Future
            ? resolved with { Confidence = 0.6, Why = "that day of this week is over", Alternatives = [Of(day.PlusWeeks(1))] }
            : resolved;

        static Resolved Of(LocalDate day) => new(TimeKind.Date, TimeGrain.Day, day.AtMidnight()) { End = day.PlusDays(1).AtMidnight(), Date = day };
    }

    private static Resolved? Length(Moment moment)
    {
        if (moment.Length?.TotalMinutes is not { } minutes)
        {
            return moment.Length?.Period is { } period ? new Resolved(TimeKind.Duration, period.HasTimeComponent ? TimeGrain.Minute : TimeGrain.Day, null) { Length = period } : null;
        }

        var said = Of(minutes) with { Length = moment.Length?.Period };
        return moment.LeastLength?.TotalMinutes is { } least ? said with { Confidence = 0.7, Why = "a length between two", Alternatives = [Of(least)] } : said;

        static Resolved Of(int minutes) =>
            new(TimeKind.Duration, minutes % 1440 == 0 ? TimeGrain.Day : minutes % 60 == 0 ? TimeGrain.Hour : TimeGrain.Minute, null) { Minutes = minutes };
    }
}
