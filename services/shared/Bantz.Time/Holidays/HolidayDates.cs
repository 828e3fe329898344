using NodaTime;

namespace Bantz.Time.Holidays;

/// <summary>When holidays are.</summary>
/// <remarks>The Islamic ones by the Umm al-Qura calendar, which agrees with the days kept in Turkey from 2020 to 2026; a sighting may move others by a day.</remarks>
internal static class HolidayDates
{
    /// <summary>The years that the religious feasts are known for.</summary>
    private const int FirstYear = 1950;
    private const int LastYear = 2070;

    /// <summary>How many days the feast lasts.</summary>
    public static int Length(Holiday holiday) => holiday switch
    {
        Holiday.Fitr => 3,
        Holiday.Adha => 4,
        Holiday.Ramadan => 29,
        _ => 1,
    };

    /// <summary>Its first day in a year; of two in one year the first that is not before a day. Null where it is not known.</summary>
    public static LocalDate? InYear(Holiday holiday, int year, LocalDate notBefore)
    {
        if (Islamic(holiday) is var (month, day, offset))
        {
            return year is >= FirstYear and <= LastYear ? InYear(year, month, day, offset, notBefore) : null;
        }

        return holiday switch
        {
            Holiday.GoodFriday => Easter(year).PlusDays(-2),
            Holiday.Easter => Easter(year),
            Holiday.EasterMonday => Easter(year).PlusDays(1),
            _ => Fixed(holiday) is var (fixedMonth, fixedDay) ? new LocalDate(year, fixedMonth, fixedDay) : Floating(holiday, year),
        };
    }

    private static (int Month, int Day)? Fixed(Holiday holiday) => holiday switch
    {
        Holiday.NewYear => (1, 1),
        Holiday.NewYearsEve => (12, 31),
        Holiday.ValentinesDay => (2, 14),
        Holiday.WomensDay => (3, 8),
        Holiday.SaintPatricksDay => (3, 17),
        Holiday.Nevruz => (3, 21),
        Holiday.EarthDay => (4, 22),
        Holiday.ChildrensDay => (4, 23),
        Holiday.LabourDay => (5, 1),
        Holiday.YouthDay => (5, 19),
        Holiday.Juneteenth => (6, 19),
        Holiday.IndependenceDayOfTheUsa => (7, 4),
        Holiday.DemocracyDay => (7, 15),
        Holiday.VictoryDay => (8, 30),
        Holiday.RepublicDay => (10, 29),
        Holiday.Halloween => (10, 31),
        Holiday.AtaturkMemorial => (11, 10),
        Holiday.VeteransDay => (11, 11),
        Holiday.TeachersDay => (11, 24),
        Holiday.ChristmasEve => (12, 24),
        Holiday.Christmas => (12, 25),
        Holiday.BoxingDay => (12, 26),
        _ => null,
    };

    /// <summary>Weekdays of a month; a place of -1 is the last.</summary>
    private static LocalDate? Floating(Holiday holiday, int year) => holiday switch
    {
        Holiday.MartinLutherKingDay => Nth(year, 1, IsoDayOfWeek.Monday, 3),
        Holiday.PresidentsDay => Nth(year, 2, IsoDayOfWeek.Monday, 3),
        Holiday.MothersDay => Nth(year, 5, IsoDayOfWeek.Sunday, 2),
        Holiday.MemorialDay => Nth(year, 5, IsoDayOfWeek.Monday, -1),
        Holiday.FathersDay => Nth(year, 6, IsoDayOfWeek.Sunday, 3),
        Holiday.LaborDayOfTheUsa => Nth(year, 9, IsoDayOfWeek.Monday, 1),
        Holiday.ColumbusDay => Nth(year, 10, IsoDayOfWeek.Monday, 2),
        Holiday.Thanksgiving => Nth(year, 11, IsoDayOfWeek.Thursday, 4),
        Holiday.BlackFriday => Nth(year, 11, IsoDayOfWeek.Thursday, 4).PlusDays(1),
        _ => null,
    };

    /// <summary>Month and day of the Islamic year, and days from there.</summary>
    private static (int Month, int Day, int Offset)? Islamic(Holiday holiday) => holiday switch
    {
        Holiday.Ramadan => (9, 1, 0),
        Holiday.NightOfPower => (9, 26, 0),
        Holiday.EveOfFitr => (10, 1, -1),
        Holiday.Fitr => (10, 1, 0),
        Holiday.EveOfAdha => (12, 10, -1),
        Holiday.Adha => (12, 10, 0),
        _ => null,
    };

    private static LocalDate? InYear(int year, int month, int day, int offset, LocalDate notBefore)
    {
        var islamic = new LocalDate(year, 1, 1).WithCalendar(CalendarSystem.UmAlQura).Year;
        LocalDate? last = null;
        for (var y = islamic; y <= islamic + 2; y++)
        {
            var found = new LocalDate(y, month, day, CalendarSystem.UmAlQura).WithCalendar(CalendarSystem.Iso).PlusDays(offset);
            if (found.Year == year)
            {
                last = found;
                if (found >= notBefore)
                {
                    break;
                }
            }
        }

        return last;
    }

    private static LocalDate Nth(int year, int month, IsoDayOfWeek day, int place) => place < 0
        ? new LocalDate(year, month, 1).With(DateAdjusters.EndOfMonth).With(DateAdjusters.PreviousOrSame(day))
        : new LocalDate(year, month, 1).With(DateAdjusters.NextOrSame(day)).PlusWeeks(place - 1);

    /// <summary>Western Easter Sunday, by the Gregorian computus (Meeus, Jones, Butcher).</summary>
    private static LocalDate Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }
}
