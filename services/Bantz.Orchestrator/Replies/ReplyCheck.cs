using System.Text.RegularExpressions;
using Bantz.Contracts;
using Bantz.Orchestrator.References;
using Bantz.Orchestrator.Tools;
using NodaTime;

namespace Bantz.Orchestrator.Replies;

/// <summary>
/// Holds a phrased reply against the facts: what it says of numbers, times, dates, names and emptiness must stand in them, each time with
/// its own title, and every other word must be one that such an answer is put in. It may well refuse a good reply; the deterministic one is as true. Pure.
/// </summary>
internal static partial class ReplyCheck
{
    // A wall clock: on a machine that is busy with other things a quarter of a second passes in no work at all.
    private const int TimeoutMs = 5_000;
    private const int Longest = 2_000;
    private const int NamedEvents = 5;
    private const int NearClock = 16;
    private const int DayHours = 24;

    // "bir" and "one" are articles more often than numbers.
    private static readonly Dictionary<string, string> NumberWords = new(StringComparer.Ordinal)
    {
        ["iki"] = "2", ["uc"] = "3", ["dort"] = "4", ["bes"] = "5", ["alti"] = "6", ["yedi"] = "7", ["sekiz"] = "8", ["dokuz"] = "9", ["on"] = "10",
        ["two"] = "2", ["three"] = "3", ["four"] = "4", ["five"] = "5", ["six"] = "6", ["seven"] = "7", ["eight"] = "8", ["nine"] = "9", ["ten"] = "10",
    };

    private static readonly HashSet<string> DayWords = new(StringComparer.Ordinal)
    {
        "bugun", "yarin", "dun", "pazartesi", "sali", "carsamba", "persembe", "cuma", "cumartesi", "pazar",
        "ocak", "subat", "mart", "nisan", "mayis", "haziran", "temmuz", "agustos", "eylul", "ekim", "kasim", "aralik",
        "today", "tomorrow", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    };

    /// <summary>Whether a phrased reply says nothing that the facts do not.</summary>
    /// <param name="reply">The model's words.</param>
    /// <param name="draft">The deterministic sentence over the same facts.</param>
    /// <param name="facts">What the tools returned.</param>
    /// <param name="language">The language of the reply: "on" is ten in Turkish alone.</param>
    /// <param name="today">The person's day, for "cumartesi" where the draft says "yarın"; null: days are held word by word.</param>
    public static bool Holds(string reply, string draft, IReadOnlyList<ToolResult> facts, Language language, LocalDate? today = null)
    {
        try
        {
            if (reply.Length > Longest)
            {
                return false;
            }

            var written = SpokenTimes.Written(reply, draft, language);
            return Checked(today is { } day ? SpokenDays.Written(written, draft, language, day) : written, draft, facts, language);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static bool Checked(string reply, string draft, IReadOnlyList<ToolResult> facts, Language language)
    {
        if (string.IsNullOrWhiteSpace(reply))
        {
            return false;
        }

        CalendarEvent[] events = [.. facts.SelectMany(ToolResults.Events)];
        var known = draft + "\n" + string.Join('\n', events.Select(static one => $"{one.Title}\n{one.Location}\n{string.Join('\n', one.Attendees)}"));
        var knownWords = Folding.Words(known).ToHashSet(StringComparer.Ordinal);
        var replyWords = Folding.Words(reply);
        var knownNumbers = Numbers().Matches(known).Select(static match => Number(match.Value)).ToHashSet(StringComparer.Ordinal);

        return Numbers().Matches(reply).All(match => knownNumbers.Contains(Number(match.Value)))
            && Clocks().Matches(reply).All(match => IsStart(match.Value, draft) || IsSaidAsEnd(match, reply))
            && replyWords.Where(word => NumberWords.ContainsKey(word) && !(language is Language.English && word is "on"))
                .All(word => knownNumbers.Contains(NumberWords[word]) || knownWords.Contains(word))
            && replyWords.Where(DayWords.Contains).All(knownWords.Contains)
            && Quotes().Matches(reply).All(match => Folding.Fold(known).Contains(Folding.Fold(match.Groups["title"].Value), StringComparison.Ordinal))
            && Names().Matches(reply).All(match => IsKnown(match.Value, knownWords))
            && (events.Length is 0 ? true : !ClaimCheck.ClaimsNothing(reply) || ClaimCheck.ClaimsNothing(draft))
            && (events.Length > NamedEvents || events.All(one => Folding.HoldsAll(reply, one.Title)))
            && !Links().IsMatch(reply)
            && (!ClaimCheck.Claims(reply) || ClaimCheck.Claims(draft))
            && replyWords.All(word => IsPhrasing(word, knownWords, language))
            && Parts(Folding.Fold(reply), knownWords)
            && Counts().Matches(Folding.Fold(reply)).All(match => IsCount(match.Groups["count"].Value, events.Length))
            && (events.Length > 0 ? ReplyPairs.Hold(reply, draft, [.. events.Select(static one => one.Title)], DayWords.Contains) : SameClocks(reply, draft));
    }

    /// <summary>A number, a day and a name have been looked at; anything else is a word of the facts or of the phrasing.</summary>
    private static bool IsPhrasing(string word, HashSet<string> known, Language language) =>
        char.IsAsciiDigit(word[0])
        || NumberWords.ContainsKey(word)
        || DayWords.Contains(word)
        || ReplyVocabulary.Holds(word, language)
        || known.Any(one => language is Language.Turkish ? one.Length > 1 && ReplyVocabulary.Inflects(word, one) : one == word);

    /// <summary>"akşam 10:00" says two things: the hour that follows a part of day lies in it.</summary>
    private static bool Parts(string folded, HashSet<string> known) => Words().Matches(folded).All(match =>
        ReplyVocabulary.Part(match.Value) is not { } hours
        || (Clocks().Match(folded, match.Index + match.Length) is { Success: true } clock && clock.Index - match.Index - match.Length <= NearClock
            ? Hour(clock.Value) is var hour && ((hour >= hours.From && hour < hours.To) || (hour + DayHours >= hours.From && hour + DayHours < hours.To))
            : known.Contains(match.Value)));

    private static int Hour(string clock) => int.Parse(clock.AsSpan(0, clock.IndexOfAny([':', '.'])), System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsCount(string said, int events) =>
        (NumberWords.GetValueOrDefault(said) ?? (said is "bir" or "one" ? "1" : said)) == events.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Free time is told in its own order and in whole gaps, or not in clocks at all.</summary>
    private static bool SameClocks(string reply, string draft)
    {
        string[] said = [.. Clocks().Matches(reply).Select(static match => Number(match.Value))];
        return said.Length is 0 || said.SequenceEqual(Clocks().Matches(draft).Select(static match => Number(match.Value)), StringComparer.Ordinal);
    }

    /// <summary>The draft writes spans as 10:00–11:00: what only follows the dash is an end, and nothing begins at it.</summary>
    private static bool IsStart(string clock, string draft) =>
        Clocks().Matches(draft).Any(match => Number(match.Value) == Number(clock) && (match.Index is 0 || draft[match.Index - 1] is not '–'));

    private static bool IsSaidAsEnd(Match clock, string reply) =>
        SaidBeforeEnd().IsMatch(reply[..clock.Index]) || SaidAfterEnd().IsMatch(reply[(clock.Index + clock.Length)..]);

    private static string Number(string text) => text.Replace('.', ':').TrimStart('0') is { Length: > 0 } number ? number : "0";

    /// <summary>"Ayşe'yle", "Sunumun": a known word, or one with a suffix.</summary>
    private static bool IsKnown(string name, HashSet<string> known) =>
        Folding.Words(name) is not [var word, ..] || known.Any(one => one.Length >= 2 && word.StartsWith(one, StringComparison.Ordinal));

    [GeneratedRegex(@"\d+(?:[:.]\d+)*", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?<count>\d+|bir|iki|uc|dort|bes|alti|yedi|sekiz|dokuz|on|one|two|three|four|five|six|seven|eight|nine|ten) (?:tane |adet |planned |scheduled )?(?:etkinli|toplanti|randevu|plan|isin|events?\b|meetings?\b|appointments?\b|things?\b|items?\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Counts();

    [GeneratedRegex(@"\d{1,2}[:.]\d{2}", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Clocks();

    [GeneratedRegex(@"(?:[–-]|\bto|\buntil|\btill|\band|\bile)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex SaidBeforeEnd();

    [GeneratedRegex(@"^['’]?\p{L}{0,3}\s+(?:kadar|arası)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex SaidAfterEnd();

    [GeneratedRegex("[“\"«](?<title>[^”\"»]{1,300})[”\"»]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Quotes();

    // A large letter in the middle of a sentence is somebody's or something's name.
    [GeneratedRegex(@"(?<=[\p{Ll}\p{N},;] )\p{Lu}[\p{L}\p{N}]+", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Names();

    [GeneratedRegex(@"https?:|www\.|\]\(|<[a-z/!]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Links();
}
