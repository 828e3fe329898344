namespace Bantz.Time.Text;

/// <summary>
/// One letter at a time: lower case by Turkish rules, and the plain letter people type where the keyboard has no Turkish one.
/// Length never changes, so that spans keep pointing at the text.
/// </summary>
internal static class Folding
{
    /// <summary>Lower case with its marks: Ş → ş, İ → i, I → ı.</summary>
    public static char Lower(char c) => c switch
    {
        >= 'A' and <= 'Z' => c == 'I' ? 'ı' : (char)(c | 0x20),
        < '\u0080' => c,
        'İ' => 'i',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>Lower case without its marks: ş → s, and every i is one letter.</summary>
    public static char Plain(char c) => Lower(c) switch
    {
        'ı' or 'î' => 'i',
        'ş' => 's',
        'ğ' => 'g',
        'ç' => 'c',
        'ö' => 'o',
        'ü' or 'û' => 'u',
        'â' => 'a',
        var lower => lower,
    };

    /// <summary>A whole word without its marks.</summary>
    public static string Plain(string word) => string.Create(word.Length, word, static (letters, from) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = Plain(from[i]);
        }
    });

    /// <summary>Whether a typed letter may stand for the letter of the dictionary: a plain one for any, a marked one only for itself ("ön" is no "on").</summary>
    public static bool MayStandFor(char typed, char letter)
    {
        var lower = Lower(typed);
        return lower == letter || Plain(letter) == (lower is 'ı' or 'î' or 'â' or 'û' ? Plain(lower) : lower);
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '′';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '‑' or '−';

    /// <summary>Marks that stand on the letter before: a decomposed "ü", the dot a careless lower-casing leaves behind "i".</summary>
    public static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';
}
