using System.Globalization;
using Bantz.Contracts;

namespace Bantz.Web.Conversations;

/// <summary>Where and when the person is; goes with every turn.</summary>
/// <param name="TimeZone">IANA name of a zone that this machine knows.</param>
/// <param name="Now">A moment to pretend, passed on as written; the orchestrator decides whether that is allowed.</param>
public sealed record Surroundings(string TimeZone, string? Now = null)
{
    private DateTime? Pretended
    {
        get
        {
            if (!DateTime.TryParse(Now, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var written))
            {
                return null;
            }

            return written.Kind is DateTimeKind.Unspecified ? written : TimeZoneInfo.ConvertTime(written, Zone);
        }
    }

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>The zone asked for, else the browser's, else the default; names that nobody here knows are passed over.</summary>
    public static Surroundings Of(string? askedZone, string? browserZone, string? now) =>
        new(Known(askedZone) ?? Known(browserZone) ?? WireLimits.DefaultTimeZone, string.IsNullOrWhiteSpace(now) ? null : now);

    /// <summary>The person's wall clock: as pretended, else the clock's.</summary>
    public DateTime WallClock(TimeProvider time) => Pretended ?? TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone).DateTime;

    private static string? Known(string? zone) =>
        zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId ? zone : null;
}
