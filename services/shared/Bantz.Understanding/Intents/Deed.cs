using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Morphology;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Intents;

/// <summary>Something the speaker asks to be done, at its place among the words.</summary>
/// <remarks>Last is the word of the light verb ("iptal <b>et</b>"), else the same word.</remarks>
internal sealed record Deed(Sense Sense, int First, int Last, bool Negative);

/// <summary>Finds what is asked to be done: verbs in a mood that asks, and nouns of doing ("iptal"). Told, past and hypothetical deeds are none.</summary>
internal static class DeedReader
{
    private static readonly Sense[] Deeds =
    [
        Sense.Add, Sense.Plan, Sense.Remind, Sense.Remove, Sense.TakeOut, Sense.Move, Sense.Postpone, Sense.Take, Sense.Change, Sense.Rename,
        Sense.Extend, Sense.Shorten, Sense.Show, Sense.Find, Sense.Do, Sense.Be,
    ];

    internal static List<Deed> Read(Utterance utterance)
    {
        var deeds = new List<Deed>();
        var words = utterance.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].InTime || words[i].IsMark || InCompound(words, i))
            {
                continue;
            }

            var deed = Noun(words, i) ?? Turkish(words, i) ?? English(words, i, utterance.IsTurkish);
            if (deed is not null)
            {
                deeds.Add(deed);
                i = deed.Last;
            }
        }

        return deeds;
    }

    /// <summary>"check-up" checks nothing.</summary>
    private static bool InCompound(IReadOnlyList<Word> words, int at) =>
        (at > 1 && words[at - 1].JoinsIn(words, at - 1)) || (at + 2 < words.Count && words[at + 1].JoinsIn(words, at + 1));

    /// <summary>"iptal et", "not al", "iptal": the verb after it says in which mood.</summary>
    private static Deed? Noun(IReadOnlyList<Word> words, int at)
    {
        var noun = words[at].Readings.FirstOrDefault(static reading =>
            reading.Lexeme is { Class: WordClass.Noun, Language: Contracts.Language.Turkish, Sense: Sense.Remove or Sense.Add });
        if (noun.Lexeme is null)
        {
            return null;
        }

        if (at + 1 < words.Count && words[at + 1].Verb is { Sense: Sense.Do or Sense.Take or Sense.Be } light)
        {
            return Asks(words, at + 1, light) ? new Deed(noun.Sense, at, at + 1, light.Inflection.Negative) : null;
        }

        if (at + 1 < words.Count && words[at].Folded == "not" && words[at + 1].Folded.StartsWith("dus", StringComparison.Ordinal))
        {
            return new Deed(Sense.Add, at, at + 1, Negative: false);
        }

        return noun.Sense == Sense.Remove ? new Deed(Sense.Remove, at, at, Negative: false) : null;
    }

    private static Deed? Turkish(IReadOnlyList<Word> words, int at)
    {
        foreach (var reading in words[at].Readings)
        {
            if (reading is { Sense: Sense.Forget, Inflection.Negative: true } && (reading.Inflection.Mood is Mood.Imperative or Mood.Optative or Mood.Wish))
            {
                return new Deed(Sense.Remind, at, at, Negative: false);
            }

            if (reading.Lexeme is { Class: WordClass.Verb, Language: Contracts.Language.Turkish } && Deeds.AsSpan().Contains(reading.Sense) && Asks(words, at, reading) && !(reading.Inflection.Negative && NamesAct(words, at)))
            {
                return new Deed(reading.Sense, at, at, reading.Inflection.Negative);
            }
        }

        return null;
    }

    /// <summary>"planlama senkronu", "hatırlatma istiyorum": before a noun or a wish it is the act, and forbids nothing.</summary>
    private static bool NamesAct(IReadOnlyList<Word> words, int at) =>
        at + 1 < words.Count && words[at + 1] is { IsMark: false, InTime: false, IsCourtesy: false } next && next.Token.IsWord && (next.Readings.Count == 0 || next.Is(Sense.Want) || next.Verb is { Sense: Sense.Be, Inflection.Mood: Mood.Past } || next.Noun is { Sense: Sense.EventNoun or Sense.CalendarNoun });

    private static bool Asks(IReadOnlyList<Word> words, int at, WordReading reading)
    {
        var next = at + 1 < words.Count ? words[at + 1] : null;
        // "sil dedi mi" tells what somebody said.
        if (next?.Folded is "dedi" or "dedim" or "dedin" or "demis" or "diyor" or "dediler")
        {
            return false;
        }

        var asked = reading.Inflection.Question || next?.Is(Sense.Question) == true;
        return reading.Inflection.Mood switch
        {
            Mood.Imperative => !asked,
            Mood.Optative => !asked || next?.Folded == "mi",
            Mood.Aorist => asked && (reading.Inflection.Question || next!.Folded is "misin" or "misiniz" or "musun" or "musunuz" or "miyiz" or "muyuz" or "mi" or "mu"),
            Mood.Infinitive => words.Skip(at + 1).Any(static word => word.Is(Sense.Want)),
            Mood.Wish => !asked,
            Mood.Converb => true,
            _ => false,
        };
    }

    /// <summary>"call off the meeting", "take it off my calendar", "get rid of the call".</summary>
    private static Deed? Phrasal(IReadOnlyList<Word> words, int at)
    {
        var next = at + 1 < words.Count ? words[at + 1].Folded : "";
        return words[at].Folded switch
        {
            "call" when next is "off" && IsBare(words, at) => new Deed(Sense.Remove, at, at + 1, Negative: false),
            "get" when next is "rid" => new Deed(Sense.Remove, at, Math.Min(at + 2, words.Count - 1), Negative: false),
            "take" when IsBare(words, at) && words.Skip(at + 1).Any(static word => !word.InTime && word.Folded is "off" or "out") => new Deed(Sense.Remove, at, at, Negative: false),
            _ => null,
        };
    }

    private static Deed? English(IReadOnlyList<Word> words, int at, bool turkish)
    {
        if (!turkish && Phrasal(words, at) is { } phrasal)
        {
            return phrasal;
        }

        foreach (var reading in words[at].Readings)
        {
            if (reading.Lexeme is { Class: WordClass.Verb, Language: Contracts.Language.English, Sense: var sense }
                && reading.Inflection.Mood == Mood.Imperative && Deeds.AsSpan().Contains(sense) && sense != Sense.Do && !turkish && IsBare(words, at))
            {
                var last = at + 1 < words.Count && !words[at + 1].InTime && words[at + 1].Folded is "up" or "down" or "off" or "out" or "aside" or "in" ? at + 1 : at;
                return new Deed(sense, at, last, IsNegated(words, at));
            }
        }

        return null;
    }

    /// <summary>A bare verb asks where it opens the sentence or follows what introduces a wish; elsewhere it is a noun ("my schedule").</summary>
    private static bool IsBare(IReadOnlyList<Word> words, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            var word = words[i];
            if (word.IsMark || word.InTime || word.Is(Sense.Greeting) || word.Is(Sense.Please) || (word.Is(Sense.Filler) && word.Folded is not ("new" or "like" or "need" or "want")))
            {
                continue;
            }

            return word.Folded is "to" or "you" or "lets" or "and" or "then" or "dont" or "not" or "never" or "me" or "just" or "i" or "we"
                && !(word.Folded is "i" or "we" && i > 0 && words[i - 1].Folded is "do" or "did" or "when" or "what");
        }

        return true;
    }

    private static bool IsNegated(IReadOnlyList<Word> words, int at) => at > 0 && words[at - 1].Is(Sense.Never);
}
