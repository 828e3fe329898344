using System.Collections.Frozen;
using Bantz.Contracts;
using Bantz.Understanding.Morphology;

namespace Bantz.Understanding.Lexicon;

/// <summary>Finds what a word may mean: a stem of the lexicon, and endings that may follow it. Never a part of another word.</summary>
internal static class Dictionary
{
    private const int ShortestStem = 1;

    private static readonly FrozenDictionary<string, Lexeme[]> Stems = Build();
    private static readonly FrozenDictionary<string, Lexeme[]>.AlternateLookup<ReadOnlySpan<char>> BySpan = Stems.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string> Given = TurkishWords.Names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GivenBySpan = Given.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether people are called so.</summary>
    internal static bool IsName(ReadOnlySpan<char> folded) => GivenBySpan.Contains(folded);

    internal static bool IsStem(string folded) => Stems.ContainsKey(folded);

    /// <summary>All readings of a folded word, longest stem first; empty where the lexicon does not have it.</summary>
    internal static WordReading[] Read(string folded)
    {
        WordReading[] readings = [];
        for (var length = folded.Length; length >= ShortestStem; length--)
        {
            if (!BySpan.TryGetValue(folded.AsSpan(0, length), out var lexemes))
            {
                continue;
            }

            foreach (var lexeme in lexemes)
            {
                if (Inflect(lexeme, folded) is { } inflection)
                {
                    readings = [.. readings, new WordReading(lexeme, inflection)];
                }
            }
        }

        return readings;
    }

    private static Inflection? Inflect(Lexeme lexeme, string word)
    {
        var at = lexeme.Stem.Length;
        if (lexeme.Bound && (at == word.Length || !IsVowel(word[at])))
        {
            return null;
        }

        return (lexeme.Class, lexeme.Language) switch
        {
            (WordClass.Particle, _) => at == word.Length ? new Inflection() : null,
            (WordClass.Noun, Language.Turkish) => NounEndings.Read(word, at),
            (WordClass.Verb, Language.Turkish) => VerbEndings.Read(word, at),
            _ => EnglishEndings.Read(lexeme.Class, word, at),
        };
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static FrozenDictionary<string, Lexeme[]> Build()
    {
        var lexemes = new List<Lexeme>();
        Add(lexemes, TurkishWords.Verbs, WordClass.Verb, Language.Turkish);
        Add(lexemes, TurkishWords.Nouns, WordClass.Noun, Language.Turkish);
        Add(lexemes, TurkishWords.Particles, WordClass.Particle, Language.Turkish);
        Add(lexemes, EnglishWords.Verbs, WordClass.Verb, Language.English);
        Add(lexemes, EnglishWords.Nouns, WordClass.Noun, Language.English);
        Add(lexemes, EnglishWords.Particles, WordClass.Particle, Language.English);
        return lexemes.GroupBy(static lexeme => lexeme.Stem, StringComparer.Ordinal)
            .ToFrozenDictionary(static group => group.Key, static group => group.Distinct().ToArray(), StringComparer.Ordinal);
    }

    private static void Add(List<Lexeme> lexemes, (Sense Sense, string Stems)[] table, WordClass @class, Language language)
    {
        foreach (var (sense, stems) in table)
        {
            foreach (var stem in stems.Split(' '))
            {
                lexemes.Add(new Lexeme(stem, sense, @class, language));
                if (BeforeVowel(stem, @class, language) is { } bound)
                {
                    lexemes.Add(new Lexeme(bound, sense, @class, language) { Bound = true, Lemma = stem });
                }
            }
        }
    }

    /// <summary>"yemek" is "yemeğ-" and "ekle" is "ekl-iyor" before a vowel; English "move" is "mov-ing".</summary>
    private static string? BeforeVowel(string stem, WordClass @class, Language language) => (@class, language, stem[^1]) switch
    {
        (WordClass.Noun, Language.Turkish, 'k') when stem.Length > 3 => stem[..^1] + "g",
        (WordClass.Noun, Language.Turkish, 'p') when stem.Length > 3 => stem[..^1] + "b",
        (WordClass.Verb, Language.Turkish, 'e' or 'a') when stem.Length > 2 => stem[..^1],
        (WordClass.Verb, Language.English, 'e') => stem[..^1],
        _ => null,
    };
}
