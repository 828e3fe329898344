namespace Bantz.Time.Tests.Turkish;

/// <summary>Lengths and distances in Turkish. Now is Friday 30 January 2026, 10:00 in Istanbul.</summary>
public sealed class LengthTests
{
    [Theory]
    [InlineData("yarım saat", "for 30m")]
    [InlineData("bir saat", "for 60m")]
    [InlineData("bir saatlik", "for 60m")]
    [InlineData("iki saat", "for 120m")]
    [InlineData("bir buçuk saat", "for 90m")]
    [InlineData("1,5 saat", "for 90m")]
    [InlineData("1.5 saat", "for 90m")]
    [InlineData("2,5 saatlik", "for 150m")]
    [InlineData("45 dk", "for 45m")]
    [InlineData("45dk", "for 45m")]
    [InlineData("45 dakika", "for 45m")]
    [InlineData("90 dakikalık", "for 90m")]
    [InlineData("çeyrek saat", "for 15m")]
    [InlineData("bir saat on beş dakika", "for 75m")]
    [InlineData("1 saat 15 dk", "for 75m")]
    [InlineData("iki saat yirmi dakika", "for 140m")]
    [InlineData("üç gün", "for 4320m")]
    [InlineData("iki saat boyunca", "for 120m")]
    public void Read_Length_IsInMinutes(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("iki saat sonra", "at 2026-01-30 12:00")]
    [InlineData("yarım saat sonra", "at 2026-01-30 10:30")]
    [InlineData("bir buçuk saat sonra", "at 2026-01-30 11:30")]
    [InlineData("10 dakika sonra", "at 2026-01-30 10:10")]
    [InlineData("on beş dakikaya", "at 2026-01-30 10:15")]
    [InlineData("15 dakika önce", "at 2026-01-30 09:45")]
    [InlineData("bir saat içinde", "2026-01-30 10:00 .. 2026-01-30 11:00")]
    [InlineData("yarım saate", "at 2026-01-30 10:30")]
    [InlineData("2 saat 15 dakika sonra", "at 2026-01-30 12:15")]
    [InlineData("şimdi", "at 2026-01-30 10:00")]
    public void Read_Distance_IsFromNow(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("yarın 14'te bir saatlik toplantı", "at 2026-01-31 14:00 60m")]
    [InlineData("yarın diş randevusu saat 3'te bir saatlik", "at 2026-01-31 15:00 60m")]
    [InlineData("iki saat toplantı yarın 9'da", "at 2026-01-31 09:00 120m")]
    [InlineData("cuma öğleden sonra 2 saat", "in 2026-02-06 12:00 .. 2026-02-06 18:00 Afternoon 120m")]
    public void Read_PointWithLength_HasBoth(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);
}
