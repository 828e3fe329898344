using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Slots;

/// <summary>Reads what something is to be called, or where it is to be: "adını Bütçe yap", "yeri ofis olsun", "call it Budget", "change the title to Budget".</summary>
internal static class Renames
{
    internal static string? Title(Utterance utterance) => TitleAt(utterance)?.Name;

    internal static string? Place(Utterance utterance) => Read(utterance, Sense.PlaceNoun)?.Name;

    /// <summary>The title, and the word that announces it: what comes before may say which event.</summary>
    internal static (string Name, int At)? TitleAt(Utterance utterance) => Read(utterance, Sense.Name, "call", "name", "rename", "retitle");

    private static (string Name, int At)? Read(Utterance utterance, Sense marker, params ReadOnlySpan<string> verbs)
    {
        var words = utterance.Words;
        for (var i = 0; i < words.Count; i++)
        {
            // "onun yerine": instead of it.
            var marks = (words[i].Is(marker) && words[i].Folded != "yerine") || (!utterance.IsTurkish && verbs.Contains(words[i].Folded) && i + 1 < words.Count && (words[i + 1].Folded is "it" or "the" or "this" or "that" or "my" || words[i].Folded is "rename" or "retitle"));
            if (!marks || words[i].InTime)
            {
                continue;
            }

            if (Renamed(utterance, i) is var newName and > 0)
            {
                return (utterance.Between(newName, LastWord(words)), newName - 1);
            }

            if (TitleReader.Quoted(utterance) is { } quoted)
            {
                return (quoted, words[i].Is(marker) ? i : i + 2);
            }

            var from = i + 1;
            while (from < words.Count && IsLink(words[from]))
            {
                from++;
            }

            var to = from;
            while (to < words.Count && !words[to].IsMark && !Ends(words[to], utterance.IsTurkish))
            {
                to++;
            }

            if (to > from)
            {
                return (utterance.Between(from, to - 1), words[i].Is(marker) ? i : Math.Min(i + 2, from));
            }
        }

        return null;
    }

    /// <summary>Where the new name begins: "rename the sync | to planning sync", "the location of the interview | to zoom"; 0 where the old one is not said.</summary>
    private static int Renamed(Utterance utterance, int verb)
    {
        var words = utterance.Words;
        if (utterance.IsTurkish || !(words[verb].Folded is "rename" or "retitle" || (verb + 1 < words.Count && words[verb + 1].Folded == "of")) || TitleReader.Quoted(utterance) is not null)
        {
            return 0;
        }

        for (var i = verb + 2; i + 1 < words.Count; i++)
        {
            if (words[i].Folded is "to" or "as" or "into" && !words[verb + 1].IsAny(Sense.ThatOne))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static int LastWord(IReadOnlyList<Word> words)
    {
        var last = words.Count - 1;
        while (last > 0 && (words[last].IsMark || words[last].Is(Sense.Please)))
        {
            last--;
        }

        return last;
    }

    private static bool IsLink(Word word) =>
        word.Folded is "it" or "this" or "that" or "the" or "to" or "as" or "be" or "should" or "is" or "of" or "meeting" or "event" or "da" or "de" or "bunun" or "onun" or "artik" or "title" or "name" or "location" or ":" or "=";

    private static bool Ends(Word word, bool turkish) =>
        turkish ? word.Folded is "olarak" or "diye" or "olsun" or "yap" or "yapalim" or "koy" or "yapar" or "degistir" or "olacak" or "guncelle" or "duzelt"
        : word.Folded is "please" or "instead";
}
