using CsCheck;
using NodaTime;

namespace Bantz.Time.Tests.Writing;

/// <summary>What is written reads back to the same value.</summary>
public sealed class RoundTripProperties
{
    private static readonly LocalDate Today = new(2026, 1, 30);
    private static readonly Gen<TimeLanguage> Languages = Gen.OneOf(TimeLanguage.Turkish, TimeLanguage.English);
    private static readonly Gen<LocalDate> Days = Gen.Int[-365, 730].Select(Today.PlusDays);
    private static readonly Gen<LocalTime> Clocks = Gen.Int[0, 1439].Select(minute => LocalTime.Midnight.PlusMinutes(minute));

    private static readonly string[] OddZones =
    [
        "Europe/Istanbul", "Europe/Berlin", "America/New_York", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Apia", "Asia/Kathmandu", "Asia/Tehran",
        "Africa/Casablanca", "America/Sao_Paulo", "Antarctica/Troll", "Pacific/Kiritimati", "America/Nuuk",
    ];

    [Fact]
    public void Day_WithinTwoYears_ReadsBack() =>
        Gen.Select(Days, Languages).Sample((day, language) => Best(TimeText.Day(day, Today, language), language)?.Date == day);

    [Fact]
    public void Clock_OfEveryMinute_ReadsBack() =>
        Gen.Select(Clocks, Languages).Sample((clock, language) =>
        {
            Best(TimeText.Clock(clock), language).ShouldNotBeNull().Time.ShouldBe(clock);
            Best(TimeText.AtClock(clock, language), language).ShouldNotBeNull().Time.ShouldBe(clock);
            if (language == TimeLanguage.Turkish)
            {
                Best(TimeText.ToClock(clock, language), language).ShouldNotBeNull().Time.ShouldBe(clock);
            }
        });

    [Fact]
    public void DayAndClock_ReadBackAsOnePoint() =>
        Gen.Select(Days, Clocks, Languages).Sample((day, clock, language) =>
            Best($"{TimeText.Day(day, Today, language)} {TimeText.AtClock(clock, language)}", language).ShouldNotBeNull().Start.ShouldBe(day + clock));

    /// <summary>Clock times that a zone skips are as much later, by NodaTime's lenient rule.</summary>
    [Fact]
    public void Instant_OfAnyMinuteOfAYear_ReadsBackInZonesWithOddClocks() =>
        Gen.Select(Gen.Int[0, 525_599], Gen.OneOf(OddZones), Languages).Sample(
            (minute, id, language) =>
            {
                var zone = DateTimeZoneProviders.Tzdb[id];
                var at = Today.AtMidnight().PlusMinutes(minute);

                Said.Read(TimeText.Instant(at, Today, language), language: language, zone: zone).Best.ShouldNotBeNull().Start.ShouldBe(zone.AtLeniently(at).LocalDateTime);
            },
            iter: 10_000);

    /// <summary>Every minute of a day on which the clocks go forward by half an hour, by one, and on which a day is skipped.</summary>
    [Theory]
    [InlineData("Australia/Lord_Howe", 2026, 10, 4)]
    [InlineData("America/New_York", 2026, 3, 8)]
    [InlineData("Europe/Berlin", 2026, 10, 25)]
    [InlineData("Pacific/Apia", 2011, 12, 29)]
    public void Instant_OfEveryMinuteOfAnOddDay_ReadsBack(string id, int year, int month, int day)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var date = new LocalDate(year, month, day);
        var now = date.PlusDays(-1).At(new LocalTime(12, 0));
        for (var minute = 0; minute < 1440; minute++)
        {
            var at = date.AtMidnight().PlusMinutes(minute);

            Said.Read(TimeText.Instant(at, now.Date, TimeLanguage.Turkish), now, zone: zone).Best.ShouldNotBeNull().Start.ShouldBe(zone.AtLeniently(at).LocalDateTime);
        }
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=TU;UNTIL=20260331")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20260301")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR")]
    [InlineData("FREQ=DAILY;UNTIL=20261231")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU")]
    public void Recurrence_AtATime_ReadsBack(string rule)
    {
        foreach (var language in Enum.GetValues<TimeLanguage>())
        {
            var best = Best(TimeText.Recurrence(rule, new LocalTime(14, 30), Today, language)!, language).ShouldNotBeNull();

            best.Recurrence.ShouldBe(rule);
            best.Time.ShouldBe(new LocalTime(14, 30));
        }
    }

    [Fact]
    public void Span_OfUpToTwoDays_ReadsBack() =>
        Gen.Select(Days, Clocks, Gen.Int[1, 2879], Languages).Sample((day, clock, minutes, language) =>
        {
            var start = day + clock;
            var end = start.PlusMinutes(minutes);
            var best = Best(TimeText.Span(start, end, allDay: false, Today, language), language).ShouldNotBeNull();

            best.Start.ShouldBe(start);
            best.End.ShouldBe(end);
        });

    [Fact]
    public void Span_OfOneWholeDay_ReadsBack() =>
        Gen.Select(Days, Languages).Sample((day, language) =>
            Best(TimeText.Span(day.AtMidnight(), day.PlusDays(1).AtMidnight(), allDay: true, Today, language), language).ShouldNotBeNull().Date.ShouldBe(day));

    [Fact]
    public void Duration_ReadsBack() =>
        Gen.Select(Gen.Int[1, 44_640], Languages).Sample((minutes, language) => Best(TimeText.Duration(minutes, language), language).ShouldNotBeNull().Minutes.ShouldBe(minutes));

    [Theory]
    [InlineData("FREQ=DAILY")]
    [InlineData("FREQ=DAILY;INTERVAL=3")]
    [InlineData("FREQ=WEEKLY;BYDAY=TU")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,WE,FR")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20260301")]
    [InlineData("FREQ=WEEKLY;BYDAY=SA,SU")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=5")]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15")]
    [InlineData("FREQ=DAILY;COUNT=5")]
    [InlineData("FREQ=MINUTELY;INTERVAL=15")]
    public void Recurrence_ReadsBack(string rule)
    {
        foreach (var language in Enum.GetValues<TimeLanguage>())
        {
            Best(TimeText.Recurrence(rule, language)!, language).ShouldNotBeNull().Recurrence.ShouldBe(rule);
        }
    }

    private static TimeExpression? Best(string text, TimeLanguage language) => Said.Read(text, language: language).Best;
}
