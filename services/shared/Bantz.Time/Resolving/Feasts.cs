using Bantz.Time.Holidays;
using Bantz.Time.Rules;
using NodaTime;

namespace Bantz.Time.Resolving;

/// <summary>Finds holidays: without a year the next one, when speaking of the past the last one.</summary>
internal static class Feasts
{
    public static LocalDate? Day(DaySpec.Holiday holiday, LocalDate from, TimeTense tense) =>
        First(holiday.Name, holiday.Year, holiday.Offset, from, tense)?.PlusDays(holiday.DaysAfter);

    /// <summary>Its first day.</summary>
    /// <param name="holiday">Which.</param>
    /// <param name="year">The year, where one is said.</param>
    /// <param name="offset">1 the next, -1 the last, 0 where neither is said.</param>
    /// <param name="from">The day to count from.</param>
    /// <param name="tense">Which way a bare name points.</param>
    public static LocalDate? First(Holiday holiday, int? year, int offset, LocalDate from, TimeTense tense)
    {
        if (year is { } named)
        {
            return HolidayDates.InYear(holiday, named, LocalDate.MinIsoValue);
        }

        if (offset < 0 || (offset == 0 && tense == TimeTense.Past))
        {
            return Last(holiday, from, inclusive: offset == 0);
        }

        var first = offset > 0 ? from.PlusDays(1) : from.PlusDays(1 - HolidayDates.Length(holiday));
        for (var y = first.Year; y <= first.Year + 1; y++)
        {
            if (HolidayDates.InYear(holiday, y, first) is { } found && found >= first)
            {
                return found;
            }
        }

        return null;
    }

    private static LocalDate? Last(Holiday holiday, LocalDate from, bool inclusive)
    {
        for (var y = from.Year; y >= from.Year - 1; y--)
        {
            LocalDate? last = null;
            for (var found = HolidayDates.InYear(holiday, y, LocalDate.MinIsoValue); found is { } day && day != last && (day < from || (inclusive && day == from)); found = HolidayDates.InYear(holiday, y, day.PlusDays(1)))
            {
                last = day;
            }

            if (last is not null)
            {
                return last;
            }
        }

        return null;
    }
}
