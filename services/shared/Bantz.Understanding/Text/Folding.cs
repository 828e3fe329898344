using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bantz.Understanding.Text;

/// <summary>Letters as typed to letters as compared: Turkish lower case, without diacritics. "İPTAL", "ıptal" and "iptal" are one word.</summary>
internal static class Folding
{
    /// <summary>So many letters are folded on the stack.</summary>
    private const int Short = 64;

    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    /// <summary>Composed letters, and U+FFFD where a surrogate stands alone.</summary>
    internal static string Compose(string text)
    {
        // Below the combining marks every letter is composed already, all Turkish ones among them.
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u02FF') || IsNormal(text))
        {
            return text;
        }

        return Mend(text).Normalize(NormalizationForm.FormC);
    }

    /// <summary>The word itself where it is folded already.</summary>
    internal static string Fold(string word) => word.AsSpan().ContainsAnyExceptInRange('a', 'z') ? Fold(word.AsSpan()) : word;

    internal static string Fold(ReadOnlySpan<char> word)
    {
        var rented = word.Length <= Short ? null : ArrayPool<char>.Shared.Rent(word.Length);
        var buffer = rented ?? stackalloc char[Short];
        var length = 0;
        foreach (var letter in word)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && !Apostrophe.Is(letter))
            {
                buffer[length++] = Fold(letter);
            }
        }

        var folded = buffer[..length].ToString();
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return folded;
    }

    /// <summary>Every run of one letter as a single letter: "eveeett" is "evet".</summary>
    internal static string Squeeze(string folded)
    {
        var repeats = false;
        for (var i = 1; i < folded.Length; i++)
        {
            repeats |= folded[i] == folded[i - 1];
        }

        if (!repeats)
        {
            return folded;
        }

        var squeezed = new StringBuilder(folded.Length);
        foreach (var letter in folded)
        {
            if (squeezed.Length == 0 || squeezed[^1] != letter)
            {
                squeezed.Append(letter);
            }
        }

        return squeezed.ToString();
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
