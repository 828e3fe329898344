using Bantz.Understanding.Lexicon;

namespace Bantz.Understanding.Morphology;

/// <summary>Reads the few endings English has.</summary>
internal static class EnglishEndings
{
    internal static Inflection? Read(WordClass @class, ReadOnlySpan<char> word, int at)
    {
        var rest = word[at..];
        // "cancelled", "planning": the last consonant may stand twice.
        var doubled = rest.Length > 1 && at > 0 && rest[0] == word[at - 1] ? rest[1..] : rest;
        if (@class == WordClass.Noun)
        {
            return rest switch
            {
                "" => new Inflection(),
                "s" or "es" => new Inflection { Plural = true },
                _ => null,
            };
        }

        return rest switch
        {
            "" => new Inflection { Mood = Mood.Imperative, Person = Person.Second },
            "s" or "es" => new Inflection { Mood = Mood.Aorist, Person = Person.Third },
            _ when doubled is "ing" => new Inflection { Mood = Mood.Progressive },
            _ when doubled is "ed" or "d" => new Inflection { Mood = Mood.Past },
            _ => null,
        };
    }
}
