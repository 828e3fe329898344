namespace Bantz.Time.Tests.Turkish;

/// <summary>Parts of a day, weeks, months and stretches in Turkish. Now is Friday 30 January 2026, 10:00 in Istanbul.</summary>
public sealed class SpanTests
{
    [Theory]
    [InlineData("sabah", "in 2026-01-31 06:00 .. 2026-01-31 12:00 Morning")]
    [InlineData("öğlen", "in 2026-01-30 12:00 .. 2026-01-30 14:00 Noon")]
    [InlineData("öğleden sonra", "in 2026-01-30 12:00 .. 2026-01-30 18:00 Afternoon")]
    [InlineData("akşamüstü", "in 2026-01-30 16:00 .. 2026-01-30 19:00 LateAfternoon")]
    [InlineData("akşam üstü", "in 2026-01-30 16:00 .. 2026-01-30 19:00 LateAfternoon")]
    [InlineData("akşam", "in 2026-01-30 18:00 .. 2026-01-31 Evening")]
    [InlineData("akşama", "in 2026-01-30 18:00 .. 2026-01-31 Evening")]
    [InlineData("gece", "in 2026-01-30 21:00 .. 2026-01-31 06:00 Night")]
    [InlineData("bu sabah", "in 2026-01-30 06:00 .. 2026-01-30 12:00 Morning")]
    [InlineData("bu akşam", "in 2026-01-30 18:00 .. 2026-01-31 Evening")]
    [InlineData("bugün akşam", "in 2026-01-30 18:00 .. 2026-01-31 Evening")]
    [InlineData("bu gece", "in 2026-01-30 21:00 .. 2026-01-31 06:00 Night")]
    [InlineData("yarın sabah", "in 2026-01-31 06:00 .. 2026-01-31 12:00 Morning")]
    [InlineData("yarın öğlen", "in 2026-01-31 12:00 .. 2026-01-31 14:00 Noon")]
    [InlineData("yarın akşam", "in 2026-01-31 18:00 .. 2026-02-01 Evening")]
    [InlineData("yarın gece", "in 2026-01-31 21:00 .. 2026-02-01 06:00 Night")]
    [InlineData("yarınki sabah", "in 2026-01-31 06:00 .. 2026-01-31 12:00 Morning")]
    [InlineData("perşembe öğleden sonra", "in 2026-02-05 12:00 .. 2026-02-05 18:00 Afternoon")]
    [InlineData("cuma akşamı", "in 2026-02-06 18:00 .. 2026-02-07 Evening")]
    [InlineData("pazartesi sabahı", "in 2026-02-02 06:00 .. 2026-02-02 12:00 Morning")]
    [InlineData("cumartesi gecesi", "in 2026-01-31 21:00 .. 2026-02-01 06:00 Night")]
    [InlineData("dün akşam", "in 2026-01-29 18:00 .. 2026-01-30 Evening")]
    [InlineData("dün gece", "in 2026-01-29 21:00 .. 2026-01-30 06:00 Night")]
    [InlineData("15 Mart akşamı", "in 2026-03-15 18:00 .. 2026-03-16 Evening")]
    [InlineData("sabahleyin", "in 2026-01-31 06:00 .. 2026-01-31 12:00 Morning")]
    public void Read_PartOfDay_IsItsWindow(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("bu hafta", "in 2026-01-26 .. 2026-02-02")]
    [InlineData("bu haftaki", "in 2026-01-26 .. 2026-02-02")]
    [InlineData("haftaya", "in 2026-02-02 .. 2026-02-09")]
    [InlineData("gelecek hafta", "in 2026-02-02 .. 2026-02-09")]
    [InlineData("önümüzdeki hafta", "in 2026-02-02 .. 2026-02-09")]
    [InlineData("öbür hafta", "in 2026-02-02 .. 2026-02-09")]
    [InlineData("geçen hafta", "in 2026-01-19 .. 2026-01-26")]
    [InlineData("hafta sonu", "in 2026-01-31 .. 2026-02-02")]
    [InlineData("haftasonu", "in 2026-01-31 .. 2026-02-02")]
    [InlineData("bu hafta sonu", "in 2026-01-31 .. 2026-02-02")]
    [InlineData("haftaya hafta sonu", "in 2026-02-07 .. 2026-02-09")]
    [InlineData("gelecek hafta sonu", "in 2026-02-07 .. 2026-02-09")]
    [InlineData("hafta içi", "in 2026-01-26 .. 2026-01-31")]
    public void Read_Week_IsMondayToMonday(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("bu ay", "in 2026-01-01 .. 2026-02-01")]
    [InlineData("gelecek ay", "in 2026-02-01 .. 2026-03-01")]
    [InlineData("önümüzdeki ay", "in 2026-02-01 .. 2026-03-01")]
    [InlineData("geçen ay", "in 2025-12-01 .. 2026-01-01")]
    [InlineData("bu yıl", "in 2026-01-01 .. 2027-01-01")]
    [InlineData("gelecek yıl", "in 2027-01-01 .. 2028-01-01")]
    [InlineData("martta", "in 2026-03-01 .. 2026-04-01")]
    [InlineData("mart ayında", "in 2026-03-01 .. 2026-04-01")]
    [InlineData("Mart'ta", "in 2026-03-01 .. 2026-04-01")]
    [InlineData("bu mart", "in 2026-03-01 .. 2026-04-01")]
    [InlineData("gelecek mart", "in 2026-03-01 .. 2026-04-01")]
    [InlineData("nisan 2027", "in 2027-04-01 .. 2027-05-01")]
    public void Read_MonthOrYear_IsWhole(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("önümüzdeki üç gün", "in 2026-01-31 .. 2026-02-03")]
    [InlineData("önümüzdeki 2 hafta", "in 2026-01-31 .. 2026-02-14")]
    [InlineData("son 3 gün", "in 2026-01-27 .. 2026-01-30")]
    [InlineData("önümüzdeki iki saat", "in 2026-01-30 10:00 .. 2026-01-30 12:00")]
    public void Read_Stretch_TouchesNow(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("yarın bütün gün", "2026-01-31")]
    [InlineData("cuma bütün gün izin", "2026-02-06")]
    [InlineData("3 Mart tüm gün", "2026-03-03")]
    public void Read_WholeDay_IsTheDay(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);
}
