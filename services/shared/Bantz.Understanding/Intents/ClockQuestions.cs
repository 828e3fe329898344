using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Text;
using static Bantz.Understanding.Intents.IntentReading;

namespace Bantz.Understanding.Intents;

/// <summary>"saat kaç", "bugün günlerden ne", "what day is it": questions that the moment of speaking answers.</summary>
internal static class ClockQuestions
{
    private static readonly string[] Clock = ["saat kac", "saatiniz kac", "saatin kac", "what time is it", "whats the time", "what is the time", "tell me the time", "current time", "time is it"];

    private static readonly string[] Date =
    [
        "gunlerden ne", "gunlerden hangi gun", "hangi gundeyiz", "bugun hangi gun", "bugun ne gunu", "ayin kaci", "ayin kacindayiz", "bugunun tarihi", "haftanin hangi gunu", "haftanin kacinci gunu", "tarih ne", "tarih nedir", "hangi aydayiz", "hangi yildayiz",
        "what day is it", "what day of the week is it", "what day is today", "what is the date", "whats the date", "whats todays date", "what is todays date", "todays date", "which day is it", "what date is it",
    ];

    internal static IntentReading? Read(Utterance utterance, Evidence evidence)
    {
        if (evidence.Calendar || evidence.Has(Sense.Meet))
        {
            return null;
        }

        var said = string.Join(' ', utterance.Words.Where(static word => !word.IsMark).Select(static word => word.Folded));
        return Holds(said, Clock) ? Talk(TalkTopic.Clock) : Holds(said, Date) || said == "what is today" ? Talk(TalkTopic.Date) : null;
    }

    private static bool Holds(string said, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (HoldsWords(said, phrase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsWords(ReadOnlySpan<char> said, string phrase)
    {
        while (said.IndexOf(phrase) is var at and >= 0)
        {
            if ((at == 0 || said[at - 1] == ' ') && (at + phrase.Length == said.Length || said[at + phrase.Length] == ' '))
            {
                return true;
            }

            // What stands before goes, but for the letter that tells whether a word begins here.
            said = said[at..].IndexOf(' ') is var next and >= 0 ? said[(at + next + 1)..] : [];
        }

        return false;
    }
}
