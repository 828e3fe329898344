using Bantz.Contracts;
using Bantz.Understanding.Intents;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Text;
using static Bantz.Understanding.Judging.FeatureList;

namespace Bantz.Understanding.Judging;

/// <summary>What the judge looks at: words, their parts and neighbours, what the lexicon knows of them, and what the grammar made of it all.</summary>
internal static class Features
{
    private const int Stem = 4;
    private const int LongStem = 6;
    private const int ShortestGram = 3;
    private const int LongestGram = 4;
    private const int MostWords = 60;

    /// <param name="utterance">What was said.</param>
    /// <param name="evidence">Its signs.</param>
    /// <param name="grammar">The grammar's reading; null leaves it out, as training does now and then, lest it be believed blindly.</param>
    /// <param name="features">Receives the rows.</param>
    internal static void Read(Utterance utterance, Evidence evidence, IntentReading? grammar, FeatureList features)
    {
        features.Clear();
        features.Add(Hash('b'));
        Words(utterance, evidence, features);
        Signs(utterance, evidence, features);
        if (grammar is not null)
        {
            var said = Mix(Hash('g'), (uint)JudgedClasses.Of(grammar.Route, grammar.Intent));
            features.Add(said);
            features.Add(Mix(said, (uint)(grammar.Confidence * 100)));
            features.Add(Mix(Mix(said, 'd'), grammar.Deed is { } deed ? (uint)deed.Sense + 1 : 0));
        }
    }

    private static uint About(Evidence evidence) =>
        (evidence.Time ? 1u : 0) | (evidence.Event ? 2u : 0) | (evidence.Person ? 4u : 0) | (evidence.Mine ? 8u : 0) | (evidence.Calendar ? 16u : 0) | (evidence.DefiniteEvent ? 32u : 0);

    private static void Words(Utterance utterance, Evidence evidence, FeatureList features)
    {
        var before = Mix(Hash('^'), 0);
        var twoBefore = before;
        var senseBefore = Mix(Hash('^'), 1);
        var opening = Hash('o');
        var count = 0;
        var inTime = false;
        foreach (var word in utterance.Words)
        {
            if (word.IsMark || word.IsCourtesy)
            {
                continue;
            }

            if (word.InTime)
            {
                if (!inTime)
                {
                    inTime = true;
                    Follow(Hash('T'), Hash('T'));
                }

                continue;
            }

            inTime = false;
            if (++count > MostWords)
            {
                break;
            }

            Word(word, features);
            var name = Identity(word);
            if (count == 1)
            {
                features.Add(Mix(Mix(Hash('F'), name), 0));
                features.Add(Mix(Mix(Hash('F'), Prefix(word)), 1));
                // How it begins, with what it is about: "what is the lunar calendar", "what is my schedule".
                features.Add(Mix(Mix(Hash('B'), name), About(evidence)));
            }
            else if (count <= 3)
            {
                features.Add(Mix(Mix(Hash('G'), opening), name));
            }

            if (count <= 3)
            {
                opening = Mix(opening, name);
            }

            features.Add(Mix(Mix(Hash('3'), twoBefore), name));
            Follow(name, Sensed(word));
        }

        features.Add(Mix(Mix(Hash('L'), before), 0));
        features.Add(Mix(Mix(Hash('M'), before), About(evidence)));
        features.Add(Mix(Mix(Hash('L'), senseBefore), 1));
        features.Add(Mix(Hash('n'), (uint)Math.Min(count, 12)));

        void Follow(uint name, uint sense)
        {
            features.Add(Mix(Mix(Hash('2'), before), name));
            features.Add(Mix(Mix(Hash('s'), senseBefore), sense));
            twoBefore = before;
            before = name;
            senseBefore = sense;
        }
    }

    private static void Word(Word word, FeatureList features)
    {
        var name = Identity(word);
        features.Add(Mix(Hash('w'), name));
        if (word.Token.Ending.Length > 0)
        {
            features.Add(Mix(Hash('e'), word.Token.Ending));
        }

        foreach (var reading in word.Readings)
        {
            var sense = Mix(Hash('S'), (uint)reading.Sense);
            features.Add(sense);
            features.Add(Mix(Mix(Mix(sense, (uint)reading.Inflection.Case), (uint)reading.Inflection.Person), (uint)reading.Inflection.Mood + (reading.Inflection.Plural ? 100u : 0) + (reading.Inflection.Negative ? 200u : 0)));
        }

        var letters = word.Folded.AsSpan();
        features.Add(Mix(Mix(Hash('p'), letters[..Math.Min(Stem, letters.Length)]), 0));
        features.Add(Mix(Mix(Hash('p'), letters[..Math.Min(LongStem, letters.Length)]), 1));
        Grams(letters, features);
    }

    private static void Grams(ReadOnlySpan<char> letters, FeatureList features)
    {
        for (var length = ShortestGram; length <= LongestGram; length++)
        {
            for (var at = -1; at + length <= letters.Length + 1; at++)
            {
                var from = Math.Max(at, 0);
                var to = Math.Min(at + length, letters.Length);
                var hash = Mix(Hash('c'), letters[from..to]);
                features.Add(Mix(hash, (at < 0 ? 1u : 0) + (at + length > letters.Length ? 2u : 0)));
            }
        }
    }

    /// <summary>The word itself; all names and all numbers are alike.</summary>
    private static uint Identity(Word word)
    {
        if (word.Token.Kind == TokenKind.Number)
        {
            return Hash('#');
        }

        var letters = word.Token.Ending.Length > 0 ? word.Folded.AsSpan(0, word.Folded.Length - word.Token.Ending.Length) : word.Folded.AsSpan();
        return Dictionary.IsName(letters) && word.Readings.Count == 0 ? Hash('N') : Mix(Basis(), letters);
    }

    private static uint Basis() => Hash('i');

    private static uint Prefix(Word word) => Mix(Hash('i'), word.Folded.AsSpan(0, Math.Min(Stem, word.Folded.Length)));

    /// <summary>The first sense with its inflection, else the beginning of the word.</summary>
    private static uint Sensed(Word word) => word.Readings.Count > 0
        ? Mix(Mix(Hash('r'), (uint)word.Readings[0].Sense), (uint)word.Readings[0].Inflection.Mood * 8 + (uint)word.Readings[0].Inflection.Case)
        : word.Token.Kind == TokenKind.Number ? Hash('#') : Prefix(word);

    private static void Signs(Utterance utterance, Evidence evidence, FeatureList features)
    {
        Flag(0, evidence.Time);
        Flag(1, evidence.Asks);
        Flag(2, evidence.Told);
        Flag(3, evidence.Upcoming);
        Flag(4, evidence.DefiniteEvent);
        Flag(5, evidence.Mine);
        Flag(6, evidence.Person);
        Flag(7, evidence.Calendar);
        Flag(8, evidence.Event);
        Flag(9, evidence.Pointing);
        Flag(10, evidence.InTown);
        Flag(11, evidence.RelativeTime);
        Flag(12, evidence.Says);
        Flag(13, utterance.Language == Language.English);
        features.Add(Mix(Hash('t'), (uint)utterance.Topic));
        foreach (var expression in utterance.Time.Expressions)
        {
            features.Add(Mix(Hash('k'), (uint)expression.Kind));
            features.Add(Mix(Mix(Hash('k'), (uint)expression.Kind), evidence.Event ? 11u : 10));
        }

        features.Add(Mix(Hash('K'), (evidence.Time ? 1u : 0) | (evidence.Event ? 2u : 0) | (evidence.Person ? 4u : 0) | (evidence.Asks ? 8u : 0) | (evidence.Calendar ? 16u : 0)));

        void Flag(uint at, bool set)
        {
            if (set)
            {
                features.Add(Mix(Hash('f'), at));
            }
        }
    }
}
