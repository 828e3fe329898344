namespace Bantz.Time.Tests.Turkish;

/// <summary>Stretches with both ends said, in Turkish. Now is Friday 30 January 2026, 10:00 in Istanbul.</summary>
public sealed class RangeTests
{
    [Theory]
    [InlineData("9-11 arası", "2026-01-30 09:00 .. 2026-01-30 11:00")]
    [InlineData("9–11 arası", "2026-01-30 09:00 .. 2026-01-30 11:00")]
    [InlineData("saat 9-11 arası", "2026-01-30 09:00 .. 2026-01-30 11:00")]
    [InlineData("9 ile 11 arası", "2026-01-30 09:00 .. 2026-01-30 11:00")]
    [InlineData("9 ile 11 arasında", "2026-01-30 09:00 .. 2026-01-30 11:00")]
    [InlineData("dokuzdan on bire kadar", "2026-01-30 09:00 .. 2026-01-30 11:00")]
    [InlineData("9'dan 11'e kadar", "2026-01-30 09:00 .. 2026-01-30 11:00")]
    [InlineData("9'dan 11'e", "2026-01-30 09:00 .. 2026-01-30 11:00")]
    [InlineData("14:00'ten 15:30'a", "2026-01-30 14:00 .. 2026-01-30 15:30")]
    [InlineData("14:00-15:30", "2026-01-30 14:00 .. 2026-01-30 15:30")]
    [InlineData("14:00 - 15:30 arası", "2026-01-30 14:00 .. 2026-01-30 15:30")]
    [InlineData("yarın 9'dan 11'e", "2026-01-31 09:00 .. 2026-01-31 11:00")]
    [InlineData("yarın 14:00-15:00", "2026-01-31 14:00 .. 2026-01-31 15:00")]
    [InlineData("9-11 arası yarın", "2026-01-31 09:00 .. 2026-01-31 11:00")]
    [InlineData("yarın saat 2 ile 4 arasında", "2026-01-31 14:00 .. 2026-01-31 16:00")]
    [InlineData("yarın 2'den 4'e kadar", "2026-01-31 14:00 .. 2026-01-31 16:00")]
    [InlineData("akşam 8'den 10'a kadar", "2026-01-30 20:00 .. 2026-01-30 22:00 Evening")]
    [InlineData("sabah 9'dan akşam 6'ya kadar", "2026-01-30 09:00 .. 2026-01-30 18:00")]
    [InlineData("9'dan 5'e kadar", "2026-01-30 09:00 .. 2026-01-30 17:00")]
    [InlineData("11'den 1'e kadar", "2026-01-30 11:00 .. 2026-01-30 13:00")]
    [InlineData("pazartesi 9-11", "2026-02-02 09:00 .. 2026-02-02 11:00")]
    [InlineData("pazartesi 13-15 arası", "2026-02-02 13:00 .. 2026-02-02 15:00")]
    [InlineData("bugün beşten yediye kadar", "2026-01-30 17:00 .. 2026-01-30 19:00")]
    [InlineData("yarın 22:00'den 02:00'ye", "2026-01-31 22:00 .. 2026-02-01 02:00")]
    [InlineData("saat dokuzdan on bire kadar", "2026-01-30 09:00 .. 2026-01-30 11:00")]
    [InlineData("yarın sabah ondan on bire kadar", "2026-01-31 10:00 .. 2026-01-31 11:00 Morning")]
    [InlineData("10.00-11.00", "2026-01-30 10:00 .. 2026-01-30 11:00")]
    [InlineData("yarın 10:00 - 11:00", "2026-01-31 10:00 .. 2026-01-31 11:00")]
    public void Read_TwoClocks_AreOneStretch(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("cumadan pazartesiye kadar", "2026-02-06 .. 2026-02-10")]
    [InlineData("3 Mart'tan 5 Mart'a kadar", "2026-03-03 .. 2026-03-06")]
    [InlineData("15-20 Mart arası", "2026-03-15 .. 2026-03-21")]
    [InlineData("15-20 Mart", "2026-03-15 .. 2026-03-21")]
    [InlineData("Mart'tan Mayıs'a kadar", "2026-03-01 .. 2026-05-01")]
    [InlineData("sabahtan akşama kadar", "2026-01-31 06:00 .. 2026-01-31 18:00")]
    [InlineData("gelecek ay 4'ünden 23'üne kadar", "2026-02-04 .. 2026-02-24")]
    public void Read_TwoDays_AreOneStretch(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("saat 3'ten sonra", "2026-01-30 15:00 .. 2026-01-31")]
    [InlineData("yarın 3'ten sonra", "2026-01-31 15:00 .. 2026-02-01")]
    [InlineData("saat 5'ten önce", "2026-01-30 10:00 .. 2026-01-30 17:00")]
    [InlineData("yarın 5'ten önce", "2026-01-31 .. 2026-01-31 17:00")]
    [InlineData("saat 5'e kadar", "2026-01-30 10:00 .. 2026-01-30 17:00")]
    [InlineData("cumaya kadar", "2026-01-30 10:00 .. 2026-02-07")]
    [InlineData("şimdiden 5'e kadar", "2026-01-30 10:00 .. 2026-01-30 17:00")]
    [InlineData("bugün 17:00'den sonra boş muyum", "2026-01-30 17:00 .. 2026-01-31")]
    public void Read_OneEnd_LeavesTheOtherToTheDay(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);
}
