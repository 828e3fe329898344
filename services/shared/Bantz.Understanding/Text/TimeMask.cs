using Bantz.Time;
using Bantz.Understanding.Slots;

namespace Bantz.Understanding.Text;

/// <summary>Hides from the reader of time what speaks of none. Spaces take the place of letters, so that every word keeps its own.</summary>
internal static class TimeMask
{
    private static readonly HashSet<string> Nights =
    [
        "kina", "quiz", "oyun", "bowling", "film", "karaoke", "kizlar", "bric", "okey", "poker", "konser", "mezuniyet", "kutlama", "tanisma", "muzik", "bingo", "siir",
        "date", "game", "movie", "trivia", "parents", "wedding", "ladies", "girls", "boys", "mic", "pub", "family", "taco", "board", "stag", "hen", "opening", "theatre", "theater", "comedy",
    ];

    private static readonly HashSet<string> When = [.. ("pazartesi sali carsamba persembe cuma cumartesi pazar bugun yarin dun ertesi ayni o bu su her yilbasi arife bayram ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik "
        + "onceki sonraki gelecek gecen onumuzdeki ilk son hafta sonu gun gunu ay yaz kis bahar kadir monday tuesday wednesday thursday friday saturday sunday every this that last next each weekday weekend good late same whole all until till tomorrow").Split(' ')];

    private static readonly string[] AfterRelative = ["kilerinden", "kilerine", "kilerini", "kilerin", "kileri", "kiler", "kinden", "kinde", "kinin", "kiyle", "kine", "kini"];

    /// <summary>"iyi akşamlar" speaks of no evening; "yarınkini" and "yarınımı" speak of tomorrow, endings aside.</summary>
    internal static string Apply(string text, List<Token> tokens, bool[] courtesy)
    {
        char[]? masked = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var hidden = courtesy[i] || IsNamedNight(tokens, i) || NumberedPlaces.IsNumberOf(tokens, i) ? token.Raw.Length : Endings(token);
            if (hidden > 0)
            {
                masked ??= text.ToCharArray();
                masked.AsSpan(token.End - hidden, hidden).Fill(' ');
            }
        }

        return masked is null ? text : new string(masked);
    }

    /// <summary>"toplantıyı 3'ten 5'e al": where it comes from is a clock too. Null where no number went unread.</summary>
    internal static string? Ablatives(string text, List<Token> tokens, TimeReading time)
    {
        char[]? masked = null;
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Number && token.Ending is "ten" or "tan" or "den" or "dan" && !Utterance.IsInTime(time, token))
            {
                masked ??= text.ToCharArray();
                masked[token.End - 1] = ' ';
            }
        }

        return masked is null ? null : new string(masked);
    }

    /// <summary>"kına gecesi", "quiz night": the name of a thing, which need not be at night.</summary>
    private static bool IsNamedNight(List<Token> tokens, int at) =>
        (at + 1 < tokens.Count && tokens[at].Folded == "night" && tokens[at + 1].Folded is "shift" or "school" or "class" or "owl" or "market") || at > 0 && tokens[at - 1] is { IsWord: true } named && (Nights.Contains(named.Folded) && tokens[at].Folded is "night"
            || (Owned(tokens[at].Folded) && named.Ending.Length == 0 && !IsWhen(named.Folded))
            || (tokens[at].Folded is "night" && named.Raw.Length > 3 && !IsWhen(named.Folded) && named.Readings.Length == 0)
            || (tokens[at].Folded is "evening" && named.Folded is "parents" or "games" or "quiz" or "open" or "prize"));

    /// <summary>"seramik gecesi", "veli akşamını": an evening that belongs to a noun is its name.</summary>
    private static bool Owned(string folded)
    {
        var stem = folded.StartsWith("gecesi", StringComparison.Ordinal) ? 6 : folded.StartsWith("aksami", StringComparison.Ordinal) ? 6 : 0;
        return stem > 0 && folded[stem..] is "" or "ni" or "ne" or "nin" or "nden" or "nde" or "yle";
    }

    /// <summary>"cuma gecesi", "this night", "saturday night": those are times.</summary>
    private static bool IsWhen(string folded) => When.Contains(folded);

    private static int Endings(Token token)
    {
        if (token.Folded is "sonrami")
        {
            return 2;
        }

        if (token.Folded is "yarinimi" or "aksamimi" or "sabahimi" or "bugunumu")
        {
            return 3;
        }

        foreach (var ending in AfterRelative)
        {
            if (token.Folded.Length > ending.Length + 1 && token.Folded.EndsWith(ending, StringComparison.Ordinal) && (token.Ending.Length > 0 || token.IsWord))
            {
                return ending.Length - "ki".Length;
            }
        }

        return 0;
    }
}
