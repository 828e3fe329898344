using System.Text;

namespace Bantz.Cli;

/// <summary>A report as Markdown, to put into a page or an issue.</summary>
internal static class EvalMarkdown
{
    internal static string Write(EvalReport report, Comparison? comparison)
    {
        var page = new StringBuilder();
        page.Append("# ").Append(Cell(EvalTables.Heading(report))).Append("\n\n");
        Table(page, EvalTables.Figures(report));
        Table(page, EvalTables.Classes(report));
        if (comparison is not null)
        {
            page.Append("## Compared\n\n");
            Table(page, EvalTables.Compared(comparison));
            foreach (var line in EvalTables.Changes(comparison))
            {
                page.Append("- ").Append(Cell(line)).Append('\n');
            }
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Table(StringBuilder page, EvalTable table)
    {
        Row(page, table.Columns);
        Row(page, [.. table.Columns.Select(static _ => "---")]);
        foreach (var row in table.Rows)
        {
            Row(page, row);
        }

        page.Append('\n');
    }

    private static void Row(StringBuilder page, IReadOnlyList<string> cells) =>
        page.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");

    private static string Cell(string text) => SafeText.Line(text).Replace("|", "\\|", StringComparison.Ordinal);
}
