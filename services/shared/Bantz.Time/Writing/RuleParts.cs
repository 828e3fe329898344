using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Bantz.Time.Writing;

/// <summary>The parts of an RFC 5545 rule that we can say.</summary>
internal sealed record RuleParts(string Frequency, int Interval, IReadOnlyList<IsoDayOfWeek> Days, int? Place, int? MonthDay, int? Month, LocalDate? Until, int? Count)
{
    private static readonly string[] DayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    private static readonly LocalDatePattern BasicDate = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>Null for rules with parts we do not know.</summary>
    public static RuleParts? Parse(string rule)
    {
        var parts = new RuleParts("", 1, [], null, null, null, null, null);
        foreach (var part in rule.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || parts.With(part[..equals], part[(equals + 1)..]) is not { } next)
            {
                return null;
            }

            parts = next;
        }

        return parts.Frequency.Length == 0 ? null : parts;
    }

    private RuleParts? With(string name, string value) => name switch
    {
        "FREQ" => this with { Frequency = value },
        "INTERVAL" => Number(value) is { } interval ? this with { Interval = interval } : null,
        "COUNT" => Number(value) is { } count ? this with { Count = count } : null,
        "BYMONTHDAY" when value is "-1" => this with { MonthDay = -1 },
        "BYMONTHDAY" => Number(value) is { } day and <= 31 ? this with { MonthDay = day } : null,
        "BYMONTH" => Number(value) is { } month and <= 12 ? this with { Month = month } : null,
        "BYDAY" => ParsePlaced(value) is var (place, placed) ? this with { Days = [placed], Place = place } : ParseDays(value) is { } days ? this with { Days = days } : null,
        "UNTIL" => value.Length >= 8 && BasicDate.Parse(value[..8]) is { Success: true } until ? this with { Until = until.Value } : null,
        "WKST" => this,
        _ => null,
    };

    private static int? Number(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>"2MO", "-1FR": which of the month's.</summary>
    private static (int Place, IsoDayOfWeek Day)? ParsePlaced(string value) =>
        value.Length is 3 or 4 && int.TryParse(value[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var place) && place is -1 or (>= 1 and <= 5)
            && Array.IndexOf(DayNames, value[^2..]) is var day and >= 0
            ? (place, (IsoDayOfWeek)(day + 1))
            : null;

    private static List<IsoDayOfWeek>? ParseDays(string value)
    {
        var days = value.Split(',').Select(name => Array.IndexOf(DayNames, name) + 1).ToList();
        return days.Contains(0) ? null : [.. days.Select(day => (IsoDayOfWeek)day)];
    }
}
