namespace Bantz.Calendar.Events;

/// <summary>What text may hold. Its meaning is nobody's business here: it is stored and answered as it came.</summary>
internal static class TextRules
{
    /// <summary>One line: no control characters at all.</summary>
    internal static CalendarError? Line(string name, string? text, int maxLength) => Check(name, text, maxLength, string.Empty);

    /// <summary>Several lines: line breaks and tabs are allowed.</summary>
    internal static CalendarError? Paragraphs(string name, string? text, int maxLength) => Check(name, text, maxLength, "\r\n\t");

    private static CalendarError? Check(string name, string? text, int maxLength, string allowed)
    {
        if (text is null)
        {
            return null;
        }

        if (text.Length > maxLength)
        {
            return CalendarError.Invalid($"{name} has {text.Length} characters. Give at most {maxLength}.");
        }

        return text.Any(letter => char.IsControl(letter) && !allowed.Contains(letter, StringComparison.Ordinal)) || !IsWellFormed(text)
            ? CalendarError.Invalid($"{name} has control characters or broken text in it. Remove them.")
            : null;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
