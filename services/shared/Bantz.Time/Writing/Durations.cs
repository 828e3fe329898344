using System.Globalization;

namespace Bantz.Time.Writing;

/// <summary>Says lengths of time.</summary>
internal static class Durations
{
    public static string Turkish(int minutes)
    {
        var (days, hours, rest) = Split(minutes);
        return minutes == 30 ? "yarım saat"
            : days == 0 && hours > 0 && rest == 30 ? string.Create(CultureInfo.InvariantCulture, $"{hours},5 saat")
            : Join(Turkish(days, "gün"), Turkish(hours, "saat"), Turkish(rest, "dakika"));
    }

    public static string English(int minutes)
    {
        var (days, hours, rest) = Split(minutes);
        return minutes == 30 ? "half an hour"
            : days == 0 && hours > 0 && rest == 30 ? string.Create(CultureInfo.InvariantCulture, $"{hours}.5 hours")
            : Join(English(days, "day"), English(hours, "hour"), English(rest, "minute"));
    }

    private static (int Days, int Hours, int Minutes) Split(int minutes) => (minutes / 1440, minutes / 60 % 24, minutes % 60);

    private static string? Turkish(int count, string unit) => count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {unit}");

    private static string? English(int count, string unit) => count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");

    private static string Join(params ReadOnlySpan<string?> parts) => string.Join(' ', parts.ToArray().Where(part => part is not null));
}
