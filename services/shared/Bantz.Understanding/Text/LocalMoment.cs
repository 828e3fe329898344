using Bantz.Contracts;
using Bantz.Time;
using NodaTime;

namespace Bantz.Understanding.Text;

/// <summary>The moment and zone of speaking, and the way from wall-clock times to moments of the wire.</summary>
internal sealed record LocalMoment(LocalDateTime Now, DateTimeZone Zone)
{
    internal LocalDate Today => Now.Date;

    /// <summary>An unknown zone keeps the offset that the moment came with.</summary>
    internal static LocalMoment From(DateTimeOffset now, string timeZone)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone)
            ?? DateTimeZone.ForOffset(Offset.FromTicks(now.Offset.Ticks));
        return new LocalMoment(Instant.FromDateTimeOffset(now).InZone(zone).LocalDateTime, zone);
    }

    internal TimeContext Context(Language? language, TimeTense tense = TimeTense.Future) =>
        new(Now, Zone) { Language = language is null ? null : Spoken(language.Value), Tense = tense };

    /// <summary>Gaps and folds by NodaTime's lenient rule.</summary>
    internal DateTimeOffset At(LocalDateTime local) => local.InZoneLeniently(Zone).ToDateTimeOffset();

    internal LocalDateTime Local(DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(Zone).LocalDateTime;

    internal static TimeLanguage Spoken(Language language) =>
        language == Language.English ? TimeLanguage.English : TimeLanguage.Turkish;
}
