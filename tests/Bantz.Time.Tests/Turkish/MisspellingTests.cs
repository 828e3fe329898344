namespace Bantz.Time.Tests.Turkish;

/// <summary>One letter wrong, missing, too many, or two swapped. Now is Friday 30 January 2026, 10:00 in Istanbul.</summary>
public sealed class MisspellingTests
{
    [Theory]
    [InlineData("pazertesi", "2026-02-02")]
    [InlineData("perşmebe günü", "2026-02-05")]
    [InlineData("çarşmaba 3'te", "at 2026-02-04 15:00")]
    [InlineData("cumartsi sabah", "in 2026-01-31 06:00 .. 2026-01-31 12:00 Morning")]
    [InlineData("yarınkı toplantı", "2026-01-31")]
    [InlineData("15 hazran", "2026-06-15")]
    [InlineData("temuz ayında", "in 2026-07-01 .. 2026-08-01")]
    [InlineData("ağusos ayında", "in 2026-08-01 .. 2026-09-01")]
    [InlineData("haftasonunda", "in 2026-01-31 .. 2026-02-02")]
    [InlineData("haftaiçi 9'da", "in 2026-01-26 .. 2026-01-31")]
    [InlineData("pazartesye", "2026-02-02")]
    [InlineData("cumartesiye kadar", "2026-01-30 10:00 .. 2026-02-01")]
    public void Read_Misspelt_MeansTheSame(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);
}
