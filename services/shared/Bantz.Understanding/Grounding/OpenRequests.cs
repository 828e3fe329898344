using Bantz.Contracts;
using Bantz.Understanding.Intents;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Slots;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Grounding;

/// <summary>Tells an answer to what was asked from a request of its own, so that nothing stale is carried over.</summary>
internal static class OpenRequests
{
    internal static bool Continues(Utterance utterance, Evidence evidence, IntentReading reading, OpenRequest? open)
    {
        if (open is null || reading.Route == PlanRoute.Smalltalk)
        {
            return false;
        }

        if (evidence.Asks && !evidence.Has(Sense.Question))
        {
            return false;
        }

        var titled = TitleReader.HasTitle(utterance, reading.Deed);
        return open.CalendarIntent switch
        {
            CalendarIntent.Create => ContinuesCreate(reading, open, evidence, titled),
            CalendarIntent.Cancel or CalendarIntent.Modify => ContinuesChange(reading, open, evidence, titled),
            CalendarIntent.Query or CalendarIntent.FreeSlots or CalendarIntent.PlanDay => reading.Deed is null && evidence.Time && !titled,
            _ => false,
        };
    }

    private static bool ContinuesCreate(IntentReading reading, OpenRequest open, Evidence evidence, bool titled)
    {
        var asksTitle = open.Slots.Title is null;
        return reading.Deed?.Sense switch
        {
            null or Sense.Be or Sense.Do => asksTitle ? titled || evidence.Time || evidence.Person : (evidence.Time && !titled) || evidence.AllDay || reading.Deed?.Sense == Sense.Be,
            Sense.Add or Sense.Take or Sense.Plan => asksTitle ? titled != evidence.Time : evidence.Time && !titled,
            _ => false,
        };
    }

    private static bool ContinuesChange(IntentReading reading, OpenRequest open, Evidence evidence, bool titled)
    {
        var asksWhich = open.Slots.EventRef is null;
        var sameDeed = reading.Intent == open.CalendarIntent && !(titled && evidence.Time);
        var pointing = titled || evidence.Time || evidence.Pointing || evidence.HasAny(Sense.Ordinal, Sense.Last);
        return asksWhich ? (reading.Deed is null or { Sense: Sense.Be } || sameDeed) && pointing
            : open.CalendarIntent == CalendarIntent.Modify && (evidence.Time || evidence.Has(Sense.Name)) && (reading.Deed is null or { Sense: Sense.Be or Sense.Do or Sense.Take } || sameDeed);
    }
}
