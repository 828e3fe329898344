using System.Globalization;
using System.Text;

namespace Bantz.Orchestrator.References;

/// <summary>Brings words of Turkish and English to one form for comparing: small letters without marks.</summary>
internal static class Folding
{
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.ToLower(Turkish).Replace('ı', 'i').Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter);
            }
        }

        return folded.ToString();
    }

    /// <summary>Runs of letters and digits, folded.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        List<string> words = [];
        var start = -1;
        var folded = Fold(text);
        for (var index = 0; index <= folded.Length; index++)
        {
            var inside = index < folded.Length && char.IsLetterOrDigit(folded[index]);
            if (inside && start < 0)
            {
                start = index;
            }
            else if (!inside && start >= 0)
            {
                words.Add(folded[start..index]);
                start = -1;
            }
        }

        return words;
    }

    /// <summary>Every word of <paramref name="wanted"/> begins a word of <paramref name="text"/>.</summary>
    public static bool HoldsAll(string text, string wanted)
    {
        var words = Words(text);
        return Words(wanted).All(part => words.Any(word => word.StartsWith(part, StringComparison.Ordinal)));
    }
}
