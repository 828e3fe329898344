using System.Globalization;

namespace Bantz.Cli;

/// <summary>One figure with its name, as tables show it.</summary>
internal sealed record Measure(string Name, double? Value, string Shown)
{
    /// <summary>What fell is worse, but for these.</summary>
    internal bool LowerIsBetter => Name is "fallbacks" or "failed" || Name.StartsWith('p');
}

/// <summary>The figures of a report in the order in which they are read.</summary>
internal static class Measures
{
    internal static IReadOnlyList<Measure> Of(Scores scores) =>
    [
        Part("route", scores.Route),
        Part("calendar or not", scores.CalendarOrNot),
        Part("intent", scores.Intent),
        Percent("macro-F1", scores.MacroF1),
        Percent("macro-F1, calendar intents", scores.CalendarMacroF1),
        Part("time exact", scores.TimeExact),
        Part("no false time", scores.NoFalseTime),
        Part("joint intent and time", scores.Joint),
        Share("title token-F1", scores.TitleF1),
        Part("people", scores.Attendees),
        Part("place", scores.Location),
        Part("confirmation", scores.Confirmation),
        Part("valid plans", scores.Valid),
        Count("fallbacks", scores.Fallbacks),
        Count("failed", scores.Failed),
        Part("same plan again", scores.Deterministic),
    ];

    internal static IReadOnlyList<Measure> Of(Latency? latency) => latency is null ? [] :
    [
        new Measure("p50 µs", latency.P50, Number(latency.P50)),
        new Measure("p95 µs", latency.P95, Number(latency.P95)),
        new Measure("p99 µs", latency.P99, Number(latency.P99)),
    ];

    internal static string Percent(double value) => (100 * value).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    internal static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static Measure Part(string name, Ratio ratio) =>
        new(name, ratio.Value, ratio.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{Percent(value)} ({ratio.Right:0} of {ratio.Of})") : "–");

    private static Measure Share(string name, Ratio ratio) =>
        new(name, ratio.Value, ratio.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{Percent(value)} (of {ratio.Of})") : "–");

    private static Measure Percent(string name, double? value) => new(name, value, value is { } part ? Percent(part) : "–");

    private static Measure Count(string name, int count) => new(name, count, count.ToString(CultureInfo.InvariantCulture));
}
