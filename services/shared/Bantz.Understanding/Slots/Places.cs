using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Morphology;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Slots;

/// <summary>A place named in an utterance, and its words.</summary>
internal sealed record NamedPlace(string Name, int First, int Last);

/// <summary>Finds where something is: "ofiste", "Kadıköy'de", "toplantı odasında", "at the office", "in Room 5".</summary>
internal static class Places
{
    /// <param name="utterance">What was said.</param>
    /// <param name="towards">Where something moves counts as well: "toplantıyı ofise al".</param>
    internal static NamedPlace? Read(Utterance utterance, bool towards = false) =>
        utterance.IsTurkish ? Turkish(utterance.Words, towards) : English(utterance.Words);

    private static NamedPlace? Turkish(IReadOnlyList<Word> words, bool towards)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.InTime || !word.Token.IsWord || word.IsCourtesy || !(word.Case == Case.Locative || (towards && word.Case == Case.Dative && word.Is(Sense.Place))))
            {
                continue;
            }

            if (word.Find(Sense.Place) is { } place)
            {
                var owned = place.Inflection.Person == Person.Third && i > 0 && !words[i - 1].InTime && !words[i - 1].IsMark;
                var name = word.Token.Ending.Length > 0 ? word.Token.Stem : word.Token.Raw[..place.Inflection.CaseAt];
                return new NamedPlace(owned ? $"{words[i - 1].Token.Raw} {name}" : name, owned ? i - 1 : i, i);
            }

            if (word.Token.Ending.Length > 0 && word.Token.IsCapitalised && !word.Is(Sense.Person))
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

    private static NamedPlace? English(IReadOnlyList<Word> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].InTime || (i > 0 && words[i - 1].Folded is "pencil" or "put" or "half") || !(words[i].IsAny(Sense.At, Sense.In) || (words[i].Folded == "on" && words[i + 1].Folded is "zoom" or "teams" or "skype" or "meet")))
            {
                continue;
            }

            var from = words[i + 1].IsAny(Sense.Article, Sense.My) || words[i + 1].Folded == "the" ? i + 2 : i + 1;
            var end = from;
            while (end < words.Count && !words[end].InTime && !words[end].IsMark && (end == from || words[end].Token.IsCapitalised || words[end].Token.Kind == TokenKind.Number)
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
}
