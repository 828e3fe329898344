using Bantz.Contracts;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Grounding;

/// <summary>Tells a sweep from one event: "cumayı boşalt", "bugünkü toplantılarımı iptal et", "clear my afternoon".</summary>
internal static class Sweeps
{
    private static readonly HashSet<string> Wholes = ["hepsi", "hepsini", "hersey", "herseyi", "everything", "all", "tumunu", "butununu"];

    /// <summary>Only what has a span of time can be swept: nobody loses a year by one sentence.</summary>
    internal static EventReference Read(EventReference reference, GroundingContext context) =>
        reference is { Kind: EventReferenceKind.Described, Start: not null, End: not null } && context.Utterance.Time.Best is { Time: null } && MeansEvery(reference, context)
            ? reference with { Every = true }
            : reference;

    /// <summary>Everything is to go, and no day is named for it.</summary>
    internal static bool WithoutDay(GroundingContext context) => !context.Utterance.HasTime && (SaysAll(context.Utterance) || HasPlural(context.Utterance) || (context.Evidence.Has(Sense.CalendarNoun) && !context.Evidence.Event));

    /// <summary>"her şeyi sil" without a day: whatever else stands beside it names no event.</summary>
    internal static bool Everything(GroundingContext context) =>
        !context.Utterance.HasTime && !context.Evidence.Event && !context.Continues && SaysEverything(context.Utterance);

    private static bool SaysEverything(Utterance utterance)
    {
        for (var i = 0; i < utterance.Words.Count; i++)
        {
            var folded = utterance.Words[i].Folded;
            if (folded is "everything" or "hersey" or "herseyi" || (i > 0 && folded.StartsWith("sey", StringComparison.Ordinal) && utterance.Words[i - 1].Folded == "her"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MeansEvery(EventReference reference, GroundingContext context)
    {
        var evidence = context.Evidence;
        return SaysAll(context.Utterance) || HasPlural(context.Utterance) || (reference.Title is null && !evidence.Event && !evidence.Pointing);
    }

    private static bool SaysAll(Utterance utterance)
    {
        for (var i = 0; i < utterance.Words.Count; i++)
        {
            var word = utterance.Words[i];
            if (!word.InTime && (word.Is(Sense.All) || Wholes.Contains(word.Folded) || (word.Folded.StartsWith("sey", StringComparison.Ordinal) && i > 0 && utterance.Words[i - 1].Folded == "her")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPlural(Utterance utterance)
    {
        foreach (var word in utterance.Words)
        {
            foreach (var reading in word.Readings)
            {
                if (!word.InTime && reading.Inflection.Plural && reading.Sense is Sense.EventNoun or Sense.Reminder && reading.Lexeme.Class == WordClass.Noun)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
