using Bantz.Understanding.Grounding;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Morphology;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Intents;

/// <summary>The signs in an utterance that rules weigh.</summary>
internal sealed class Evidence
{
    private readonly SenseSet _senses;

    private Evidence(Utterance utterance)
    {
        var previous = "";
        foreach (var word in utterance.Words)
        {
            if (word.IsCourtesy)
            {
                continue;
            }

            Asks |= word.Folded == "?";
            if (word.IsMark)
            {
                continue;
            }

            Says |= !word.Is(Sense.Filler);
            foreach (var reading in word.Readings)
            {
                if (!word.InTime || reading.Sense is Sense.When or Sense.WhatTime)
                {
                    _senses.Add(reading.Sense);
                    Asks |= reading.Inflection.Question;
                    Told |= reading.Inflection.Mood == Mood.Past;
                    Past |= reading.Inflection.Mood == Mood.Past && reading.Sense is not (Sense.Add or Sense.Plan or Sense.Remind or Sense.Busy);
                    Upcoming |= reading.Lexeme.Class == WordClass.Verb && reading.Inflection.Mood is Mood.Future or Mood.Progressive;
                    OwnCalendar |= reading.Sense == Sense.CalendarNoun && (reading.Inflection.Person == Morphology.Person.First || reading.Lexeme.Stem is "takvim" or "ajanda" or "calendar" or "agenda" or "diary");
                    Mine |= reading.Sense is Sense.EventNoun or Sense.Outing && reading.Inflection.Person == Morphology.Person.First;
                    DefiniteEvent |= reading.Sense is Sense.EventNoun or Sense.Reminder && reading.Inflection.Case is Case.Accusative or Case.Genitive;
                    EventAsPlace |= reading.Sense is Sense.EventNoun && reading.Inflection.Case == Case.Dative;
                }
            }

            if (word.Folded is "zaman" or "zamandi" or "zamanmis" && previous == "ne")
            {
                _senses.Add(Sense.When);
                _senses.Remove(Sense.What);
            }

            previous = word.Folded;
            RelativeTime |= word.InTime && IsRelative(word);
        }

        Mine |= NamesEvent(utterance.Words, "my", Sense.Outing);
        EventAsPlace |= !utterance.IsTurkish && ToEvent(utterance.Words);
        DefiniteEvent |= !utterance.IsTurkish && (NamesEvent(utterance.Words, "the") || NamesEvent(utterance.Words, "my"));
        AllDay = GroundedTime.IsAllDay(utterance.Text);
        Time = utterance.HasTime;
        Person = utterance.People.Count > 0;
        Asks |= HasAny(Sense.What, Sense.When, Sense.WhatTime, Sense.HowMany, Sense.Which, Sense.Question);
    }

    internal bool Time { get; }

    /// <summary>Anything at all beyond courtesy and fillers.</summary>
    internal bool Says { get; }

    /// <summary>A question mark, a question word or a question particle.</summary>
    internal bool Asks { get; }

    /// <summary>A verb in the past.</summary>
    internal bool Told { get; }

    /// <summary>Told of what has been; what was put into the calendar ("yazmış mıydık", "am I booked") may still be to come.</summary>
    internal bool Past { get; }

    /// <summary>A verb of what is to come: "yapacağız".</summary>
    internal bool Upcoming { get; }

    /// <summary>"toplantıyı": one that exists.</summary>
    internal bool DefiniteEvent { get; }

    /// <summary>"toplantım", "my film".</summary>
    internal bool Mine { get; }

    /// <summary>What is on in town, and not in the calendar.</summary>
    internal bool InTown => Has(Sense.Outing) && !Mine && !OwnCalendar;

    /// <summary>"takvim", "my schedule"; but "the movie schedule" is another's.</summary>
    private bool OwnCalendar { get; }

    /// <summary>"toplantıya": something is done to it.</summary>
    internal bool EventAsPlace { get; }

    /// <summary>"yarınki", "3'teki".</summary>
    internal bool RelativeTime { get; }

    internal bool Person { get; }

    /// <summary>"bütün gün", "all day".</summary>
    internal bool AllDay { get; }

    internal bool Event => HasAny(Sense.EventNoun, Sense.Reminder);
    internal bool Pointing => HasAny(Sense.That, Sense.ThatOne);
    internal bool Calendar => HasAny(Sense.EventNoun, Sense.Reminder, Sense.CalendarNoun);

    internal static Evidence Of(Utterance utterance) => new(utterance);

    internal bool Has(Sense sense) => _senses.Contains(sense);

    internal bool HasAny(params ReadOnlySpan<Sense> any)
    {
        foreach (var sense in any)
        {
            if (_senses.Contains(sense))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"add Ayşe to the meeting".</summary>
    private static bool ToEvent(IReadOnlyList<Word> words)
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (words[i].Is(Sense.To) && words[i + 1].IsAny(Sense.Article, Sense.My, Sense.That) && words[i + 2].IsAny(Sense.EventNoun, Sense.Reminder))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the meeting", "my budget review".</summary>
    private static bool NamesEvent(IReadOnlyList<Word> words, string article, Sense other = Sense.EventNoun)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Folded == article && (words[i + 1].IsAny(Sense.EventNoun, other) || (i + 2 < words.Count && words[i + 2].IsAny(Sense.EventNoun, other) && !words[i + 1].Is(Sense.Person))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRelative(Word word) =>
        word.Token.Ending.EndsWith("ki", StringComparison.Ordinal)
        || (word.Token.IsWord && word.Folded.Length > 4 && (word.Folded.EndsWith("ki", StringComparison.Ordinal) || word.Folded.Contains("kini", StringComparison.Ordinal)))
        || word.Token.Ending.Contains("kini", StringComparison.Ordinal);
}
