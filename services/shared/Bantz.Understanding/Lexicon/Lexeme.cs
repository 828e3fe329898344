using Bantz.Contracts;
using Bantz.Understanding.Morphology;

namespace Bantz.Understanding.Lexicon;

internal enum WordClass
{
    /// <summary>Takes no endings.</summary>
    Particle,
    Noun,
    Verb,
}

/// <summary>A stem of the lexicon, folded.</summary>
internal sealed record Lexeme(string Stem, Sense Sense, WordClass Class, Language Language)
{
    /// <summary>A stem as it stands before a vowel only: "yemeğ-", or "ekl-" before -iyor.</summary>
    internal bool Bound { get; init; }

    /// <summary>The stem as dictionaries have it.</summary>
    internal string Lemma { get; init; } = Stem;
}

/// <summary>One way to understand a word.</summary>
internal readonly record struct WordReading(Lexeme Lexeme, Inflection Inflection)
{
    internal Sense Sense => Lexeme.Sense;
}
