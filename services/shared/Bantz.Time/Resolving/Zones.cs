using NodaTime;

namespace Bantz.Time.Resolving;

/// <summary>Wall-clock times in a zone by NodaTime's lenient rule; far from any change of the clocks without its mapping, which costs memory.</summary>
internal static class Zones
{
    /// <summary>No offset is as large.</summary>
    private static readonly Duration Margin = Duration.FromDays(2);

    /// <summary>The time itself; as much later where the clocks are put forward over it.</summary>
    public static LocalDateTime Lenient(DateTimeZone zone, LocalDateTime local)
    {
        var near = Near(local);
        return IsCalm(zone.GetZoneInterval(near), near, near) ? local : zone.AtLeniently(local).LocalDateTime;
    }

    /// <summary>So many seconds from it on the time line.</summary>
    public static LocalDateTime Plus(DateTimeZone zone, LocalDateTime local, long seconds)
    {
        var near = Near(local);
        var far = near.Plus(Duration.FromSeconds(seconds));
        return IsCalm(zone.GetZoneInterval(near), seconds < 0 ? far : near, seconds < 0 ? near : far) ? local.PlusSeconds(seconds) : zone.AtLeniently(local).PlusSeconds(seconds).LocalDateTime;
    }

    private static Instant Near(LocalDateTime local) => local.InUtc().ToInstant();

    private static bool IsCalm(NodaTime.TimeZones.ZoneInterval interval, Instant from, Instant to) =>
        (!interval.HasStart || interval.Start < from - Margin) && (!interval.HasEnd || interval.End > to + Margin);
}
