using Bantz.Time.Text;

namespace Bantz.Time.Words;

/// <summary>Tells the language of a text by its letters and its commonest words; Turkish where nothing tells.</summary>
internal static class LanguageGuess
{
    /// <summary>The score of nothing; a tree keeps no zeros.</summary>
    private const int Middle = 10;

    private static readonly string[] English =
    [
        "the", "a", "an", "my", "me", "is", "are", "am", "i", "you", "what", "whats", "when", "do", "does", "have", "at", "for", "to", "in", "and", "with", "of", "it",
        "that", "this", "add", "set", "create", "book", "schedule", "cancel", "delete", "move", "meeting", "remind", "show", "next", "last", "every", "from", "until", "between",
        "please", "any", "free", "there", "will", "be", "can", "has", "her", "his", "our", "we", "had", "by",
    ];

    private static readonly string[] Turkish =
    [
        "bir", "ve", "ile", "icin", "mi", "mu", "ne", "neler", "var", "yok", "olsun", "ekle", "koy", "sil", "iptal", "et", "kur", "olustur", "toplanti", "bu", "su", "o",
        "her", "saat", "saatte", "kadar", "sonra", "once", "gun", "hafta", "ay", "arasi", "bana", "benim", "bugun", "yarin", "dun", "aksam", "sabah", "haftaya", "lutfen", "da", "de",
        "mesaj", "beni", "hatirlat", "ver", "yap", "nasil", "kac", "hava", "bul", "cal", "ac", "kapat", "goster", "oku", "yaz", "ara", "olan", "alarm", "randevu", "musait",
    ];

    private static readonly LetterTree Scores = Build();

    public static TimeLanguage Of(TokenList tokens)
    {
        var score = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Word)
            {
                score += ScoreOf(tokens.Letters(i));
                score += HasTurkishLetter(tokens.Text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start)) ? 1 : 0;
            }
        }

        return score < 0 ? TimeLanguage.English : TimeLanguage.Turkish;
    }

    private static bool HasTurkishLetter(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (letter > '\u007F' && letter is 'ğ' or 'ü' or 'ş' or 'ı' or 'ö' or 'ç' or 'Ğ' or 'Ü' or 'Ş' or 'İ' or 'Ö' or 'Ç')
            {
                return true;
            }
        }

        return false;
    }

    private static int ScoreOf(ReadOnlySpan<char> letters)
    {
        var common = Scores.Find(letters) - Middle;
        return (common == -Middle ? 0 : common) + (Lexicon.Knows(letters, TimeLanguage.Turkish) ? 2 : 0) - (Lexicon.Knows(letters, TimeLanguage.English) ? 2 : 0);
    }

    private static LetterTree Build()
    {
        var scores = new LetterTree();
        foreach (var word in English)
        {
            scores.Value(word) = Middle - 2;
        }

        foreach (var word in Turkish)
        {
            scores.Value(word) = Middle + 2;
        }

        return scores;
    }
}
