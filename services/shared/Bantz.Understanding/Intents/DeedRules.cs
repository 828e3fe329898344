using Bantz.Contracts;
using Bantz.Time;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Morphology;
using Bantz.Understanding.Slots;
using Bantz.Understanding.Text;
using static Bantz.Understanding.Intents.IntentReading;

namespace Bantz.Understanding.Intents;

/// <summary>What each deed means with the words around it. Null: nothing of a calendar's, by itself.</summary>
internal static class DeedRules
{
    internal static IntentReading? Add(Deed deed, Evidence evidence, Utterance utterance, bool focused)
    {
        var verb = utterance.Words[deed.Last].Folded;
        var setsExisting = evidence.DefiniteEvent && (verb.StartsWith("ayarla", StringComparison.Ordinal) || verb is "make") && evidence.Time && !evidence.Has(Sense.Reminder);
        setsExisting |= verb is "make" && evidence.Has(Sense.ThatOne) && evidence.Time;
        var invites = AddsPerson(utterance) && (evidence.EventAsPlace || IntoUnnamed(utterance) || (evidence.HasAny(Sense.Also, Sense.ThatOne) && focused && !evidence.Event) || (focused && !evidence.Time && !evidence.Event));
        if (setsExisting || invites || (evidence.HasAny(Sense.Name, Sense.PlaceNoun) && evidence.Pointing))
        {
            return Calendar(CalendarIntent.Modify, Likely, deed);
        }

        if (evidence.Has(Sense.Gap) && !evidence.Event)
        {
            return Calendar(CalendarIntent.FreeSlots, Likely, deed);
        }

        // "add this tune to my album", "X'i Y'ye ekle": into something that is no calendar.
        if (!evidence.Calendar && !evidence.Time && Into(utterance))
        {
            return Unknown();
        }

        return Calendar(CalendarIntent.Create, evidence.Calendar ? Certain : evidence.Time ? Likely : Doubtful, deed);
    }

    /// <summary>"senkrona Leyla'yı ekle": what somebody is added to stands right before them, whatever it is called.</summary>
    private static bool IntoUnnamed(Utterance utterance) =>
        utterance.IsTurkish && People.Added(utterance) is [{ First: > 0 and var first }, ..] && utterance.Words[first - 1] is { InTime: false, IsMark: false, Readings.Count: 0 } into
        && into.Token.Ending.Length == 0 && into.Folded.Length > 4 && into.Folded[^1] is 'a' or 'e' && into.Folded[^2] is 'n' or 'y';

    private static bool Into(Utterance utterance) => utterance.IsTurkish
        ? utterance.Words.Any(static word => word.Token.Ending.Length > 0 && word.Case == Case.Dative)
        : utterance.Words.Any(static word => word.Is(Sense.To) || word.Folded is "at" or "on" or "in");

    /// <summary>"yarınımı planla", "spor 1 saat, ders 2 saat planla"; but "toplantı planla" makes one event.</summary>
    internal static IntentReading? Plan(Deed deed, Evidence evidence, Utterance utterance)
    {
        var lengths = utterance.Time.Expressions.Count(static expression => expression.Kind == TimeKind.Duration);
        var wholeDay = evidence.Has(Sense.Day) || utterance.Words.Any(static word => word.InTime && word.Folded.EndsWith("imi", StringComparison.Ordinal)) || !TitleReader.HasTitle(utterance, deed);
        return lengths > 1 || (wholeDay && !evidence.Event)
            ? Calendar(CalendarIntent.PlanDay, Likely, deed)
            : Calendar(CalendarIntent.Create, evidence.Event ? Certain : Likely, deed);
    }

    internal static IntentReading? Remove(Deed deed, Evidence evidence, bool focused) =>
        Calendar(CalendarIntent.Cancel, evidence.Calendar || evidence.Pointing ? Certain : evidence.Time || focused ? Likely : Plausible, deed);

    /// <summary>"ajandamı çıkar" shows it; "toplantıyı takvimden çıkar" takes something out of it.</summary>
    internal static IntentReading? TakeOut(Deed deed, Evidence evidence, Utterance utterance, bool focused)
    {
        var showsCalendar = utterance.Words.Any(static word => word.Find(Sense.CalendarNoun)?.Inflection.Case is Case.Accusative or Case.Nominative);
        if (showsCalendar && !evidence.DefiniteEvent)
        {
            return Calendar(CalendarIntent.Query, Certain, deed);
        }

        return evidence.Calendar || evidence.Pointing || evidence.Time ? Remove(deed, evidence, focused) : null;
    }

    internal static IntentReading? Change(Deed deed, Evidence evidence, bool focused) =>
        evidence.Calendar || evidence.Pointing ? Calendar(CalendarIntent.Modify, Certain, deed)
        : evidence.Time || focused || evidence.HasAny(Sense.Name, Sense.PlaceNoun) ? Calendar(CalendarIntent.Modify, Likely, deed)
        : Calendar(CalendarIntent.Modify, Doubtful, deed);

    /// <summary>"randevu al" makes one, "toplantıyı 5'e al" moves one, "süt al" is not ours.</summary>
    internal static IntentReading? Take(Deed deed, Evidence evidence, Utterance utterance, bool focused)
    {
        if (evidence.DefiniteEvent || evidence.Pointing || (evidence.RelativeTime && evidence.Time))
        {
            return Calendar(CalendarIntent.Modify, evidence.Time ? Certain : Likely, deed);
        }

        if (evidence.Event)
        {
            return Calendar(CalendarIntent.Create, Likely, deed);
        }

        var onlyTime = evidence.Time && !TitleReader.HasTitle(utterance, deed);
        return onlyTime && focused ? Calendar(CalendarIntent.Modify, Likely, deed) : null;
    }

    /// <summary>"toplantıyı 5 yap", "17:00 olsun" change what is; "yarın 3'te toplantı olsun" makes what is not.</summary>
    internal static IntentReading? Make(Deed deed, Evidence evidence, Utterance utterance, PlanRequest request)
    {
        var focused = request.Focus.Count > 0;

        if (evidence.Has(Sense.What))
        {
            return null;
        }

        var renames = evidence.HasAny(Sense.Name, Sense.PlaceNoun) && (focused || evidence.Event || NamesOwner(utterance));
        if (evidence.DefiniteEvent || evidence.Pointing || renames || NamesFocus(utterance, request))
        {
            return Calendar(CalendarIntent.Modify, evidence.Time || evidence.Has(Sense.Name) ? Certain : Likely, deed);
        }

        if (evidence.Has(Sense.CalendarNoun) && !evidence.Event && deed.Sense == Sense.Do)
        {
            return Calendar(CalendarIntent.PlanDay, Plausible, deed);
        }

        if (evidence.Time && (evidence.Event || evidence.Person))
        {
            return Calendar(CalendarIntent.Create, Plausible, deed);
        }

        return evidence.Time && focused && !TitleReader.HasTitle(utterance, deed) ? Calendar(CalendarIntent.Modify, Plausible, deed) : null;
    }

    /// <summary>"yol haritasının adını", "hackathonun yerini": whose it is, whatever that is.</summary>
    private static bool NamesOwner(Utterance utterance)
    {
        for (var i = 1; i < utterance.Words.Count; i++)
        {
            var owner = utterance.Words[i - 1];
            if (utterance.Words[i].IsAny(Sense.Name, Sense.PlaceNoun) && owner is { InTime: false, IsMark: false, IsCourtesy: false } && owner.Folded.Length > 4 && (owner.Folded.EndsWith("in", StringComparison.Ordinal) || owner.Folded.EndsWith("un", StringComparison.Ordinal)) && !owner.Is(Sense.You))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"toplantı 5'te olsun" right after a "toplantı" was spoken of.</summary>
    private static bool NamesFocus(Utterance utterance, PlanRequest request) =>
        request.Focus is [var focus, ..]
        && utterance.Words.Any(word => word.Find(Sense.EventNoun) is { } noun && Folding.Fold(focus.Title).Split(' ').Any(part => part.StartsWith(noun.Lexeme.Stem, StringComparison.Ordinal)));

    internal static IntentReading? Find(Deed deed, Evidence evidence) =>
        evidence.HasAny(Sense.Gap, Sense.Free) || (evidence.Has(Sense.TimeNoun) && !evidence.Has(Sense.When) && !evidence.Has(Sense.Elsewhere)) ? Calendar(CalendarIntent.FreeSlots, Certain, deed)
        : evidence.Calendar ? Calendar(CalendarIntent.Query, Likely, deed)
        : null;

    /// <summary>"Ayşe'yi de ekle", "add Ayşe".</summary>
    private static bool AddsPerson(Utterance utterance) => People.Added(utterance).Count > 0;
}
