using System.Text;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Morphology;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Slots;

/// <summary>Takes the endings off that a sentence put on a name: "toplantısını" is "toplantı", "diş randevumu" is "diş randevusu".</summary>
internal static class NounPhrase
{
    private static readonly Dictionary<string, string> FallenVowels = new(StringComparer.Ordinal)
    {
        ["izni"] = "i", ["nakli"] = "i", ["seyri"] = "i", ["resmi"] = "i", ["kaydi"] = "ı", ["akdi"] = "i", ["keyfi"] = "i",
    };

    private static readonly string[] Owners = ["mizi", "nizi", "miz", "niz", "mi", "ni", "m", "n"];

    /// <summary>The phrase as a title, letters and capitals as typed.</summary>
    /// <remarks>Where the phrase is an object, what a deed is done to, a word unknown to the lexicon may end in an accusative.</remarks>
    internal static string Clean(IReadOnlyList<Word> words, bool isObject, bool asSaid = false)
    {
        var last = asSaid ? words[^1].Token.Raw : Last(words[^1], words.Count > 1, isObject, words.Count > 1 && !IsAdjective(words[^2]));
        var title = new StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            // "kick-off": what was typed as one word stays one.
            title.Append(i > 0 && words[i - 1].Token.End < words[i].Token.Start ? " " : "").Append(i + 1 < words.Count ? words[i].Token.Raw : last);
        }

        return title.ToString();
    }

    /// <summary>"süt almayı": an act with the ending of its sentence, as it is said.</summary>
    internal static bool IsAct(Word word) => word.Folded.Length > 4 && word.Folded[^4..] is "mayi" or "meyi" && (word.Noun is null || word.Verb is not null);

    /// <summary>The phrase as words to search by: known stems bare, so that "diş randevum" finds "Diş randevusu".</summary>
    internal static string Stems(IReadOnlyList<Word> words) => string.Join(' ', words.Select(static word =>
        word.Token.Ending.Length > 0 ? word.Token.Stem : word.Noun is { } noun ? word.Token.Raw[..Math.Min(noun.Lexeme.Stem.Length - (noun.Lexeme.Bound ? 1 : 0), word.Token.Raw.Length)] : word.Token.Raw));

    /// <summary>"haftalık raporu" is an object, "müşteri raporu" a compound: an adjective makes none.</summary>
    private static bool IsAdjective(Word word) =>
        word.Token.Kind == TokenKind.Number || word.Folded is "bir" or "buyuk" or "kucuk" or "yeni" or "onemli" or "acil" or "ilk" or "iki"
        || word.Folded.EndsWith("lik", StringComparison.Ordinal) || word.Folded.EndsWith("luk", StringComparison.Ordinal) || word.Folded.EndsWith("li", StringComparison.Ordinal) || word.Folded.EndsWith("lu", StringComparison.Ordinal)
        || word.Folded.EndsWith("sel", StringComparison.Ordinal) || word.Folded.EndsWith("sal", StringComparison.Ordinal) || word.Folded.EndsWith("ki", StringComparison.Ordinal) || word.Folded.EndsWith("an", StringComparison.Ordinal) && word.Folded.Length > 5;

    private static string Last(Word word, bool modified, bool isObject, bool compound)
    {
        var raw = word.Token.Raw;
        if (word.Token.Ending.Length > 0)
        {
            return word.Token.Stem;
        }

        // "ilaç almayı hatırlat" reminds of "ilaç alma".
        if (word.Verb is { Inflection.Mood: Mood.Infinitive } && (word.Folded.EndsWith("mayi", StringComparison.Ordinal) || word.Folded.EndsWith("meyi", StringComparison.Ordinal) || (word.Folded.Length > 6 && word.Folded[^2..] is "yi")))
        {
            return raw[..^2];
        }

        // "doğum günü", "doğum gününü", "doğum günüm"
        if (modified && word.Noun is { Sense: Sense.Day } && word.Folded.StartsWith("gunu", StringComparison.Ordinal) && raw.Length > 3)
        {
            return raw[..4];
        }

        // "seramik gecesini", "veli akşamından"
        if (modified && raw.Length > 6 && (word.Folded.StartsWith("gecesin", StringComparison.Ordinal) || word.Folded.StartsWith("aksamin", StringComparison.Ordinal)))
        {
            return raw[..6];
        }

        if (Act(raw, word) is { } act)
        {
            return act;
        }

        if (word.Noun is not { } noun || noun.Lexeme.Language == Contracts.Language.English)
        {
            return word.Readings.Count == 0 && (isObject || (modified && IsOwnedObject(word.Folded))) ? WithoutAccusative(raw, word.Folded, modified, compound) : raw;
        }

        var (lexeme, read) = (noun.Lexeme, noun.Inflection);
        // "iş yemeği": after another noun one vowel makes a compound, unless a deed is done to it.
        if (modified && (!isObject || compound) && read is { Case: Case.Accusative, Person: Person.None } && read.CaseAt == raw.Length - 1)
        {
            return raw;
        }

        if (read.PossessiveAt > 0 && !(modified && read.Person == Person.Third))
        {
            var bare = Restore(raw[..read.PossessiveAt], lexeme);
            return modified ? bare + Possessive(raw[..read.PossessiveAt], bare) : bare;
        }

        return read.CaseAt > 0 ? Restore(raw[..read.CaseAt], read.PossessiveAt > 0 ? null : lexeme) : raw;
    }

    /// <summary>"çöpü çıkarmam", "vitamin almamı": an act is named without whose it is. Null where it is none.</summary>
    private static string? Act(string raw, Word word)
    {
        if (word.Noun is not null || raw.Length != word.Folded.Length)
        {
            return null;
        }

        foreach (var ending in Owners)
        {
            var at = word.Folded.Length - ending.Length;
            if (at > 3 && word.Folded.EndsWith(ending, StringComparison.Ordinal) && word.Folded[at - 2] == 'm' && word.Folded[at - 1] is 'a' or 'e')
            {
                return raw[..at];
            }
        }

        return null;
    }

    // "yemeğ-" is "yemek" again once its ending is gone.
    private static string Restore(string stem, Lexeme? lexeme) =>
        lexeme is { Bound: true } ? stem[..^1] + (char.IsUpper(stem[^1]) ? char.ToUpperInvariant(lexeme.Lemma[^1]) : lexeme.Lemma[^1]) : stem;

    /// <summary>The -(s)I that a compound wants: "diş randevu" + "su".</summary>
    private static string Possessive(string stem, string bare)
    {
        var vowel = stem.LastOrDefault(static letter => "aıoueiöüAIOUEİÖÜ".Contains(letter, StringComparison.Ordinal)) switch
        {
            'a' or 'ı' or 'A' or 'I' => "ı",
            'o' or 'u' or 'O' or 'U' => "u",
            'ö' or 'ü' or 'Ö' or 'Ü' => "ü",
            _ => "i",
        };
        var endsInVowel = "aıoueiöüAIOUEİÖÜ".Contains(bare[^1], StringComparison.Ordinal);
        return endsInVowel ? "s" + vowel : vowel;
    }

    /// <summary>"hackathona", "ortodontiste", "senkronuna": where something goes, without its ending.</summary>
    internal static string WithoutDative(string name)
    {
        var folded = Folding.Fold(name);
        return folded.Length < 5 || folded.Length != name.Length || folded[^1] is not ('a' or 'e') ? name
            : folded[^2] == 'y' || (folded[^2] == 'n' && folded[^3] is 'i' or 'u') ? name[..^2]
            : name[..^1];
    }

    /// <summary>"resitalden".</summary>
    internal static string WithoutAblative(string name)
    {
        var folded = Folding.Fold(name);
        return folded.Length == name.Length && folded.Length > 6 && folded[^3..] is "den" or "dan" or "ten" or "tan" ? name[..^3] : name;
    }

    /// <summary>"koro çalışmasını", "panel montajını": no name ends so, whoever says it.</summary>
    private static bool IsOwnedObject(string folded) =>
        folded.Length > 6 && folded[^3..] is "ini" or "unu";

    private static string WithoutAccusative(string raw, string folded, bool modified, bool compound)
    {
        // "izni" is of "izin": the vowel comes back with its ending gone.
        if (FallenVowels.TryGetValue(folded, out var vowel))
        {
            return raw[..^2] + vowel + raw[^2];
        }

        if (folded.Length < 4 || folded[^1] is not ('i' or 'u') || folded.Length != raw.Length)
        {
            return raw;
        }

        // "saç kesimimi"; but "denetimi" is of "denetim".
        if (folded.Length > 6 && folded[^5..] is "imimi" or "umumu")
        {
            return compound ? raw[..^2] : raw[..^3];
        }

        // "raporunu": the n stands between a possessive and its case.
        if (folded[^2] == 'n' && folded[^3] is 'i' or 'u')
        {
            var owned = folded[^4] == 's' && folded[^5] is 'a' or 'e' or 'i' or 'o' or 'u';
            return modified ? raw[..^2] : folded.Length > 6 ? raw[..(owned ? ^4 : ^3)] : raw;
        }

        return folded[^2] switch
        {
            'y' => raw[..^2],
            _ when compound => raw,
            _ when raw[^2] == 'ğ' => raw[..^2] + "k",
            'a' or 'e' or 'o' or 'u' or 'i' => raw,
            _ => raw[..^1],
        };
    }
}
