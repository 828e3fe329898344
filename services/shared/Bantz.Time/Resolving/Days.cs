using Bantz.Time.Rules;
using NodaTime;

namespace Bantz.Time.Resolving;

/// <summary>Finds the day that was meant.</summary>
internal static class Days
{
    /// <param name="spec">As it was said.</param>
    /// <param name="from">The day to count from: today, or the first day of a range.</param>
    /// <param name="tense">Which way a bare day points.</param>
    /// <param name="todayCounts">A weekday that is today may mean today.</param>
    /// <returns>Null where there is no such day.</returns>
    public static LocalDate? Resolve(DaySpec spec, LocalDate from, TimeTense tense, bool todayCounts) => spec switch
    {
        DaySpec.Near near => from.PlusDays(near.Days),
        DaySpec.Weekday weekday => Weekday(weekday, from, tense, todayCounts),
        DaySpec.Calendar { Year: { } year } date => Date(year, date.Month, date.Day),
        DaySpec.InYear { Date: var date } inYear => Date(from.Year + inYear.Years, date.Month, date.Day),
        DaySpec.Calendar date => Yearless(date, from, tense),
        DaySpec.OfMonth { Months: { } months } day => OfMonth(from.PlusMonths(months), day.Day, clamp: day.Day == 31),
        DaySpec.OfMonth day => NearestOfMonth(day.Day, from, tense),
        DaySpec.NthWeekday nth => Nth(nth, from, tense),
        DaySpec.Away away => Away(away, from, tense),
        DaySpec.Holiday holiday => Feasts.Day(holiday, from, tense),
        DaySpec.WeekdayOfMonth both => Both(both, from, tense),
        DaySpec.WeekdayAfter after => Resolve(after.From, from, tense, todayCounts) is { } first ? first.With(DateAdjusters.NextOrSame(after.Name)) : null,
        DaySpec.WeekdayOf { Span: var span, Name: var day } => Spans.Resolve(span, from.AtMidnight(), tense) is var (start, end, _)
            && start.Date.With(DateAdjusters.NextOrSame(day)) is var found && found.AtMidnight() < end ? found : null,
        DaySpec.DayOf { Span: var span, Place: var place } => Spans.Resolve(span, from.AtMidnight(), tense) is var (start, end, _)
            && (place > 0 ? start.Date.PlusDays(place - 1) : end.Date.PlusDays(place)) is var found && found >= start.Date && found < end.Date ? found : null,
        _ => null,
    };

    public static LocalDate MondayOf(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    public static LocalDate Plus(LocalDate day, Amount amount, int sign) => day.PlusMonths(sign * amount.Months).PlusDays(sign * amount.Days);

    private static LocalDate? Away(DaySpec.Away away, LocalDate from, TimeTense tense)
    {
        var start = away.From is { } spec ? Resolve(spec, from, tense, todayCounts: false) : from;
        return start is { } day && InReach(away.Amount) ? Plus(day, away.Amount, away.Sign) : null;
    }

    /// <summary>Farther than a century is not spoken of in a calendar.</summary>
    public static bool InReach(Amount amount) => amount is { Months: <= 1200, Days: <= 36_525, Minutes: <= 52_560_000 };

    private static LocalDate Weekday(DaySpec.Weekday weekday, LocalDate from, TimeTense tense, bool todayCounts)
    {
        if (weekday.Pointer == Pointer.OfWeek)
        {
            return MondayOf(from).PlusWeeks(weekday.Weeks).PlusDays((int)weekday.Day - 1);
        }

        if (todayCounts && from.DayOfWeek == weekday.Day)
        {
            return from;
        }

        var past = weekday.Pointer == Pointer.Past || (weekday.Pointer == Pointer.Bare && tense == TimeTense.Past);
        return past ? from.Previous(weekday.Day) : from.Next(weekday.Day);
    }

    private static LocalDate? Yearless(DaySpec.Calendar date, LocalDate from, TimeTense tense)
    {
        // Eight years hold a leap day, whatever the century.
        for (var years = 0; years <= 8; years++)
        {
            var year = tense == TimeTense.Past ? from.Year - years : from.Year + years;
            if (Date(year, date.Month, date.Day) is { } found && (tense == TimeTense.Past ? found <= from : found >= from))
            {
                return found;
            }
        }

        return null;
    }

    private static LocalDate? NearestOfMonth(int day, LocalDate from, TimeTense tense)
    {
        for (var months = 0; months <= 12; months++)
        {
            var month = from.PlusMonths(tense == TimeTense.Past ? -months : months);
            if (OfMonth(month, day, clamp: false) is { } found && (tense == TimeTense.Past ? found <= from : found >= from))
            {
                return found;
            }
        }

        return null;
    }

    private static LocalDate? Both(DaySpec.WeekdayOfMonth both, LocalDate from, TimeTense tense)
    {
        var step = tense == TimeTense.Past ? -1 : 1;
        for (var months = 0; months <= 12; months++)
        {
            if (OfMonth(from.PlusMonths(step * months), both.Day, clamp: false) is { } found && found.DayOfWeek == both.Name && (step > 0 ? found >= from : found <= from))
            {
                return found;
            }
        }

        return NearestOfMonth(both.Day, from, tense);
    }

    private static LocalDate? OfMonth(LocalDate month, int day, bool clamp)
    {
        var last = month.Calendar.GetDaysInMonth(month.Year, month.Month);
        return clamp ? Date(month.Year, month.Month, Math.Min(day, last)) : Date(month.Year, month.Month, day);
    }

    private static LocalDate? Nth(DaySpec.NthWeekday nth, LocalDate from, TimeTense tense)
    {
        if (nth.Months is null && Nth(nth with { Months = 0 }, from, tense) is var near && (near is null || (tense == TimeTense.Past ? near > from : near < from)))
        {
            // "ayın ilk pazartesisi", said in the middle of the month.
            return Nth(nth with { Months = tense == TimeTense.Past ? -1 : 1 }, from, tense);
        }

        var first = from.PlusMonths(nth.Months ?? 0).With(DateAdjusters.StartOfMonth);
        var found = nth.Place < 0
            ? first.With(DateAdjusters.EndOfMonth).With(DateAdjusters.PreviousOrSame(nth.Day))
            : first.With(DateAdjusters.NextOrSame(nth.Day)).PlusWeeks(nth.Place - 1);
        return found.Month == first.Month ? found : null;
    }

    private static LocalDate? Date(int year, int month, int day) =>
        year is >= 1 and <= 9998 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
}
