using System.Globalization;

namespace Bantz.Cli;

/// <summary>Two runs side by side: the figures, and the rows that changed.</summary>
internal sealed record Comparison
{
    public required IReadOnlyList<(Measure Earlier, Measure Now)> Measures { get; init; }

    /// <summary>Ids of rows that were missed earlier and are right now.</summary>
    public required IReadOnlyList<string> NewlyRight { get; init; }

    /// <summary>Ids of rows that were right earlier and are missed now.</summary>
    public required IReadOnlyList<string> NewlyWrong { get; init; }

    /// <summary>The runs did not ask the same; null where they did.</summary>
    public required string? Unlike { get; init; }

    internal static Comparison Of(EvalReport earlier, EvalReport now)
    {
        var missedEarlier = earlier.Misses.Select(static miss => miss.Id).ToHashSet(StringComparer.Ordinal);
        var missedNow = now.Misses.Select(static miss => miss.Id).ToHashSet(StringComparer.Ordinal);
        return new Comparison
        {
            Measures = [.. All(now).Select(measure => (All(earlier).FirstOrDefault(other => other.Name == measure.Name) ?? measure with { Value = null, Shown = "–" }, measure))],
            NewlyRight = [.. missedEarlier.Except(missedNow, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            NewlyWrong = [.. missedNow.Except(missedEarlier, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Unlike = Asked(earlier) == Asked(now) ? null : $"{Asked(earlier)} → {Asked(now)}",
        };
    }

    /// <summary>Signed, in points where the figure is a share.</summary>
    internal static string Difference(Measure earlier, Measure now) => (earlier.Value, now.Value) switch
    {
        ({ } before, { } after) when IsCount(now) => Signed(after - before),
        ({ } before, { } after) => Signed(100 * (after - before)),
        _ => "",
    };

    private static bool IsCount(Measure measure) => measure.LowerIsBetter;

    private static string Signed(double difference) => Math.Round(difference, 1) switch
    {
        0 => "=",
        var rounded => rounded.ToString("+0.#;-0.#", CultureInfo.InvariantCulture),
    };

    private static IReadOnlyList<Measure> All(EvalReport report) => [.. Cli.Measures.Of(report.All), .. Cli.Measures.Of(report.LatencyUs)];

    private static string Asked(EvalReport report) =>
        string.Create(CultureInfo.InvariantCulture, $"{report.Input}, {report.Share ?? "all"}, {report.Spelling}, {report.All.Rows} rows");
}
