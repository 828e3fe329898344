using System.Text.Json.Serialization;
using Bantz.Time;

namespace Bantz.Cli;

/// <summary>What <c>bantz time</c> writes for one text.</summary>
internal sealed record TimeRow
{
    public required string Text { get; init; }
    public required IReadOnlyList<TimeItem> Expressions { get; init; }

    /// <summary>The reading of the whole; null where the text names no time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public TimeItem? Best { get; init; }

    public IReadOnlyList<UnresolvedRow>? Unresolved { get; init; }

    /// <summary>The text without its time expressions.</summary>
    public required string Remainder { get; init; }

    /// <summary>Microseconds that reading took.</summary>
    public required double Us { get; init; }

    internal static TimeRow Of(string text, TimeReading reading, TimeSpan elapsed) => new()
    {
        Text = text,
        Expressions = [.. reading.Expressions.Select(TimeItem.Of)],
        Best = reading.Best is { } best ? TimeItem.Of(best) : null,
        Unresolved = UnresolvedRow.Of(reading),
        Remainder = reading.Remainder,
        Us = Math.Round(elapsed.TotalMicroseconds, 1),
    };
}
