namespace Bantz.Time.Tests.Turkish;

/// <summary>Ends of days, the hour of now, ranges of days that repeat, long lengths, seconds and meals. Now is Friday 30 January 2026, 10:00 in Istanbul.</summary>
public sealed class EverydayTests
{
    [Theory]
    [InlineData("gün sonuna kadar", "2026-01-30 10:00 .. 2026-01-31")]
    [InlineData("günün sonuna kadar", "2026-01-30 10:00 .. 2026-01-31")]
    [InlineData("bugün gün sonuna kadar", "2026-01-30 10:00 .. 2026-01-31")]
    [InlineData("bugünün sonuna kadar", "2026-01-30 10:00 .. 2026-01-31")]
    [InlineData("yarın gün sonuna kadar", "2026-01-31 .. 2026-02-01")]
    [InlineData("gün sonunda", "in 2026-01-30 18:00 .. 2026-01-31 Evening")]
    [InlineData("günün sonunda", "in 2026-01-30 18:00 .. 2026-01-31 Evening")]
    [InlineData("yarının sonunda", "in 2026-01-31 18:00 .. 2026-02-01 Evening")]
    [InlineData("gun sonuna kadar", "2026-01-30 10:00 .. 2026-01-31")]
    [InlineData("GÜN SONUNA KADAR", "2026-01-30 10:00 .. 2026-01-31")]
    [InlineData("hafta sonuna kadar", "2026-01-30 10:00 .. 2026-02-02")]
    [InlineData("haftanın sonuna kadar", "2026-01-30 10:00 .. 2026-02-02")]
    [InlineData("yarın gece yarısına kadar", "2026-01-31 .. 2026-02-01")]
    [InlineData("gün sonu raporunu hazırla", "-")]
    [InlineData("salı gün sonunda", "in 2026-02-03 18:00 .. 2026-02-04 Evening")]
    [InlineData("her pazartesi gün sonunda", "FREQ=WEEKLY;BYDAY=MO from 2026-02-02 19:00 Evening")]
    [InlineData("her gün sonuna kadar", "FREQ=DAILY from 2026-01-30")]
    public void Read_EndOfADay_IsItsEveningAndUpToItItsMidnight(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("yarın bu saatte", "at 2026-01-31 10:00")]
    [InlineData("dün bu saatte", "at 2026-01-29 10:00")]
    [InlineData("salı bu saatlerde", "at 2026-02-03 10:00")]
    [InlineData("haftaya bu saatte", "at 2026-02-06 10:00")]
    [InlineData("bu saatte nereye gidiyorsun", "-")]
    [InlineData("yarın aynı saatte", "2026-01-31")]
    public void Read_ThisHour_IsOfNowOnAnotherDayOnly(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("pazartesiden cumaya her gün 9'da", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR from 2026-02-02 09:00")]
    [InlineData("pazartesiden cumaya kadar her gün saat dokuzda", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR from 2026-02-02 09:00")]
    [InlineData("pazartesi-cuma arası her gün 9'da", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR from 2026-02-02 09:00")]
    [InlineData("pazartesiden cumaya saat 9'da", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR from 2026-02-02 09:00")]
    [InlineData("salıdan perşembeye her sabah", "FREQ=WEEKLY;BYDAY=TU,WE,TH from 2026-02-03 09:00 Morning")]
    [InlineData("cumadan pazartesiye her gün 10'da", "FREQ=WEEKLY;BYDAY=MO,FR,SA,SU from 2026-01-30 10:00")]
    [InlineData("pazartesiden cumaya tatildeyim", "2026-02-02 .. 2026-02-07")]
    public void Read_DaysFromTo_RepeatWhereSomethingSaysSo(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("3 aylığına", "for P3M")]
    [InlineData("iki ay boyunca", "for P2M")]
    [InlineData("bir yıllığına", "for P12M")]
    [InlineData("üç yıllığına", "-")]
    [InlineData("yarından itibaren bir hafta", "2026-01-31 .. 2026-02-07")]
    [InlineData("yarından itibaren 3 ay", "2026-01-31 .. 2026-04-30")]
    [InlineData("6 aylık bebek", "-")]
    public void Read_LongLength_CountsWhereItIsStated(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Fact]
    public void Read_Seconds_AreKept()
    {
        Said.Read("30 saniye sonra").Best!.Start.ShouldBe(Said.Friday.PlusSeconds(30));
        Said.Read("1 dakika 30 saniye sonra").Best!.Start.ShouldBe(Said.Friday.PlusSeconds(90));
        Said.Read("120 saniye").Best!.Minutes.ShouldBe(2);
        Said.Read("bir saniye bekle").Best.ShouldBeNull();
    }

    [Theory]
    [InlineData("öğle yemeği saatinde", "in 2026-01-30 12:00 .. 2026-01-30 14:00 Noon")]
    [InlineData("yarın kahvaltı saatinde", "in 2026-01-31 06:00 .. 2026-01-31 12:00 Morning")]
    [InlineData("akşam yemeği vaktinde", "in 2026-01-30 18:00 .. 2026-01-31 Evening")]
    [InlineData("yarın öğle yemeği", "2026-01-31")]
    [InlineData("akşam yemeği", "-")]
    public void Read_Meal_IsATimeOnlyWhereItsHourIsSaid(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("2010'larda", "in 2010-01-01 .. 2020-01-01")]
    [InlineData("1990'lardaki", "in 1990-01-01 .. 2000-01-01")]
    public void Read_Decade_IsTenYears(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Fact]
    public void Read_WordBetweenTwoTimes_BelongsToOne()
    {
        Said.Best("bugünden sonraki iki gün").ShouldBe("in 2026-01-31 .. 2026-02-02");
        var expressions = Said.Read("dünden önceki iki gün").Expressions;

        expressions.Zip(expressions.Skip(1)).ShouldAllBe(static pair => pair.First.Span.End <= pair.Second.Span.Start);
    }
}
