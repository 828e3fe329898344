using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using NodaTime;
using NodaTime.Extensions;

namespace Bantz.ModelSim.Model;

/// <summary>The object beside an utterance, read by the names of <see cref="PlanRequest"/>. What cannot be read is as if it were not said.</summary>
internal sealed class Situation(JsonObject said)
{
    private static readonly string[] WallClocks = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];

    internal DateTimeZone Zone { get; } =
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(Text(said, "time_zone") ?? "") ?? DateTimeZoneProviders.Tzdb[WireLimits.DefaultTimeZone];

    /// <summary>The moment of speaking, with its offset or as wall clock in <see cref="Zone"/>; words behind it, such as the weekday, are left aside.</summary>
    internal DateTimeOffset? Now
    {
        get
        {
            var now = Text(said, "now")?.Split([' ', ','], 2)[0] ?? "";
            if (DateTime.TryParseExact(now, WallClocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
            {
                return Zone.AtLeniently(wall.ToLocalDateTime()).ToDateTimeOffset();
            }

            return DateTimeOffset.TryParse(now, CultureInfo.InvariantCulture, out var moment) ? moment : null;
        }
    }

    internal DateTimeOffset Here(DateTimeOffset moment) => moment.ToInstant().InZone(Zone).ToDateTimeOffset();

    internal T? Read<T>(string name)
    {
        try
        {
            return said[name] is { } node ? node.Deserialize<T>(BantzJson.Wire.Options) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static string? Text(JsonObject from, string name) => from[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
