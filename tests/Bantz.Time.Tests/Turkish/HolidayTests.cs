namespace Bantz.Time.Tests.Turkish;

/// <summary>Public holidays and feasts by name. Now is Friday 30 January 2026, 10:00 in Istanbul.</summary>
public sealed class HolidayTests
{
    [Theory]
    [InlineData("kurban bayramı", "in 2026-05-27 .. 2026-05-31")]
    [InlineData("Kurban Bayramı'nda", "in 2026-05-27 .. 2026-05-31")]
    [InlineData("kurban bayramının ilk günü", "2026-05-27")]
    [InlineData("kurban bayramının son günü", "2026-05-30")]
    [InlineData("ramazan bayramının ikinci günü", "2026-03-21")]
    [InlineData("RAMAZAN BAYRAMI", "in 2026-03-20 .. 2026-03-23")]
    [InlineData("şeker bayramında", "in 2026-03-20 .. 2026-03-23")]
    [InlineData("2027 ramazan bayramı", "in 2027-03-09 .. 2027-03-12")]
    [InlineData("kurban bayramı arifesinde", "2026-05-26")]
    [InlineData("ramazan bayramı arifesi", "2026-03-19")]
    [InlineData("cumhuriyet bayramında toplantı var", "2026-10-29")]
    [InlineData("Cumhuriyet Bayramı'ndan önce", "2026-01-30 10:00 .. 2026-10-29")]
    [InlineData("zafer bayramı", "2026-08-30")]
    [InlineData("işçi bayramı", "2026-05-01")]
    [InlineData("çocuk bayramında", "2026-04-23")]
    [InlineData("anneler gününde", "2026-05-10")]
    [InlineData("babalar günü", "2026-06-21")]
    [InlineData("öğretmenler günü", "2026-11-24")]
    [InlineData("sevgililer gününde saat 20:00'de", "at 2026-02-14 20:00")]
    [InlineData("yılbaşı", "2027-01-01")]
    [InlineData("yılbaşında", "2027-01-01")]
    [InlineData("yılbaşı gecesi saat 23:30'da", "at 2026-12-31 23:30")]
    [InlineData("yılbaşından iki gün önce", "2026-12-30")]
    [InlineData("yılbaşından önceki gün", "2026-12-31")]
    [InlineData("noelde", "2026-12-25")]
    [InlineData("geçen kurban bayramı", "in 2025-06-06 .. 2025-06-10")]
    [InlineData("gelecek kurban bayramı", "in 2026-05-27 .. 2026-05-31")]
    public void Read_Holiday_FindsItsDay(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);
}
