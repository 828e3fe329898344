using Bantz.Contracts;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Text;
using static Bantz.Understanding.Intents.IntentReading;

namespace Bantz.Understanding.Intents;

/// <summary>Questions about the calendar, asked with a question word, a particle, or by naming the calendar alone ("yarınki programım").</summary>
internal static class QueryRules
{
    internal static IntentReading? Read(Utterance utterance, Evidence evidence, bool focused)
    {
        if (FreeTime(evidence) is { } free)
        {
            return free;
        }

        if (OwnTimeHow(utterance))
        {
            return Calendar(CalendarIntent.Query, Certain);
        }

        if (evidence.InTown || (evidence.Has(Sense.Want) && !evidence.Calendar))
        {
            return null;
        }

        if (evidence.Has(Sense.CalendarNoun))
        {
            return Calendar(CalendarIntent.Query, evidence.Asks || evidence.Time ? Certain : Likely);
        }

        if (!evidence.Asks && !AsksInEnglish(utterance))
        {
            return null;
        }

        if (evidence.Event)
        {
            return Calendar(CalendarIntent.Query, evidence.Time || evidence.HasAny(Sense.When, Sense.WhatTime, Sense.Have, Sense.HowMany) ? Certain : Likely);
        }

        if (evidence.Has(Sense.Meet) || ((evidence.Pointing || focused) && evidence.HasAny(Sense.When, Sense.WhatTime)) || evidence.Has(Sense.Next))
        {
            return Calendar(CalendarIntent.Query, Likely);
        }

        if (evidence.HasAny(Sense.When, Sense.WhatTime) && OwnsSomething(utterance))
        {
            return Calendar(CalendarIntent.Query, Plausible);
        }

        if (evidence.Time && (evidence.HasAny(Sense.Have, Sense.Do, Sense.Go, Sense.Busy) || (evidence.Has(Sense.What) && IsBare(utterance))))
        {
            return Calendar(CalendarIntent.Query, evidence.HasAny(Sense.What) ? Certain : Likely);
        }

        // "yarın nasıl", "anything tomorrow?": time and a question are all there is.
        return evidence.Time && IsBare(utterance) ? Calendar(CalendarIntent.Query, Plausible) : null;
    }

    private static IntentReading? FreeTime(Evidence evidence)
    {
        if (evidence.Event && !evidence.Has(Sense.Gap))
        {
            return null;
        }

        if (evidence.Has(Sense.Gap) || (evidence.Has(Sense.Free) && (evidence.HasAny(Sense.When, Sense.WhatTime, Sense.Which, Sense.TimeNoun))))
        {
            return Calendar(CalendarIntent.FreeSlots, Likely);
        }

        return evidence.HasAny(Sense.Free, Sense.Busy) && (evidence.Asks || evidence.Time)
            ? Calendar(CalendarIntent.Query, evidence.Time ? Certain : Likely)
            : null;
    }

    /// <summary>"günüm nasıl", "bu haftam nasıl görünüyor", "how is my day looking": one's own time.</summary>
    internal static bool OwnTimeHow(Utterance utterance)
    {
        var own = false;
        var how = false;
        foreach (var word in utterance.Words)
        {
            if (word.IsMark)
            {
                continue;
            }

            var owned = word.Folded is "gunum" or "haftam" or "ayim" or "yarinim" or "gunumuz" or "haftamiz" or "aksamim" or "sabahim";
            own |= owned;
            how |= word.Folded is "nasil";
            if (!owned && !word.InTime && !word.IsCourtesy && word.Folded is not ("nasil" or "gorunuyor" or "olacak" or "sonum" or "benim" or "bu" or "peki"))
            {
                return false;
            }
        }

        return own && how;
    }

    /// <summary>"saç kesimim ne zaman", "röntgenim kaçta": a thing of one's own, whatever it is, with nothing said of it but when.</summary>
    private static bool OwnsSomething(Utterance utterance)
    {
        if (!utterance.IsTurkish)
        {
            return false;
        }

        var owns = false;
        foreach (var word in utterance.Words)
        {
            owns |= word is { InTime: false, IsCourtesy: false, Readings.Count: 0, Token: { IsWord: true, Ending.Length: 0 } } && word.Folded.Length > 4 && (word.Folded.EndsWith("im", StringComparison.Ordinal) || word.Folded.EndsWith("um", StringComparison.Ordinal) || word.Folded.EndsWith("am", StringComparison.Ordinal))
                && !word.Folded.EndsWith("yorum", StringComparison.Ordinal) && !word.Folded.EndsWith("cagim", StringComparison.Ordinal) && !word.Folded.EndsWith("cegim", StringComparison.Ordinal) && !word.Folded.EndsWith("irim", StringComparison.Ordinal) && !word.Folded.EndsWith("liyim", StringComparison.Ordinal);
        }

        return owns && utterance.Words[^1] is { } last && (last.IsAny(Sense.When, Sense.WhatTime) || last.Folded.StartsWith("zaman", StringComparison.Ordinal) || last.IsMark);
    }

    private static bool AsksInEnglish(Utterance utterance)
    {
        if (utterance.IsTurkish)
        {
            return false;
        }

        var first = utterance.Words.FirstOrDefault(static word => !word.IsMark && !word.IsCourtesy && !word.InTime);
        return first is not null && (first.Is(Sense.Auxiliary) || first.Folded is "any" or "anything" or "got" or "hows");
    }

    /// <summary>Time, and no word that could mean something else.</summary>
    internal static bool IsBare(Utterance utterance) =>
        utterance.Words.All(static word => word.IsMark || word.InTime || word.IsCourtesy || word.Readings.Count > 0 || word.Folded is "nasil" or "gorunuyor" or "gecer" or "gececek" or "happening" or "planned" or "up" or "coming" or "scheduled" or "olacak" or "bizi" or "bekliyor");
}
