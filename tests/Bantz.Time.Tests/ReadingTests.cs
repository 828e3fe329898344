using NodaTime;

namespace Bantz.Time.Tests;

/// <summary>What a reading holds besides its meaning: spans, remainder, the parts and their sum.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("yarın saat 14'te diş randevusu oluştur", "diş randevusu oluştur")]
    [InlineData("saat 4 için bir toplantı oluştur", "bir toplantı oluştur")]
    [InlineData("yarın akşam 8'de Ayşe'yle yemek koy", "Ayşe'yle yemek koy")]
    [InlineData("yarın 15:00'e toplantı ekle", "toplantı ekle")]
    [InlineData("yarınki planım ne", "planım ne")]
    [InlineData("pazartesi günü saat üçte bir saatlik Kahve Molası", "Kahve Molası")]
    [InlineData("bu hafta planımda önemli işler var mı?", "planımda önemli işler var mı?")]
    [InlineData("add a meeting with Bob at 4pm tomorrow for half an hour", "add a meeting with Bob")]
    [InlineData("remind me to call mom on Monday at 9", "remind me to call mom")]
    [InlineData("do I have anything this week?", "do I have anything?")]
    [InlineData("onu iptal et", "onu iptal et")]
    [InlineData("  çok   boşluk  ", "çok boşluk")]
    public void Remainder_IsTheTextWithoutItsTimes(string phrase, string remainder) => Said.Read(phrase).Remainder.ShouldBe(remainder);

    [Theory]
    [InlineData("toplantı yarın akşam 8'de olsun", "yarın akşam 8'de")]
    [InlineData("YARINKİ toplantı", "YARINKİ")]
    [InlineData("lunch at noon please", "at noon")]
    [InlineData("haziranın on üçüne al", "haziranın on üçüne")]
    public void Span_HoldsTheWordsWithTheirEndings(string phrase, string words) => Said.Read(phrase).Expressions.ShouldHaveSingleItem().Text.ShouldBe(words);

    [Theory]
    [InlineData("29/2 midnight until the mart'ta 11'e")]
    [InlineData("9-11 arası 9-11 arası")]
    public void Span_OfWordsThatCouldBelongToTwo_BelongsToOne(string phrase)
    {
        var at = 0;
        foreach (var expression in Said.Read(phrase, language: TimeLanguage.English).Expressions)
        {
            expression.Span.Start.ShouldBeGreaterThanOrEqualTo(at);
            at = expression.Span.End;
        }
    }

    [Fact]
    public void Best_OfScatteredParts_JoinsThem()
    {
        var reading = Said.Read("yarın Ahmet'le saat 3'te yarım saat görüşme");

        reading.Expressions.Select(expression => expression.Kind).ShouldBe([TimeKind.Date, TimeKind.Instant, TimeKind.Duration]);
        Said.Shape(reading.Best).ShouldBe("at 2026-01-31 15:00 30m");
    }

    [Fact]
    public void Best_OfAClockWithoutADay_NamesNoDate()
    {
        var best = Said.Read("15:00 olsun").Best.ShouldNotBeNull();

        best.Date.ShouldBeNull();
        best.Time.ShouldBe(new LocalTime(15, 0));
        best.Start.ShouldBe(new LocalDateTime(2026, 1, 30, 15, 0));
    }

    [Fact]
    public void Best_OfADayAndAPart_HasNoTime()
    {
        var best = Said.Read("bu akşam").Best.ShouldNotBeNull();

        best.Date.ShouldBe(new LocalDate(2026, 1, 30));
        best.PartOfDay.ShouldBe(DayPart.Evening);
        best.Time.ShouldBeNull();
    }

    [Fact]
    public void Best_OfTwoDays_IsTheFirst_AndBothAreThere()
    {
        var reading = Said.Read("yarınki toplantıyı pazartesiye al");

        reading.Expressions.Count.ShouldBe(2);
        Said.Shape(reading.Best).ShouldBe("2026-01-31");
        Said.Shape(reading.Expressions[1]).ShouldBe("2026-02-02");
    }

    [Fact]
    public void DefaultStart_OfEveryPart_LiesWithinIt()
    {
        foreach (var part in Enum.GetValues<DayPart>().Where(part => part != DayPart.Midnight))
        {
            var (start, end) = DayParts.Span(part, new LocalDate(2026, 1, 30));
            var at = new LocalDate(2026, 1, 30).At(DayParts.DefaultStart(part));

            (at >= start && at < end).ShouldBeTrue(part.ToString());
        }
    }
}
