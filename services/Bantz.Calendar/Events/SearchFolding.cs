using System.Globalization;
using System.Text;

namespace Bantz.Calendar.Events;

/// <summary>Letters as a search sees them: no case, no diacritics, and one i for the four of Turkish.</summary>
internal static class SearchFolding
{
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                // İ falls apart into I and a dot before this; I and ı remain.
                folded.Append(letter is 'I' or 'ı' ? 'i' : char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }

    /// <summary>The words of a query, folded, each once.</summary>
    internal static IReadOnlyList<string> Words(string query)
    {
        var spaced = Fold(query).Select(static letter => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) ? letter : ' ').ToArray();
        return [.. new string(spaced).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
    }
}
