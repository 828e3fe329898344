using NodaTime;

namespace Bantz.Time.Tests;

/// <summary>How others have failed at time (traps 27 to 33). Now is Friday 30 January 2026, 10:00 in Istanbul.</summary>
public sealed class TrapTests
{
    [Theory]
    [InlineData("bir toplantı")]
    [InlineData("onu iptal et")]
    [InlineData("on kişilik")]
    public void Trap_27_counting_words_and_pronouns_are_no_hours(string phrase) => Said.Best(phrase).ShouldBe("-");

    [Theory]
    [InlineData("15:30", "at 2026-01-30 15:30")]
    [InlineData("yarın 9.30", "at 2026-01-31 09:30")]
    [InlineData("akşam 8", "at 2026-01-30 20:00 Evening")]
    [InlineData("gece ikide", "at 2026-01-31 02:00 Night")]
    [InlineData("beşe on kala", "at 2026-01-30 16:50")]
    [InlineData("ayın on beşinde", "2026-02-15")]
    public void Trap_28_clock_times_keep_their_minutes_and_halves(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("perşembe öğleden sonra", "in 2026-02-05 12:00 .. 2026-02-05 18:00 Afternoon")]
    [InlineData("bugün akşam", "in 2026-01-30 18:00 .. 2026-01-31 Evening")]
    [InlineData("bu hafta sonu", "in 2026-01-31 .. 2026-02-02")]
    [InlineData("yarınki", "2026-01-31")]
    public void Trap_29_a_day_and_its_part_are_read_together(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Theory]
    [InlineData("1.5 saat", "for 90m")]
    [InlineData("bir saat on beş dakika", "for 75m")]
    public void Trap_30_fractions_and_sums_of_units_are_lengths(string phrase, string meaning) => Said.Best(phrase).ShouldBe(meaning);

    [Fact]
    public void Trap_31_a_day_without_a_clock_has_no_time_at_all()
    {
        var best = Said.Read("yarın toplantı koy", now: new LocalDateTime(2026, 1, 30, 13, 37, 42)).Best.ShouldNotBeNull();

        best.Kind.ShouldBe(TimeKind.Date);
        best.Time.ShouldBeNull();
        best.Start.ShouldBe(new LocalDateTime(2026, 1, 31, 0, 0));
    }

    [Theory]
    [InlineData("Europe/Istanbul")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Kathmandu")]
    public void Trap_32_words_mean_wall_clock_in_the_zone_of_the_request(string zone) =>
        Said.Shape(Said.Read("yarın 15:00'te", zone: DateTimeZoneProviders.Tzdb[zone]).Best).ShouldBe("at 2026-01-31 15:00");

    [Fact]
    public void Trap_32_a_minute_later_it_is_another_day()
    {
        Said.Best("yarın", "2026-01-30 23:59").ShouldBe("2026-01-31");
        Said.Best("yarın", "2026-01-31 00:00").ShouldBe("2026-02-01");
    }

    [Theory]
    [InlineData("yarın akşam 8'de")]
    [InlineData("tomorrow at 4pm")]
    [InlineData("her salı 10'da")]
    public void Trap_33_the_language_hint_changes_no_answer(string phrase)
    {
        var free = Said.Best(phrase);
        var language = phrase.StartsWith("tomorrow", StringComparison.Ordinal) ? TimeLanguage.English : TimeLanguage.Turkish;

        Said.Shape(Said.Read(phrase, language: language).Best).ShouldBe(free);
    }
}
