using System.Text.Json;
using System.Text.Json.Serialization;
using Bantz.Time;

namespace Bantz.Cli;

/// <summary>One row that <c>bantz time --input</c> reads.</summary>
internal sealed record TimeQuery
{
    /// <summary>Given back as it came.</summary>
    public JsonElement? Id { get; init; }

    public required string Text { get; init; }

    /// <summary><c>tr</c> or <c>en</c>; otherwise the words tell.</summary>
    public string? Lang { get; init; }

    /// <summary>2026-01-30T10:00, with or without an offset.</summary>
    public required string Now { get; init; }

    /// <summary>An IANA name; Europe/Istanbul where there is none.</summary>
    public string? Tz { get; init; }
}

/// <summary>One row that it writes.</summary>
internal sealed record TimeBatchRow
{
    public JsonElement? Id { get; init; }
    public required IReadOnlyList<TimeItem> Expressions { get; init; }

    /// <summary>The reading of the whole; null where the text names no time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public TimeItem? Best { get; init; }

    public IReadOnlyList<UnresolvedRow>? Unresolved { get; init; }

    /// <summary>The text without its time expressions.</summary>
    public required string Remainder { get; init; }

    /// <summary>Microseconds that reading took.</summary>
    public required double Us { get; init; }

    internal static TimeBatchRow Of(TimeQuery query, TimeReading reading, TimeSpan elapsed) => new()
    {
        Id = query.Id,
        Expressions = [.. reading.Expressions.Select(TimeItem.Of)],
        Best = reading.Best is { } best ? TimeItem.Of(best) : null,
        Unresolved = UnresolvedRow.Of(reading),
        Remainder = reading.Remainder,
        Us = Math.Round(elapsed.TotalMicroseconds, 1),
    };
}
