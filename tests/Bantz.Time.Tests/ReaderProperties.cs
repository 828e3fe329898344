using CsCheck;
using NodaTime;

namespace Bantz.Time.Tests;

/// <summary>What holds for every text.</summary>
public sealed class ReaderProperties
{
    private static readonly string[] Words =
    [
        "bir", "on", "onu", "yarın", "bugün", "dün", "saat", "akşam", "sabah", "öğleden", "sonra", "önce", "kadar", "arası", "ile", "ve", "her", "salı", "cuma'ya", "pazar", "hafta", "haftaya",
        "bu", "gelecek", "geçen", "ayın", "ay", "mart'ta", "15", "9", "24", "0", "2026", "99999", "31", "29", "şubat", "yarım", "buçuk", "çeyrek", "kala", "geçe", "var", "gün", "iki", "9'dan", "11'e",
        "15:30", "15.03.2026", "29/2", "-", "–", ":", ".", ",", "'", "dakika", "yıl", "gece", "yarısı", "içinde", "değil", "gibi", "5 kez", "bayram", "kurban", "bayramı", "ay", "sonu", "başında", "çeyrek", "ilk", "yaz", "kış", "yok", "pardon", "en", "geç", "toplantıdan", "beri", "itibaren", "2027'de", "veya", "birkaç", "q3", "week", "end", "Christmas", "later", "than", "or", "twice", "a", "no", "at", "to", "from", "between", "and", "half", "past", "quarter",
        "next", "last", "every", "other", "Tuesday", "tomorrow", "noon", "midnight", "4pm", "in", "two", "hours", "ago", "until", "for", "an", "the", "5th", "of", "May", "İ", "I", "ı\u0307", "\ud83d\ude00", "toplantı",
    ];

    private static readonly Gen<string> Phrases = Gen.OneOf(Words).Array[0, 14].Select(words => string.Join(' ', words));
    private static readonly Gen<string> Glued = Gen.OneOf(Words).Array[0, 8].Select(string.Concat);
    private static readonly Gen<string> Anything = Gen.OneOf(Phrases, Glued, Gen.String);
    private static readonly Gen<LocalDateTime> Nows = Gen.Int[0, 2 * 366 * 1440].Select(minutes => new LocalDateTime(2026, 1, 1, 0, 0).PlusMinutes(minutes));
    private static readonly Gen<DateTimeZone> Zones =
        Gen.OneOf("Europe/Istanbul", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia").Select(id => DateTimeZoneProviders.Tzdb[id]);

    private static readonly Gen<TimeContext> Contexts =
        Gen.Select(Nows, Zones, Gen.OneOf<TimeLanguage?>(null, TimeLanguage.Turkish, TimeLanguage.English), Gen.OneOf(TimeTense.Future, TimeTense.Past))
            .Select((now, zone, language, tense) => new TimeContext(now, zone) { Language = language, Tense = tense });

    [Fact]
    public void Read_AnyText_KeepsSpansInsideAndApart() =>
        Gen.Select(Anything, Contexts).Sample(
            (text, context) =>
            {
                var at = 0;
                foreach (var expression in TimeReader.Read(text, context).Expressions)
                {
                    (expression.Span.Start >= at && expression.Span.End <= text.Length && expression.Span.Length > 0).ShouldBeTrue();
                    expression.Text.ShouldBe(text.Substring(expression.Span.Start, expression.Span.Length));
                    at = expression.Span.End;
                }
            },
            iter: 20_000);

    [Fact]
    public void Read_AnyText_EndsAfterItStarts() =>
        Gen.Select(Anything, Contexts).Sample(
            (text, context) =>
            {
                var reading = TimeReader.Read(text, context);
                foreach (var e in reading.Expressions.Concat(reading.Best is { } best ? [best] : []))
                {
                    (e.End is null || e.End > e.Start).ShouldBeTrue();
                    (e.Minutes is null or (>= 1 and <= 44_640)).ShouldBeTrue();
                    (e.Kind is TimeKind.Duration or TimeKind.Set ? e.Start is null : e.Start is not null).ShouldBeTrue();
                    (e.Kind == TimeKind.Recurrence).ShouldBe(e.Recurrence is not null);
                    if (e is { Kind: TimeKind.Instant, Date: { } date, Time: { } time })
                    {
                        e.Start.ShouldBe(date + time);
                    }
                }
            },
            iter: 20_000);

    /// <summary>Fuzzing for as long as <c>TIME_FUZZ_SECONDS</c> says: see docs/time.md. Five thousand texts where it says nothing.</summary>
    [Fact]
    public void Read_AnyText_NeverThrows()
    {
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("TIME_FUZZ_SECONDS"), System.Globalization.CultureInfo.InvariantCulture, out var said) ? said : -1;
        Gen.Select(Anything, Contexts).Sample(
            (text, context) =>
            {
                var reading = TimeReader.Read(text, context);
                reading.Remainder.Length.ShouldBeLessThanOrEqualTo(text.Length);
                foreach (var open in reading.Unresolved)
                {
                    open.Text.ShouldBe(text.Substring(open.Span.Start, open.Span.Length));
                }
            },
            iter: 5_000,
            time: seconds);
    }

    [Fact]
    public void Read_SameText_GivesTheSameAnswer() =>
        Gen.Select(Phrases, Contexts).Sample((text, context) => Said.Shape(TimeReader.Read(text, context).Best) == Said.Shape(TimeReader.Read(text, context).Best), iter: 2_000);

    [Theory]
    [InlineData("bir ")]
    [InlineData("on beş ")]
    [InlineData("salı ")]
    [InlineData("yarın değil ")]
    [InlineData("9-11 arası ")]
    [InlineData("her ")]
    [InlineData("1.")]
    [InlineData("a quarter to ")]
    [InlineData("from 9 to 11 between ")]
    [InlineData("salıdan iki gün sonra ")]
    [InlineData("yarın yok ")]
    [InlineData("5, ")]
    [InlineData("her salı ve ")]
    [InlineData("the end of the ")]
    [InlineData("kurban bayramının ")]
    [InlineData("2014-")]
    [InlineData("bir saat ")]
    [InlineData("9'dan ")]
    [InlineData(", ")]
    [InlineData("'")]
    public void Read_TenKilobytesOfTheSameWord_TakesWorkInProportion(string word)
    {
        var small = Work(string.Concat(Enumerable.Repeat(word, 1_000 / word.Length)));
        var large = Work(string.Concat(Enumerable.Repeat(word, 10_000 / word.Length)));

        large.ShouldBeLessThan(12 * (small + 100));

        static long Work(string text)
        {
            var reading = TimeReader.Trace(text, new TimeContext(Said.Friday, Said.Istanbul));
            return reading.Looks;
        }
    }
}
