using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Bantz.Calendar;

/// <summary>Moments on the wire: RFC 3339 with an offset. Without one a time would mean whatever zone this machine happens to be in.</summary>
internal sealed class WireTimeConverter : JsonConverter<DateTimeOffset>
{
    internal const string Form = "Write it with its offset, like 2026-01-30T16:00:00+03:00.";

    private static readonly OffsetDateTimePattern[] Patterns =
    [
        OffsetDateTimePattern.Rfc3339,
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>"),
    ];

    /// <summary>Reads a moment; null where the text is none.</summary>
    internal static DateTimeOffset? Read(string? text)
    {
        foreach (var pattern in Patterns)
        {
            if (text is not null && pattern.Parse(text) is { Success: true } parsed && parsed.Value.Year is > 1 and < 9999)
            {
                return parsed.Value.Offset.Seconds % 60 == 0 && Math.Abs(parsed.Value.Offset.Seconds) <= 14 * NodaConstants.SecondsPerHour
                    ? parsed.Value.ToDateTimeOffset()
                    : null;
            }
        }

        return null;
    }

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && Read(reader.GetString()) is { } moment ? moment : throw new JsonException(Form);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
