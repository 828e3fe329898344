using System.Globalization;
using System.Text;

namespace Bantz.Cli;

/// <summary>
/// Text of others, made harmless for a terminal. Replies and event titles are untrusted: an escape sequence in one could
/// repaint the screen, a carriage return overwrite a question, a bidirectional override turn a sentence round.
/// </summary>
internal static class SafeText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Line breaks and tabs stay.</summary>
    internal static string Lines(string? text)
    {
        var safe = new StringBuilder(text?.Length ?? 0);
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                safe.Append('\n');
            }
            else if (rune.Value is '\n' or '\t' || !IsInvisible(rune))
            {
                safe.Append(rune);
            }
        }

        return safe.ToString();
    }

    /// <summary>All on one line, white space folded.</summary>
    internal static string Line(string? text) =>
        string.Join(' ', Lines(text).Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A JSON document in which invisible characters are spelled as escapes; its value is unchanged.</summary>
    internal static string Json(string document)
    {
        var safe = new StringBuilder(document.Length);
        foreach (var rune in document.EnumerateRunes())
        {
            if (rune.Value is '\n' || !IsInvisible(rune))
            {
                safe.Append(rune);
                continue;
            }

            foreach (var unit in rune.ToString())
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
            }
        }

        return safe.ToString();
    }

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => true,
        // The joiners build emoji and Persian words.
        UnicodeCategory.Format => rune.Value is not (ZeroWidthNonJoiner or ZeroWidthJoiner),
        _ => false,
    };
}
