using System.Globalization;
using System.Text;

namespace Bantz.Orchestrator.Replies;

/// <summary>Brings foreign text (titles, names, a model's words) into a sentence without letting it break out. Pure.</summary>
internal static class PlainText
{
    private const int LongestInline = 120;

    /// <summary>One line, no control or direction characters, capped: “Sunum”. A title that brings our quotation marks cannot end its own.</summary>
    public static string Quoted(string text) => $"“{Inline(text, LongestInline)}”";

    /// <summary>One line without our quotation marks: a place or a name cannot pose as a title.</summary>
    public static string Inline(string text, int longest) => Line(text, longest).Replace('“', '‘').Replace('”', '’');

    /// <summary>One line of at most <paramref name="longest"/> characters.</summary>
    public static string Line(string text, int longest) => Cap(string.Join(' ', Visible(text, keepLines: false).Split(' ', StringSplitOptions.RemoveEmptyEntries)), longest);

    /// <summary>Text with its line breaks, of at most <paramref name="longest"/> characters.</summary>
    public static string Lines(string text, int longest) => Cap(Visible(text, keepLines: true).Trim(), longest);

    /// <summary>The first letter large, by the language's rules.</summary>
    public static string Sentence(string text, CultureInfo culture) =>
        text.Length is 0 ? text : string.Concat(text[..1].ToUpper(culture), text.AsSpan(1));

    private static string Visible(string text, bool keepLines)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control when keepLines && rune.Value is '\n' => visible.Append('\n'),
                UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator => visible.Append(' '),
                UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => visible,
                _ => visible.Append(rune),
            };
        }

        return visible.ToString();
    }

    private static string Cap(string text, int longest) =>
        text.Length <= longest ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1), "…");
}
