using NodaTime;

namespace Bantz.Time.Tests.Writing;

public sealed class TimeTextTests
{
    private static readonly LocalDate Today = new(2026, 1, 30);

    [Theory]
    [InlineData("16:00", "16:00'da")]
    [InlineData("20:00", "20:00'de")]
    [InlineData("15:30", "15:30'da")]
    [InlineData("10:00", "10:00'da")]
    [InlineData("09:00", "09:00'da")]
    [InlineData("13:45", "13:45'te")]
    [InlineData("03:00", "03:00'te")]
    [InlineData("14:00", "14:00'te")]
    [InlineData("15:00", "15:00'te")]
    [InlineData("11:00", "11:00'de")]
    [InlineData("12:00", "12:00'de")]
    [InlineData("17:00", "17:00'de")]
    [InlineData("18:00", "18:00'de")]
    [InlineData("19:00", "19:00'da")]
    [InlineData("21:00", "21:00'de")]
    [InlineData("23:00", "23:00'te")]
    [InlineData("00:00", "00:00'da")]
    [InlineData("06:20", "06:20'de")]
    [InlineData("06:40", "06:40'ta")]
    [InlineData("06:50", "06:50'de")]
    [InlineData("06:10", "06:10'da")]
    [InlineData("06:06", "06:06'da")]
    public void AtClock_InTurkish_FollowsTheLastWordSpoken(string clock, string expected) => TimeText.AtClock(Time(clock), TimeLanguage.Turkish).ShouldBe(expected);

    [Theory]
    [InlineData("16:00", "16:00'ya")]
    [InlineData("20:00", "20:00'ye")]
    [InlineData("15:30", "15:30'a")]
    [InlineData("14:00", "14:00'e")]
    [InlineData("09:00", "09:00'a")]
    [InlineData("00:00", "00:00'a")]
    public void ToClock_InTurkish_FollowsTheLastWordSpoken(string clock, string expected) => TimeText.ToClock(Time(clock), TimeLanguage.Turkish).ShouldBe(expected);

    [Fact]
    public void AtClock_InEnglish_SaysAt() => TimeText.AtClock(new LocalTime(16, 0), TimeLanguage.English).ShouldBe("at 16:00");

    [Theory]
    [InlineData(0, "bugün", "today")]
    [InlineData(1, "yarın", "tomorrow")]
    [InlineData(-1, "dün", "yesterday")]
    [InlineData(32, "3 Mart Salı", "Tuesday 3 March")]
    [InlineData(397, "3 Mart 2027 Çarşamba", "Wednesday 3 March 2027")]
    [InlineData(-10, "20 Ocak 2026 Salı", "Tuesday 20 January 2026")]
    public void Day_NearOrFar_HasItsName(int away, string turkish, string english)
    {
        TimeText.Day(Today.PlusDays(away), Today, TimeLanguage.Turkish).ShouldBe(turkish);
        TimeText.Day(Today.PlusDays(away), Today, TimeLanguage.English).ShouldBe(english);
    }

    [Fact]
    public void Span_OfOneOrTwoDays_SaysEachDayOnce()
    {
        var start = new LocalDateTime(2026, 3, 3, 22, 0);

        TimeText.Span(Today.At(new LocalTime(16, 0)), Today.At(new LocalTime(17, 0)), false, Today, TimeLanguage.Turkish).ShouldBe("bugün 16:00–17:00");
        TimeText.Span(start, start.PlusHours(3), false, Today, TimeLanguage.Turkish).ShouldBe("3 Mart Salı 22:00 – 4 Mart Çarşamba 01:00");
        TimeText.Span(start, start.PlusHours(2), false, Today, TimeLanguage.Turkish).ShouldBe("3 Mart Salı 22:00–24:00");
        TimeText.Span(start.Date.AtMidnight(), start.Date.PlusDays(1).AtMidnight(), true, Today, TimeLanguage.Turkish).ShouldBe("3 Mart Salı, bütün gün");
        TimeText.Span(start.Date.AtMidnight(), start.Date.PlusDays(2).AtMidnight(), true, Today, TimeLanguage.English).ShouldBe("Tuesday 3 March – Wednesday 4 March, all day");
    }

    [Theory]
    [InlineData(30, "yarım saat", "half an hour")]
    [InlineData(45, "45 dakika", "45 minutes")]
    [InlineData(60, "1 saat", "1 hour")]
    [InlineData(75, "1 saat 15 dakika", "1 hour 15 minutes")]
    [InlineData(90, "1,5 saat", "1.5 hours")]
    [InlineData(1440, "1 gün", "1 day")]
    [InlineData(4320, "3 gün", "3 days")]
    public void Duration_IsSaidInTheLargestUnits(int minutes, string turkish, string english)
    {
        TimeText.Duration(minutes, TimeLanguage.Turkish).ShouldBe(turkish);
        TimeText.Duration(minutes, TimeLanguage.English).ShouldBe(english);
    }

    [Theory]
    [InlineData("FREQ=DAILY", "her gün", "every day")]
    [InlineData("FREQ=WEEKLY;BYDAY=TU", "her salı", "every Tuesday")]
    [InlineData("FREQ=WEEKLY;BYDAY=TU,TH", "her salı ve perşembe", "every Tuesday and Thursday")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,WE,FR", "her pazartesi, çarşamba ve cuma", "every Monday, Wednesday and Friday")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20260301", "hafta içi her gün, 1 Mart 2026'ya kadar", "every weekday until 1 March 2026")]
    [InlineData("FREQ=WEEKLY;BYDAY=SA,SU", "her hafta sonu", "every weekend")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2 haftada bir salı", "every 2 weeks on Tuesday")]
    [InlineData("FREQ=MONTHLY", "her ay", "every month")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=5", "her ayın 5'inde", "every month on the 5th")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=20", "her ayın 20'sinde", "every month on the 20th")]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15", "her 15 Mart", "every 15 March")]
    [InlineData("FREQ=DAILY;COUNT=5", "her gün, 5 kez", "every day, 5 times")]
    [InlineData("FREQ=MINUTELY;INTERVAL=15", "15 dakikada bir", "every 15 minutes")]
    public void Recurrence_WeKnow_IsSaid(string rule, string turkish, string english)
    {
        TimeText.Recurrence(rule, TimeLanguage.Turkish).ShouldBe(turkish);
        TimeText.Recurrence(rule, TimeLanguage.English).ShouldBe(english);
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=TU;UNTIL=20260331", "her salı 09:00'da, mart sonuna kadar", "every Tuesday at 09:00, until the end of March")]
    [InlineData("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270331", "her salı 09:00'da, 31 Mart 2027'ye kadar", "every Tuesday at 09:00 until 31 March 2027")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO", "her ayın ilk pazartesi günü 09:00'da", "every first Monday of the month at 09:00")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "her ayın son cuma günü 09:00'da", "every last Friday of the month at 09:00")]
    public void Recurrence_AtATime_IsSaidWithItsClock(string rule, string turkish, string english)
    {
        TimeText.Recurrence(rule, new LocalTime(9, 0), Today, TimeLanguage.Turkish).ShouldBe(turkish);
        TimeText.Recurrence(rule, new LocalTime(9, 0), Today, TimeLanguage.English).ShouldBe(english);
    }

    [Fact]
    public void Instant_SaysDayAndClock()
    {
        TimeText.Instant(new LocalDateTime(2026, 1, 31, 20, 0), Today, TimeLanguage.Turkish).ShouldBe("yarın 20:00'de");
        TimeText.Instant(new LocalDateTime(2026, 3, 3, 14, 30), Today, TimeLanguage.English).ShouldBe("Tuesday 3 March at 14:30");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("FREQ=WEEKLY;BYSETPOS=1")]
    [InlineData("FREQ=MONTHLY;BYDAY=6FR")]
    [InlineData("FREQ=WEEKLY;BYDAY=1FR")]
    [InlineData("FREQ=WEEKLY;INTERVAL=-1")]
    public void Recurrence_WeDoNotKnow_IsNull(string rule) => TimeText.Recurrence(rule, TimeLanguage.Turkish).ShouldBeNull();

    private static LocalTime Time(string clock) => NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(clock).Value;
}
