using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Slots;

/// <summary>Nouns that say what sort of thing an event is rather than which.</summary>
internal static class Nouns
{
    private static readonly HashSet<string> Generic =
    [
        "toplanti", "randevu", "gorusme", "etkinlik", "is", "gorev", "hatirlatici", "hatirlatma", "hatirlatmaci", "animsatici",
        "meeting", "appointment", "event", "reminder", "booking", "engagement", "commitment", "something", "anything", "call",
    ];

    private static readonly HashSet<string> Anything =
        ["etkinlik", "is", "gorev", "kayit", "hatirlatici", "hatirlatma", "hatirlatmaci", "animsatici", "event", "reminder", "something", "anything", "commitment", "engagement", "booking"];

    private static readonly HashSet<string> Adjectives = ["onemli", "acil", "yeni", "buyuk", "kucuk", "resmi", "kritik", "important", "urgent", "big", "sey", "seyler", "thing", "things", "one", "planned", "planli"];

    /// <summary>"toplantı", "event": alone it identifies nothing where a clock does.</summary>
    internal static bool IsGeneric(Word word) => Matches(word, Generic) || IsAnything(word);

    /// <summary>"etkinlik", "önemli işler": any event at all.</summary>
    internal static bool IsAnything(Word word) => Adjectives.Contains(word.Folded) || Matches(word, Anything);

    private static bool Matches(Word word, HashSet<string> stems)
    {
        foreach (var reading in word.Readings)
        {
            if (reading.Sense is Sense.EventNoun or Sense.Reminder && stems.Contains(reading.Lexeme.Lemma))
            {
                return true;
            }
        }

        return false;
    }
}
