using NodaTime;

namespace Bantz.Time.Tests;

/// <summary>The same words on other days, at other hours, of the past, and where clocks jump.</summary>
public sealed class NowTests
{
    [Theory]
    [InlineData("2026-02-02 09:00", "salı", "2026-02-03")]
    [InlineData("2026-02-02 09:00", "pazartesi", "2026-02-09")]
    [InlineData("2026-02-02 09:00", "bu pazar", "2026-02-08")]
    [InlineData("2026-02-03 09:00", "bu hafta", "in 2026-02-02 .. 2026-02-09")]
    [InlineData("2026-02-04 09:00", "hafta sonu", "in 2026-02-07 .. 2026-02-09")]
    [InlineData("2026-02-05 09:00", "haftaya perşembe", "2026-02-12")]
    [InlineData("2026-02-05 09:00", "next Friday", "2026-02-13")]
    [InlineData("2026-02-05 09:00", "this Friday", "2026-02-06")]
    [InlineData("2026-02-07 09:00", "hafta sonu", "in 2026-02-07 .. 2026-02-09")]
    [InlineData("2026-02-08 09:00", "hafta sonu", "in 2026-02-07 .. 2026-02-09")]
    [InlineData("2026-02-08 09:00", "bu hafta", "in 2026-02-02 .. 2026-02-09")]
    [InlineData("2026-02-08 09:00", "yarın", "2026-02-09")]
    [InlineData("2026-02-08 09:00", "haftaya pazar", "2026-02-15")]
    [InlineData("2026-12-31 09:00", "yarın", "2027-01-01")]
    [InlineData("2026-12-31 09:00", "gelecek ay", "in 2027-01-01 .. 2027-02-01")]
    [InlineData("2026-12-31 09:00", "1 Ocak", "2027-01-01")]
    [InlineData("2028-02-28 09:00", "yarın", "2028-02-29")]
    [InlineData("2026-03-31 09:00", "bir ay sonra", "2026-04-30")]
    [InlineData("2026-01-31 09:00", "ayın 31'i", "2026-01-31")]
    [InlineData("2026-02-01 09:00", "ayın 31'i", "2026-03-31")]
    public void Read_OnThatDay_CountsFromIt(string now, string phrase, string meaning) => Said.Best(phrase, now).ShouldBe(meaning);

    [Theory]
    [InlineData("2026-01-30 08:00", "saat 9'da", "at 2026-01-30 09:00")]
    [InlineData("2026-01-30 10:00", "saat 9'da", "at 2026-01-30 21:00")]
    [InlineData("2026-01-30 22:00", "saat 9'da", "at 2026-01-31 09:00")]
    [InlineData("2026-01-30 15:00", "saat 4'te", "at 2026-01-30 16:00")]
    [InlineData("2026-01-30 17:00", "saat 4'te", "at 2026-01-31 16:00")]
    [InlineData("2026-01-30 13:00", "saat 12'de", "at 2026-01-31 12:00")]
    [InlineData("2026-01-30 07:00", "sabah 8'de", "at 2026-01-30 08:00 Morning")]
    [InlineData("2026-01-30 21:00", "akşam 8'de", "at 2026-01-31 20:00 Evening")]
    [InlineData("2026-01-30 16:00", "15:30", "at 2026-01-31 15:30")]
    [InlineData("2026-01-30 16:00", "bugün 15:30'da", "at 2026-01-30 15:30")]
    [InlineData("2026-01-30 20:00", "bu akşam", "in 2026-01-30 18:00 .. 2026-01-31 Evening")]
    [InlineData("2026-01-30 20:00", "akşam", "in 2026-01-30 18:00 .. 2026-01-31 Evening")]
    [InlineData("2026-01-30 20:00", "öğleden sonra", "in 2026-01-31 12:00 .. 2026-01-31 18:00 Afternoon")]
    [InlineData("2026-01-30 01:00", "gece 2'de", "at 2026-01-30 02:00 Night")]
    [InlineData("2026-01-30 01:00", "bu gece", "in 2026-01-29 21:00 .. 2026-01-30 06:00 Night")]
    [InlineData("2026-01-30 14:30", "cuma 14:00'te", "at 2026-02-06 14:00")]
    [InlineData("2026-01-30 12:00", "9-11 arası", "2026-01-30 21:00 .. 2026-01-30 23:00")]
    [InlineData("2026-01-30 09:00", "12'den 08:00'e kadar", "2026-01-30 12:00 .. 2026-01-31 08:00")]
    [InlineData("2026-01-30 09:00", "6'dan 17'ye kadar", "2026-01-30 06:00 .. 2026-01-30 17:00")]
    [InlineData("2026-01-30 18:00", "14:00-15:00", "2026-01-31 14:00 .. 2026-01-31 15:00")]
    public void Read_AtThatHour_LooksAhead(string now, string phrase, string meaning) => Said.Best(phrase, now).ShouldBe(meaning);

    [Theory]
    [InlineData("salı", "2026-01-27")]
    [InlineData("cuma", "2026-01-23")]
    [InlineData("15 Mart", "2025-03-15")]
    [InlineData("ayın 5'i", "2026-01-05")]
    [InlineData("martta", "in 2025-03-01 .. 2025-04-01")]
    [InlineData("saat 9'da", "at 2026-01-30 09:00")]
    [InlineData("saat 4'te", "at 2026-01-29 16:00")]
    [InlineData("sabah", "in 2026-01-30 06:00 .. 2026-01-30 12:00 Morning")]
    [InlineData("on Tuesday", "2026-01-27")]
    [InlineData("yarın", "2026-01-31")]
    [InlineData("15.03.2026", "2026-03-15")]
    public void Read_OfThePast_LooksBack(string phrase, string meaning) => Said.Best(phrase, "2026-01-30 10:00", TimeTense.Past).ShouldBe(meaning);

    [Fact]
    public void Read_ClockThatIsSkipped_IsAsMuchLater()
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var before = new LocalDateTime(2026, 3, 28, 10, 0);

        Said.Shape(Said.Read("yarın 02:30'da", before, zone: berlin).Best).ShouldBe("at 2026-03-29 03:30");
    }

    [Fact]
    public void Read_HoursAcrossAJumpOfTheClock_AreHoursOnTheTimeLine()
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

        Said.Shape(Said.Read("iki saat sonra", new LocalDateTime(2026, 3, 29, 1, 0), zone: berlin).Best).ShouldBe("at 2026-03-29 04:00");
        Said.Shape(Said.Read("iki saat sonra", new LocalDateTime(2026, 10, 25, 1, 30), zone: berlin).Best).ShouldBe("at 2026-10-25 02:30");
    }

    [Fact]
    public void Read_WeekdayOfThisWeekThatIsOver_OffersTheNextOne()
    {
        var best = Said.Read("bu pazartesi").Best.ShouldNotBeNull();

        best.Date.ShouldBe(new LocalDate(2026, 1, 26));
        best.Confidence.ShouldBeLessThan(0.7);
        best.Alternatives.ShouldHaveSingleItem().Date.ShouldBe(new LocalDate(2026, 2, 2));
    }
}
