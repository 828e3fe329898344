using Bantz.Time.Rules;

namespace Bantz.Time.Combining;

/// <summary>Makes one moment of two, where they do not contradict each other.</summary>
internal static class Joining
{
    /// <param name="left">What was said first.</param>
    /// <param name="right">What was said then.</param>
    /// <param name="into">Where the joined one is written; a new one where null.</param>
    /// <returns>Null where they contradict each other; nothing is written then.</returns>
    public static Moment? Join(Moment left, Moment right, Moment? into = null)
    {
        if (left.Base is not null || right.Base is not null)
        {
            return null;
        }

        if (left.Offset is not null || right.Offset is not null || left.IsNow || right.IsNow)
        {
            return left.Offset is not null && right is { Approximate: true, IsPlace: false } ? left with { Approximate = true, To = right.To } : null;
        }

        // "her salı … marta kadar"
        if (left.Every is not null && IsLimit(right) || right.Every is not null && IsLimit(left))
        {
            var (repeated, limit) = left.Every is not null ? (left, right) : (right, left);
            return repeated.RepeatsUntil is null && repeated.Bound is Bound.None or Bound.Range
                ? repeated with { RepeatsUntil = limit, From = Math.Min(left.From, right.From), To = Math.Max(left.To, right.To) }
                : null;
        }

        // "her hafta … salıdan itibaren"
        if (left.Every is not null && IsBeginning(right) || right.Every is not null && IsBeginning(left))
        {
            var (repeated, beginning) = left.Every is not null ? (left, right) : (right, left);
            return repeated.RepeatsFrom is null
                ? repeated with { RepeatsFrom = beginning, Clock = repeated.Clock ?? beginning.Clock, From = Math.Min(left.From, right.From), To = Math.Max(left.To, right.To) }
                : null;
        }

        var every = JoinEvery(left, right, out var consumed);
        if (!consumed && (left.Every is not null && right.Every is not null))
        {
            return null;
        }

        if (!TryJoinDays(left, right, consumed, out var day, out var span))
        {
            return null;
        }

        if (left.Part is not null && right.Part is not null && left.Part != right.Part && (left.Part, right.Part) is not (DayPart.Night or DayPart.Evening, DayPart.Midnight) || (left.Clock is { } clock && right.Clock is { } other && clock != other) || (left.Length is { } length && right.Length is { } longer && length != longer) || (left.Count is not null && right.Count is not null && left.Count != right.Count)
            || (left.Bound != Bound.None && right.Bound != Bound.None))
        {
            return null;
        }

        var joined = into ?? new Moment { From = 0, To = 0 };
        (joined.From, joined.To, joined.Suffix) = (Math.Min(left.From, right.From), Math.Max(left.To, right.To), right.To >= left.To ? right.Suffix : left.Suffix);
        joined.DayLeads = left.DayLeads || right.DayLeads || (left.Day is not null && left.Clock is null && right.Clock is not null);
        (joined.Day, joined.Span, joined.Every, joined.Weak) = (day, span, every, false);
        joined.Part = left.Part ?? right.Part;
        joined.Clock = left.Clock ?? right.Clock;
        joined.Length = left.Length ?? right.Length;
        joined.LeastLength = null;
        joined.Count = left.Count ?? right.Count;
        joined.Approximate = left.Approximate || right.Approximate;
        joined.Bound = left.Bound == Bound.None ? right.Bound : left.Bound;
        joined.End = left.End ?? right.End;
        joined.RepeatsFrom = left.RepeatsFrom ?? right.RepeatsFrom;
        joined.RepeatsUntil = left.RepeatsUntil ?? right.RepeatsUntil;
        return joined;
    }

    /// <summary>"hafta içi her gün", "her hafta … salı": a weekday beside a repetition is its day.</summary>
    private static EverySpec? JoinEvery(Moment left, Moment right, out bool consumed)
    {
        consumed = false;
        if ((left.Every ?? right.Every) is not { } every)
        {
            return null;
        }

        var other = left.Every is null ? left : right;
        if (left.Every is { Frequency: "DAILY", Interval: 1 } && right.Every is not null || right.Every is { Frequency: "DAILY", Interval: 1 } && left.Every is not null)
        {
            // "her salı akşamları": the day of week is the narrower word.
            consumed = true;
            return left.Every is { Frequency: "DAILY", Interval: 1 } ? right.Every : left.Every;
        }

        // "once a week on Mondays"
        if ((left.Every, right.Every) is ({ Frequency: "WEEKLY", Days.Count: 0 } often, { Frequency: "WEEKLY", Interval: 1, Days.Count: > 0 } onDays))
        {
            consumed = true;
            return onDays with { Interval = often.Interval };
        }

        // "her yıl 12 haziranda"
        if (every is { Frequency: "YEARLY", Month: null } && other.Day is DaySpec.Calendar { Year: null } date)
        {
            consumed = true;
            return every with { Month = date.Month, MonthDay = date.Day };
        }

        // "hafta içi her sabah"
        if (every is { Frequency: "DAILY", Interval: 1 } && other is { Day: null, Span: SpanSpec.Workdays { Offset: 0 } or SpanSpec.Weekend { Offset: 0 } })
        {
            consumed = true;
            return new EverySpec { Frequency = "WEEKLY", Days = other.Span is SpanSpec.Workdays ? EverySpec.Workdays : EverySpec.WeekendDays };
        }

        if (other.Day is DaySpec.Weekday { Pointer: Pointer.Bare } weekday && every is { Frequency: "WEEKLY", Days.Count: 0 })
        {
            consumed = true;
            return every with { Days = [weekday.Day] };
        }

        if (other.Day is DaySpec.OfMonth { Months: null } ofMonth && every is { Frequency: "MONTHLY", MonthDay: null })
        {
            consumed = true;
            return every with { MonthDay = ofMonth.Day };
        }

        return every;
    }

    private static bool TryJoinDays(Moment left, Moment right, bool consumed, out DaySpec? day, out SpanSpec? span)
    {
        (day, span) = (left.Day ?? right.Day, left.Span ?? right.Span);
        if (consumed)
        {
            (day, span) = left.Every is null ? (right.Day, right.Span) : (left.Day, left.Span);
            return true;
        }

        // "Monday two weeks from now"
        if ((left.Day, right.Day) is (DaySpec.Weekday { Pointer: Pointer.Bare } early, DaySpec.Away { From: null, Amount: var after } far) && after is { Months: 0, Minutes: 0 } && after.Days % 7 == 0)
        {
            day = early with { Pointer = Pointer.OfWeek, Weeks = far.Sign * after.Days / 7 };
            return true;
        }

        // "two weeks ago on Monday", "two months from today on Tuesday"
        if ((left.Day, right.Day) is (DaySpec.Away { From: null, Amount: { Minutes: 0 } and var gone } away, DaySpec.Weekday { Pointer: Pointer.Bare } then) && (gone.Months > 0 || gone.Days % 7 == 0))
        {
            day = gone.Months == 0 ? then with { Pointer = Pointer.OfWeek, Weeks = away.Sign * gone.Days / 7 } : new DaySpec.WeekdayAfter(then.Day, away);
            return true;
        }

        if (left.Day is not null && right.Day is not null)
        {
            // "Salı, 3 Mart": the date says more.
            if (left.Day is DaySpec.Weekday { Pointer: Pointer.Bare } named && right.Day is DaySpec.OfMonth { Months: null } numbered)
            {
                day = new DaySpec.WeekdayOfMonth(named.Day, numbered.Day);
            }
            else if (left.Day is DaySpec.Weekday && right.Day is DaySpec.Calendar or DaySpec.OfMonth)
            {
                day = right.Day;
            }
            else if (right.Day is not DaySpec.Weekday { Pointer: Pointer.Bare } || left.Day is not (DaySpec.Calendar or DaySpec.OfMonth))
            {
                return left.Day == right.Day;
            }
        }

        if (left.Span is not null && right.Span is not null)
        {
            return left.Span == right.Span;
        }

        if (day is null || span is null)
        {
            return true;
        }

        if (day is DaySpec.Calendar { Year: null } dated && span is SpanSpec.WholeYear { Offset: var years })
        {
            (day, span) = (new DaySpec.InYear(dated, years), null);
            return true;
        }

        if (day is DaySpec.OfMonth { Months: null } ofMonth && span is SpanSpec.Month or SpanSpec.NamedMonth)
        {
            day = span is SpanSpec.NamedMonth named ? new DaySpec.Calendar(named.Number, ofMonth.Day, named.Year) : ofMonth with { Months = ((SpanSpec.Month)span).Offset };
            span = null;
            return true;
        }

        var weeks = span switch
        {
            SpanSpec.Week week => week.Offset,
            SpanSpec.Weekend weekend => weekend.Offset,
            SpanSpec.Workdays workdays => workdays.Offset,
            _ => (int?)null,
        };
        if (weeks is null || day is not DaySpec.Weekday { Pointer: Pointer.Bare } bare)
        {
            return false;
        }

        (day, span) = (bare with { Pointer = Pointer.OfWeek, Weeks = weeks.Value }, null);
        return true;
    }

    private static bool IsLimit(Moment moment) => moment is { Bound: Bound.Until, Clock: null, Every: null };

    private static bool IsBeginning(Moment moment) => moment is { Bound: Bound.Since or Bound.Starting or Bound.After, Every: null } && (moment.Day is not null || moment.Span is not null);
}
