using System.Globalization;
using Bantz.Contracts;
using Spectre.Console;

namespace Bantz.Cli;

/// <summary>A page of the audit as a table.</summary>
internal static class AuditView
{
    private const int HashShown = 12;

    internal static void Show(Surroundings world, AuditList page)
    {
        var table = new Table();
        foreach (var column in (string[])["at", "decision", "by", "tool", "session", "arguments", "rule"])
        {
            table.AddColumn(column);
        }

        foreach (var entry in page.Entries)
        {
            table.AddRow(
                new Text(entry.At.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
                new Text(SafeText.Line(entry.Decision)),
                new Text(SafeText.Line(entry.DecidedBy)),
                new Text(SafeText.Line(entry.Tool)),
                new Text(SafeText.Line(entry.SessionId)),
                new Text(SafeText.Line(entry.ArgumentsHash)[..Math.Min(HashShown, entry.ArgumentsHash.Length)]),
                new Text(SafeText.Line(entry.Reason)));
        }

        world.Out.WriteTable(table);
        if (page.Next is { } next)
        {
            world.Error.WriteStyled($"bantz audit --after {SafeText.Line(next)}", Color.Grey);
        }
    }
}
