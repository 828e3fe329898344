using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bantz.Understanding.Text;

/// <summary>Letters as typed to letters as compared: Turkish lower case, without diacritics. "İPTAL", "ıptal" and "iptal" are one word.</summary>
internal static class Folding
{
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    /// <summary>Composed letters, and U+FFFD where a surrogate stands alone.</summary>
    internal static string Compose(string text)
    {
        if (Ascii.IsValid(text) || IsNormal(text))
        {
            return text;
        }

        return Mend(text).Normalize(NormalizationForm.FormC);
    }

    internal static string Fold(ReadOnlySpan<char> word)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(1, word.Length));
        var length = 0;
        foreach (var letter in word)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && !Apostrophe.Is(letter))
            {
                buffer[length++] = Fold(letter);
            }
        }

        var folded = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return folded;
    }

    /// <summary>Every run of one letter as a single letter: "eveeett" is "evet".</summary>
    internal static string Squeeze(string folded)
    {
        var squeezed = new StringBuilder(folded.Length);
        foreach (var letter in folded)
        {
            if (squeezed.Length == 0 || squeezed[^1] != letter)
            {
                squeezed.Append(letter);
            }
        }

        return squeezed.Length == folded.Length ? folded : squeezed.ToString();
    }

    private static char Fold(char letter) => letter switch
    {
        >= 'a' and <= 'z' => letter,
        'I' => 'i',
        >= 'A' and <= 'Z' => (char)(letter | 0x20),
        'ı' or 'İ' or 'î' or 'Î' => 'i',
        'ş' or 'Ş' => 's',
        'ğ' or 'Ğ' => 'g',
        'ç' or 'Ç' => 'c',
        'ö' or 'Ö' => 'o',
        'ü' or 'Ü' or 'û' or 'Û' => 'u',
        'â' or 'Â' => 'a',
        'é' or 'É' => 'e',
        _ => char.ToLower(letter, Turkish),
    };

    private static bool IsNormal(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) || CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark)
            {
                return false;
            }
        }

        return text.IsNormalized(NormalizationForm.FormC);
    }

    private static string Mend(string text)
    {
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            mended.Append(rune.ToString());
        }

        return mended.ToString();
    }
}
