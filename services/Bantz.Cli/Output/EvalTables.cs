using System.Globalization;

namespace Bantz.Cli;

/// <summary>A table without a look: the terminal and Markdown draw the same ones.</summary>
internal sealed record EvalTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>The tables of a report.</summary>
internal static class EvalTables
{
    /// <summary>The figures of all rows and of each language.</summary>
    internal static EvalTable Figures(EvalReport report)
    {
        var groups = report.Languages.Count > 1
            ? report.Languages.Select(static pair => (Name: pair.Key, Measures: Measures.Of(pair.Value))).ToArray()
            : [];
        var all = Measures.Of(report.All);
        return new EvalTable(
            ["", string.Create(CultureInfo.InvariantCulture, $"all {report.All.Rows}"), .. groups.Select(group => group.Name + " " + report.Languages[group.Name].Rows.ToString(CultureInfo.InvariantCulture))],
            [
                .. all.Select((measure, at) => (IReadOnlyList<string>)[measure.Name, measure.Shown, .. groups.Select(group => group.Measures[at].Shown)]),
                .. Measures.Of(report.LatencyUs).Select(measure => (IReadOnlyList<string>)[measure.Name, measure.Shown, .. groups.Select(static _ => "")]),
            ]);
    }

    /// <summary>The intents, of all rows.</summary>
    internal static EvalTable Classes(EvalReport report) => new(
        ["intent", "precision", "recall", "F1", "rows"],
        [
            .. report.All.Classes.Select(static one => (IReadOnlyList<string>)
            [
                one.Intent, Measures.Percent(one.Precision), Measures.Percent(one.Recall), Measures.Percent(one.F1), one.Support.ToString(CultureInfo.InvariantCulture),
            ]),
        ]);

    internal static EvalTable Compared(Comparison comparison) => new(
        ["", "earlier", "now", "difference"],
        [
            .. comparison.Measures.Select(static pair => (IReadOnlyList<string>)
                [pair.Now.Name, pair.Earlier.Shown, pair.Now.Shown, Comparison.Difference(pair.Earlier, pair.Now)]),
        ]);

    /// <summary>What the tables stand under: who was asked what.</summary>
    internal static string Heading(EvalReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Input}{(report.Share is { } share ? $" ({share})" : "")}{(report.Spelling == "written" ? "" : $", {report.Spelling}")}: {report.Backend}, plans by {string.Join("; ", report.Planners)}");

    /// <summary>The rows that changed, and a warning where the runs asked different things.</summary>
    internal static IEnumerable<string> Changes(Comparison comparison)
    {
        if (comparison.Unlike is { } unlike)
        {
            yield return $"Not the same rows: {unlike}.";
        }

        yield return Listed("right now", comparison.NewlyRight);
        yield return Listed("wrong now", comparison.NewlyWrong);
    }

    private static string Listed(string what, IReadOnlyList<string> ids)
    {
        const int most = 20;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {ids.Count}{(ids.Count == 0 ? "" : " (" + string.Join(", ", ids.Take(most)) + (ids.Count > most ? ", …" : "") + ")")}");
    }
}
