using System.Buffers;
using System.Collections.Frozen;
using Bantz.Time.Text;

namespace Bantz.Time.Words;

/// <summary>Tells the language of a text by its letters and its commonest words; Turkish where nothing tells.</summary>
internal static class LanguageGuess
{
    private static readonly SearchValues<char> TurkishLetters = SearchValues.Create("ğüşıöçĞÜŞİÖÇ");

    private static readonly FrozenSet<string> English = FrozenSet.Create(
        "the", "a", "an", "my", "me", "is", "are", "am", "i", "you", "what", "what's", "whats", "when", "do", "does", "have", "at", "for", "to", "in", "and", "with", "of", "it",
        "that", "this", "add", "set", "create", "book", "schedule", "cancel", "delete", "move", "meeting", "remind", "show", "next", "last", "every", "from", "until", "between",
        "please", "any", "free", "there", "will", "be", "can", "has", "her", "his", "our", "we", "had", "by");

    private static readonly FrozenSet<string> Turkish = FrozenSet.Create(
        "bir", "ve", "ile", "icin", "mi", "mu", "ne", "neler", "var", "yok", "olsun", "ekle", "koy", "sil", "iptal", "et", "kur", "olustur", "toplanti", "bu", "su", "o",
        "her", "saat", "saatte", "kadar", "sonra", "once", "gun", "hafta", "ay", "arasi", "bana", "benim", "bugun", "yarin", "dun", "aksam", "sabah", "haftaya", "lutfen", "da", "de");

    public static TimeLanguage Of(string text, IReadOnlyList<Token> tokens)
    {
        var score = 0;
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            score += (Turkish.Contains(token.Folded) ? 2 : 0) - (English.Contains(token.Folded) ? 2 : 0);
            score += (Lexicon.Knows(token.Folded, TimeLanguage.Turkish) ? 2 : 0) - (Lexicon.Knows(token.Folded, TimeLanguage.English) ? 2 : 0);
            if (text.AsSpan(token.Start, token.End - token.Start).ContainsAny(TurkishLetters))
            {
                score += 1;
            }
        }

        return score < 0 ? TimeLanguage.English : TimeLanguage.Turkish;
    }
}
