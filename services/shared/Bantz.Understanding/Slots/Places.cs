using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Morphology;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Slots;

/// <summary>A place named in an utterance, and its words.</summary>
internal sealed record NamedPlace(string Name, int First, int Last);

/// <summary>Finds where something is: "ofiste", "Kadıköy'de", "bizim ev", "toplantı odası 2", "at the office", "court 3".</summary>
internal static class Places
{
    /// <param name="utterance">What was said.</param>
    /// <param name="towards">Where something moves counts as well: "toplantıyı ofise al".</param>
    internal static NamedPlace? Read(Utterance utterance, bool towards = false) =>
        NumberedPlaces.Read(utterance) ?? (utterance.IsTurkish ? Turkish(utterance, towards) : English(utterance.Words)) ?? AfterComma(utterance);

    private static NamedPlace? Turkish(Utterance utterance, bool towards)
    {
        var words = utterance.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.InTime || !word.Token.IsWord || word.IsCourtesy)
            {
                continue;
            }

            var located = word.Case == Case.Locative || (towards && word.Case == Case.Dative && word.Is(Sense.Place) && word.Verb is null);
            if (word.Find(Sense.Place) is { } place && (located || (word.Case == Case.Nominative && i > 0 && Tells(words[i - 1]))))
            {
                var owned = i > 0 && !words[i - 1].InTime && !words[i - 1].IsMark && (place.Inflection.Person == Person.Third || Tells(words[i - 1]));
                var name = word.Token.Ending.Length > 0 ? word.Token.Stem : place.Inflection.CaseAt > 0 ? word.Token.Raw[..place.Inflection.CaseAt] : word.Token.Raw;
                return new NamedPlace(owned ? $"{words[i - 1].Token.Raw} {name}" : name, owned ? i - 1 : i, i);
            }

            if (located && word.Token.Ending.Length > 0 && word.Token.IsCapitalised && !word.Is(Sense.Person) && !(i + 1 < words.Count && Tells(word) && words[i + 1].Is(Sense.Place)))
            {
                var first = i;
                while (first > 0 && words[first - 1] is { InTime: false, IsMark: false, IsCourtesy: false } before && before.Token.IsCapitalised && before.Token.Ending.Length == 0 && before.Readings.Count == 0 && first > 1)
                {
                    first--;
                }

                var names = Enumerable.Range(first, i - first).Select(at => words[at].Token.Raw).Append(word.Token.Stem);
                return new NamedPlace(string.Join(' ', names), first, i);
            }
        }

        return null;
    }

    /// <summary>"bizim ev", "Kadıköy'deki ofis": the word before says which.</summary>
    private static bool Tells(Word word) => !word.InTime && (word.Folded is "bizim" or "benim" || word.Token.Ending is "deki" or "daki" or "teki" or "taki");

    private static NamedPlace? English(IReadOnlyList<Word> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].InTime || (i > 0 && words[i - 1].Folded is "pencil" or "put" or "half" or "squeeze" or "fit" or "slot" or "lock" or "book" or "get" or "work") || !(words[i].IsAny(Sense.At, Sense.In) || (words[i].Folded == "on" && words[i + 1].Folded is "zoom" or "teams" or "skype" or "meet")))
            {
                continue;
            }

            var from = words[i + 1].IsAny(Sense.Article, Sense.My) || words[i + 1].Folded == "the" ? i + 2 : i + 1;
            var end = from;
            while (end < words.Count && !words[end].InTime && !words[end].IsMark && (end == from || words[end].Token.IsCapitalised || words[end].Token.Kind == TokenKind.Number || IsOwned(words, end))
                && !words[end].IsAny(Sense.CalendarNoun, Sense.EventNoun, Sense.With, Sense.For, Sense.On))
            {
                end++;
            }

            if (end > from)
            {
                return new NamedPlace(string.Join(' ', Enumerable.Range(from, end - from).Select(at => words[at].Token.Raw)), i, end - 1);
            }
        }

        return null;
    }

    /// <summary>"at mum's place", "at the pottery studio".</summary>
    private static bool IsOwned(IReadOnlyList<Word> words, int at) => words[at].IsAny(Sense.Place, Sense.PlaceNoun);

    /// <summary>"mülakat, zoom", "veteriner, Bostancı şubesi": a place that closes the sentence after a comma.</summary>
    private static NamedPlace? AfterComma(Utterance utterance)
    {
        var words = utterance.Words;
        var comma = -1;
        for (var i = 1; i < words.Count; i++)
        {
            comma = words[i].Folded == "," ? i : comma;
        }

        var last = words.Count - 1;
        return comma > 0 && last - comma is 1 or 2 && words[last].Is(Sense.Place) && words[last].Case == Case.Nominative && !words[comma + 1].InTime && words[comma + 1].Token.IsWord && words[comma + 1].Verb is null
            ? new NamedPlace(utterance.Between(comma + 1, last), comma + 1, last)
            : null;
    }
}
