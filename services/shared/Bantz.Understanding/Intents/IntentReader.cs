using Bantz.Contracts;
using Bantz.Understanding.Judging;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Slots;
using Bantz.Understanding.Text;
using static Bantz.Understanding.Intents.IntentReading;

namespace Bantz.Understanding.Intents;

/// <summary>Weighs the signs of an utterance: first what is asked to be done, then what is asked to be known, then what is told.</summary>
internal static class IntentReader
{
    internal static IntentReading Read(Utterance utterance, Evidence evidence, PlanRequest request) =>
        Judge.Read(utterance, evidence, request, Grammar(utterance, evidence, request));

    /// <summary>What the rules alone make of it.</summary>
    internal static IntentReading Grammar(Utterance utterance, Evidence evidence, PlanRequest request)
    {
        if (ClockQuestions.Read(utterance, evidence) is { } clock)
        {
            return clock;
        }

        var deed = Asking(utterance);
        if (deed is not null && (Asked(deed, evidence, utterance, request) is { } asked))
        {
            return asked;
        }

        if (OutOfScope(evidence))
        {
            return Unknown();
        }

        if (evidence.Has(Sense.Reminder) && evidence.Has(Sense.Want))
        {
            return Calendar(CalendarIntent.Create, Likely);
        }

        // "bugün ne var ne yok" asks for the day, "ne var ne yok" how one is.
        if (evidence.Time && utterance.Topic == TalkTopic.HowAreYou && utterance.Words.Any(static word => word.IsCourtesy && word.Folded is "yok" or "up"))
        {
            return Calendar(CalendarIntent.Query, Plausible);
        }

        return QueryRules.Read(utterance, evidence, request.Focus.Count > 0)
            ?? Told(utterance, evidence)
            ?? (utterance.Topic != TalkTopic.None ? Talk(utterance.Topic) : null)
            ?? (evidence.Time && QueryRules.IsBare(utterance) ? Calendar(CalendarIntent.Query, Doubtful) : Unknown(evidence.Says ? Likely : Doubtful));
    }

    /// <summary>The deed that the speaker asks for, where one is.</summary>
    internal static Deed? Asking(Utterance utterance) => Chosen(DeedReader.Read(utterance), utterance.IsTurkish);

    /// <summary>Turkish says its verb last, English first; a verb of its own outweighs "yap" and "olsun".</summary>
    private static Deed? Chosen(List<Deed> deeds, bool turkish)
    {
        var strong = deeds.Where(static deed => deed.Sense is not (Sense.Do or Sense.Be or Sense.Show)).ToList();
        var from = strong.Count > 0 ? strong : deeds;
        return turkish ? from.LastOrDefault() : from.FirstOrDefault();
    }

    private static IntentReading? Asked(Deed deed, Evidence evidence, Utterance utterance, PlanRequest request)
    {
        // "balıkları artık hatırlatma": the reminder is to go.
        if (deed is { Negative: true, Sense: Sense.Remind } && TitleReader.HasTitle(utterance, deed))
        {
            return Calendar(CalendarIntent.Cancel, Plausible, deed);
        }

        if (deed.Negative)
        {
            return Talk(TalkTopic.Nothing, Plausible);
        }

        if (OutOfScope(evidence) && deed.Sense != Sense.Remind)
        {
            return Unknown();
        }

        var focused = request.Focus.Count > 0;
        return deed.Sense switch
        {
            Sense.Add => DeedRules.Add(deed, evidence, utterance, focused),
            Sense.Remind => Calendar(CalendarIntent.Create, Certain, deed),
            Sense.Plan => DeedRules.Plan(deed, evidence, utterance),
            Sense.Remove => DeedRules.Remove(deed, evidence, focused),
            Sense.TakeOut => DeedRules.TakeOut(deed, evidence, utterance, focused),
            Sense.Move or Sense.Postpone or Sense.Change or Sense.Rename or Sense.Extend or Sense.Shorten => DeedRules.Change(deed, evidence, focused),
            Sense.Take => DeedRules.Take(deed, evidence, utterance, focused),
            Sense.Do or Sense.Be => DeedRules.Make(deed, evidence, utterance, request),
            Sense.Find or Sense.Show when evidence.InTown => Unknown(),
            Sense.Find => DeedRules.Find(deed, evidence),
            Sense.Show when evidence.Has(Sense.Reminder) && utterance.Words[deed.First].Folded == "give" => Calendar(CalendarIntent.Create, Likely, deed),
            Sense.Show => evidence.HasAny(Sense.Gap, Sense.Free) && !evidence.Event && (evidence.Time || evidence.HasAny(Sense.Gap, Sense.TimeNoun)) ? Calendar(CalendarIntent.FreeSlots, Likely, deed)
                : evidence.Calendar || evidence.Time || evidence.HasAny(Sense.Next, Sense.Meet) ? Calendar(CalendarIntent.Query, evidence.Calendar ? Certain : Likely, deed) : null,
            _ => null,
        };
    }

    /// <summary>"yarın 15:00 diş randevusu", "yarın 3'te toplantım var": told, and worth proposing.</summary>
    private static IntentReading? Told(Utterance utterance, Evidence evidence)
    {
        if (evidence.Asks || evidence.Told || evidence.Has(Sense.HaveNot) || !evidence.Time)
        {
            return null;
        }

        if (evidence.RelativeTime && evidence.Event)
        {
            return Calendar(CalendarIntent.Query, Plausible);
        }

        var meets = evidence.Has(Sense.Meet) && evidence.Upcoming;
        return evidence.Event || meets || (evidence.Person && utterance.Time.Best?.Time is not null)
            ? Calendar(CalendarIntent.Create, Plausible)
            : null;
    }

    /// <summary>"add this song to my dinner playlist" names a dinner and means none.</summary>
    private static bool OutOfScope(Evidence evidence) =>
        evidence.Has(Sense.Elsewhere) && (!evidence.Calendar || (!evidence.Time && !evidence.HasAny(Sense.CalendarNoun, Sense.Reminder) && !evidence.Mine));
}
