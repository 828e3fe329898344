using System.Globalization;
using System.Text;

namespace Bantz.Cli;

/// <summary>How the texts of a file are typed: as they stand, on a keyboard without Turkish letters, or with the shift key stuck.</summary>
internal enum Spelling
{
    Written,
    Plain,
    Capitals,
}

/// <summary>Spells a text in another way.</summary>
internal static class Spellings
{
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    internal static string Spell(this string text, Spelling spelling, bool turkish) => spelling switch
    {
        Spelling.Plain => Plain(text),
        Spelling.Capitals => text.ToUpper(turkish ? Turkish : CultureInfo.InvariantCulture),
        _ => text,
    };

    /// <summary>Without marks on letters: "İyi akşamlar" is "Iyi aksamlar".</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(letter == 'ı' ? 'i' : letter);
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }
}
