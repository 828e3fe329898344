using System.Globalization;
using System.Text.Json.Nodes;

namespace Bantz.ModelSim.Schemas;

/// <summary>Texts to fall back on where a schema binds a string by pattern or format.</summary>
internal static class Samples
{
    private static readonly string[] Known = ["", "none", "2026-01-01", "00:00", "00:00:00", "2026-01-01T00:00:00+03:00", "PT1H", "0", "1", "a", "A", "x-1", "a@example.org", "https://example.org/"];

    /// <summary>The first that fits; null where the schema binds by neither, or nothing known fits.</summary>
    internal static string? Of(JsonObject schema) =>
        schema.ContainsKey("pattern") || schema.ContainsKey("format")
            ? Array.Find(Known, sample => SchemaCheck.Accepts(JsonValue.Create(sample), schema, schema))
            : null;

    internal static bool IsOfFormat(string value, string format) => format switch
    {
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "time" => TimeOnly.TryParseExact(value.Split('+', 'Z')[0], "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => value.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out _),
        "email" => value.IndexOf('@', StringComparison.Ordinal) > 0,
        "uri" => Uri.TryCreate(value, UriKind.Absolute, out _),
        "duration" => value.StartsWith('P'),
        _ => true,
    };
}
