using NodaTime;

namespace Bantz.Calendar.Events;

/// <summary>Zones by their IANA names.</summary>
internal static class Zones
{
    internal static DateTimeZone? Find(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);

    /// <summary>The zone of a stored event.</summary>
    internal static DateTimeZone Of(EventRow row) => DateTimeZoneProviders.Tzdb[row.TimeZone];

    /// <summary>The zone asked for; null where none was.</summary>
    /// <returns>False where the name is unknown.</returns>
    internal static bool TryAsked(string? name, out DateTimeZone? zone)
    {
        zone = name is null ? null : Find(name);
        return name is null || zone is not null;
    }

    internal static CalendarError Unknown(string name) => CalendarError.Invalid(
        $"time_zone \"{Shown(name)}\" is unknown. Use an IANA name such as Europe/Istanbul.");

    private static string Shown(string name) => name.Length <= 64 ? name : name[..64] + "…";
}
