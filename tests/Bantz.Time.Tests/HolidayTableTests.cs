using Bantz.Time.Holidays;
using NodaTime;

namespace Bantz.Time.Tests;

/// <summary>The religious feasts by computation, against the days that were and will be kept.</summary>
public sealed class HolidayTableTests
{
    [Theory]
    [InlineData(2020, 5, 24, 7, 31)]
    [InlineData(2021, 5, 13, 7, 20)]
    [InlineData(2022, 5, 2, 7, 9)]
    [InlineData(2023, 4, 21, 6, 28)]
    [InlineData(2024, 4, 10, 6, 16)]
    [InlineData(2025, 3, 30, 6, 6)]
    [InlineData(2026, 3, 20, 5, 27)]
    public void Feasts_OfYearsThatArePublished_AreTheirDays(int year, int fitrMonth, int fitrDay, int adhaMonth, int adhaDay)
    {
        HolidayDates.InYear(Holiday.Fitr, year, LocalDate.MinIsoValue).ShouldBe(new LocalDate(year, fitrMonth, fitrDay));
        HolidayDates.InYear(Holiday.Adha, year, LocalDate.MinIsoValue).ShouldBe(new LocalDate(year, adhaMonth, adhaDay));
    }

    [Fact]
    public void Feasts_UpTo2040_ComeEveryLunarYear()
    {
        var from = new LocalDate(2020, 1, 1);
        while (from.Year < 2040)
        {
            var next = Resolving.Feasts.First(Holiday.Fitr, null, 1, from, TimeTense.Future).ShouldNotBeNull();

            Period.DaysBetween(from, next).ShouldBeLessThanOrEqualTo(356);
            from = next;
        }
    }

    [Theory]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    public void Easter_IsItsSunday(int year, int month, int day) => HolidayDates.InYear(Holiday.Easter, year, LocalDate.MinIsoValue).ShouldBe(new LocalDate(year, month, day));

    [Fact]
    public void EveryHoliday_OfEveryYearTo2040_IsKnown()
    {
        foreach (var holiday in Enum.GetValues<Holiday>())
        {
            for (var year = 2020; year <= 2040; year++)
            {
                HolidayDates.InYear(holiday, year, LocalDate.MinIsoValue).ShouldNotBeNull($"{holiday} {year}").Year.ShouldBe(year);
            }
        }
    }
}
