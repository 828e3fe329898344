namespace Bantz.Time.Tests.Turkish;

/// <summary>Text as people type it. Now is Friday 30 January 2026, 10:00 in Istanbul.</summary>
public sealed class TypingTests
{
    [Theory]
    [InlineData("yarin aksam sekizde", "at 2026-01-31 20:00 Evening")]
    [InlineData("yarin saat ucte toplanti", "at 2026-01-31 15:00")]
    [InlineData("persembe ogleden sonra", "in 2026-02-05 12:00 .. 2026-02-05 18:00 Afternoon")]
    [InlineData("cumartesi ogleden sonra", "in 2026-01-31 12:00 .. 2026-01-31 18:00 Afternoon")]
    [InlineData("besi on gece", "at 2026-01-30 17:10")]
    [InlineData("haftaya persembe saat on birde", "at 2026-02-05 11:00")]
    [InlineData("3 subat sali 16.30da", "at 2026-02-03 16:30")]
    [InlineData("obur gun", "2026-02-01")]
    [InlineData("bugun ogleden sonra dortte", "at 2026-01-30 16:00 Afternoon")]
    [InlineData("gelecek carsamba", "2026-02-04")]
    [InlineData("hafta ici her gun", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR from 2026-01-30")]
    [InlineData("iki bucuk saat", "for 150m")]
    [InlineData("yarim saat sonra", "at 2026-01-30 10:30")]
    [InlineData("uc gun once", "2026-01-27")]
    [InlineData("on bes dakikaya", "at 2026-01-30 10:15")]
    [InlineData("agustosun on dordu", "2026-08-14")]
    [InlineData("pazartesi gunu ucte", "at 2026-02-02 15:00")]
    public void Read_PlainLetters_MeanTheSame(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("YARIN AKŞAM SEKİZDE", "at 2026-01-31 20:00 Evening")]
    [InlineData("YARIN SAAT ÜÇTE TOPLANTI", "at 2026-01-31 15:00")]
    [InlineData("CUMARTESİ ÖĞLEDEN SONRA", "in 2026-01-31 12:00 .. 2026-01-31 18:00 Afternoon")]
    [InlineData("BUGÜN AJANDAMI ÇIKAR", "2026-01-30")]
    [InlineData("İKİ SAAT SONRA", "at 2026-01-30 12:00")]
    [InlineData("PAZARTESI", "2026-02-02")]
    [InlineData("PAZARTESİ", "2026-02-02")]
    [InlineData("YARIN 15:00'E TOPLANTI", "at 2026-01-31 15:00")]
    [InlineData("HAFTAYA SALI", "2026-02-03")]
    [InlineData("TOMORROW AT 4PM", "at 2026-01-31 16:00")]
    [InlineData("NEXT FRIDAY MORNING", "in 2026-02-06 06:00 .. 2026-02-06 12:00 Morning")]
    public void Read_Capitals_MeanTheSame(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("8'e", "at 2026-01-30 20:00")]
    [InlineData("8’e", "at 2026-01-30 20:00")]
    [InlineData("8`e", "at 2026-01-30 20:00")]
    [InlineData("8´e", "at 2026-01-30 20:00")]
    [InlineData("8ʼe", "at 2026-01-30 20:00")]
    [InlineData("8e", "at 2026-01-30 20:00")]
    [InlineData("8'E", "at 2026-01-30 20:00")]
    [InlineData("16:00’da", "at 2026-01-30 16:00")]
    [InlineData("yarın 3’te", "at 2026-01-31 15:00")]
    [InlineData("Cuma'ya", "2026-02-06")]
    [InlineData("Cuma’ya", "2026-02-06")]
    public void Read_AnyApostropheOrNone_MeansTheSame(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("pazartesı", "2026-02-02")]
    [InlineData("Çarsamba", "2026-02-04")]
    [InlineData("perşenbe", "2026-02-05")]
    [InlineData("haftasonu", "in 2026-01-31 .. 2026-02-02")]
    [InlineData("öbürgün", "2026-02-01")]
    [InlineData("hergün", "FREQ=DAILY from 2026-01-30")]
    [InlineData("3 şubatta saat 4te", "at 2026-02-03 16:00")]
    [InlineData("8'da", "at 2026-01-30 20:00")]
    public void Read_Misspelling_MeansTheSame(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);
}
