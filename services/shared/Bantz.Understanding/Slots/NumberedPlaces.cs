using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Slots;

/// <summary>Places that a number or a letter tells apart: "toplantı odası 2", "2. kat", "B blok", "3 numaralı kort", "court 3", "meeting room B".</summary>
internal static class NumberedPlaces
{
    private static readonly HashSet<string> Units =
    [
        "oda", "odasi", "odasinda", "salon", "salonu", "kort", "saha", "derslik", "amfi", "peron", "kapi", "studyo", "sinif",
        "room", "court", "hall", "gate", "lab", "studio", "suite", "pitch", "lane", "platform", "floor", "building", "desk", "field", "rink", "terminal",
    ];

    private static readonly HashSet<string> Counted = ["kat", "katta", "blok", "blokta", "kort", "kortta", "salon", "salonda", "saha", "sahada", "peron", "peronda", "kapi", "kapida", "oda", "odada", "floor", "amfi", "amfide"];

    private static readonly HashSet<string> Before = ["toplanti", "konferans", "seminer", "meeting", "conference", "board", "seminar", "lecture", "tennis", "tenis", "squash", "voleybol"];

    /// <summary>Whether a number is the place's own, and no clock: the 2 of "toplantı odası 2'de".</summary>
    internal static bool IsNumberOf(IReadOnlyList<Token> tokens, int at) =>
        at > 0 && Units.Contains(tokens[at - 1].Folded) && IsLabel(tokens[at]) && tokens[at].Kind == TokenKind.Number
        && !(at + 1 < tokens.Count && tokens[at + 1].Folded is ":" or "saat" or "hours" or "hour" or "dakika" or "kisi" or "kisilik" or "pm" or "am" or "people");

    internal static NamedPlace? Read(Utterance utterance)
    {
        var words = utterance.Words;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].InTime)
            {
                continue;
            }

            if (Units.Contains(words[i].Folded) && !words[i + 1].InTime && IsLabel(words[i + 1].Token) && !words[i + 1].IsAny(Sense.Article, Sense.Me))
            {
                return Named(utterance, First(words, i), i + 1);
            }

            // "2. kat", "B blok", "3 numaralı kort"
            var unit = i + 1 < words.Count && words[i + 1].Folded is "." or "numarali" or "nolu" ? i + 2 : i + 1;
            if (utterance.IsTurkish && IsLabel(words[i].Token) && unit < words.Count && Counted.Contains(words[unit].Folded) && words[i].Token.Ending.Length == 0)
            {
                return Named(utterance, i, unit);
            }
        }

        return null;
    }

    private static NamedPlace Named(Utterance utterance, int first, int last)
    {
        var words = utterance.Words;
        var end = words[last].Token;
        var bare = end.Ending.Length > 0 ? end.Start + end.Stem.Length : end.IsWord && end.Raw.Length > 3 && end.Folded[^2..] is "ta" or "da" or "te" or "de" ? end.End - 2 : end.End;
        var name = utterance.Text[words[first].Token.Start..bare];
        var from = first;
        while (from > 0 && (words[from - 1].IsAny(Sense.At, Sense.In, Sense.On) || words[from - 1].Folded is "the") && !words[from - 1].InTime)
        {
            from--;
        }

        return new NamedPlace(name, from, last);
    }

    private static int First(IReadOnlyList<Word> words, int unit) =>
        unit > 0 && Before.Contains(words[unit - 1].Folded) && !words[unit - 1].InTime ? unit - 1 : unit;

    /// <summary>"2", "2'de", "14", "B".</summary>
    private static bool IsLabel(Token token) =>
        token.Kind == TokenKind.Number ? token.Stem.Length is 1 or 2 or 3 && token.Stem.All(char.IsAsciiDigit) && token.Ending is "" or "de" or "da" or "te" or "ta"
        : token.IsWord && token.Stem.Length == 1 && token.Folded is not ("o" or "e" or "a" or "i");
}
