using Spectre.Console;

namespace Bantz.Cli;

/// <summary>Writing text that holds no markup and must not be taken for any.</summary>
internal static class ConsoleText
{
    /// <summary>One paragraph, in a colour where the console has them.</summary>
    internal static void WriteStyled(this IAnsiConsole console, string text, Color? colour = null) =>
        console.Write(new Paragraph(text + Environment.NewLine, new Style(colour)));

    /// <summary>A piece of a line that others continue: as it is, unwrapped.</summary>
    internal static void WritePiece(this IAnsiConsole console, string text) => console.Profile.Out.Writer.Write(text);

    /// <summary>A terminal draws boxes; a pipe gets columns, without blanks at their ends.</summary>
    internal static void WriteTable(this IAnsiConsole console, Table table)
    {
        if (console.Profile.Capabilities.Ansi)
        {
            table.Border = TableBorder.Rounded;
            console.Write(table);
            return;
        }

        table.Border = TableBorder.None;
        using var text = new StringWriter();
        var page = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(text),
        });
        page.Profile.Width = console.Profile.Width;
        page.Write(table);
        foreach (var line in text.ToString().TrimEnd().Split('\n'))
        {
            console.WritePiece(line.TrimEnd() + Environment.NewLine);
        }
    }
}
