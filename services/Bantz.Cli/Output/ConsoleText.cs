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

    /// <summary>A terminal draws boxes; a pipe gets columns.</summary>
    internal static TableBorder Border(this IAnsiConsole console) =>
        console.Profile.Capabilities.Ansi ? TableBorder.Rounded : TableBorder.None;
}
