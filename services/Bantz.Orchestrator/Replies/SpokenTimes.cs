using System.Globalization;
using System.Text.RegularExpressions;
using Bantz.Contracts;

namespace Bantz.Orchestrator.Replies;

/// <summary>
/// Writes the clock times of a phrased reply as the draft writes them: "saat üçte", "on dört otuzda", "beşe çeyrek kala", "3 PM",
/// "half past two" become 15:00, 14:30 … where exactly one time of the draft can be meant, and stay words where none or several can:
/// a word that was not read is refused by the check behind this. Pure.
/// </summary>
internal static partial class SpokenTimes
{
    private const int TimeoutMs = 5_000;
    private const int HalfDay = 12;
    private const int Day = 24;
    private const int Hour = 60;
    private const int Half = 30;
    private const int Quarter = 15;

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["bir"] = 1, ["iki"] = 2, ["üç"] = 3, ["dört"] = 4, ["dörd"] = 4, ["beş"] = 5, ["altı"] = 6, ["yedi"] = 7, ["sekiz"] = 8, ["dokuz"] = 9,
        ["on"] = 10, ["yirmi"] = 20, ["otuz"] = 30, ["kırk"] = 40, ["elli"] = 50, ["çeyrek"] = Quarter,
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["fifteen"] = 15, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["quarter"] = Quarter, ["half"] = Half,
    };

    /// <param name="reply">The model's words.</param>
    /// <param name="draft">The deterministic sentence over the same facts.</param>
    /// <param name="language">Of the reply.</param>
    public static string Written(string reply, string draft, Language language)
    {
        var known = Clocks().Matches(draft).Select(static match => Minutes(int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture))).ToHashSet();
        return language is Language.English
            ? Plain().Replace(Oclock().Replace(Past().Replace(Meridiem().Replace(reply, match => Put(match, Exact(match), known)), match => Put(match, Around(match, after: match.Groups["past"].Success), known)), match => Put(match, Either(match), known)), match => Put(match, Split(match), known))
            : Said().Replace(Digits().Replace(Around().Replace(reply, match => Put(match, Around(match, after: match.Groups["past"].Success), known)), match => Put(match, Either(match), known)), match => Put(match, Split(match), known));
    }

    private static string Put(Match match, IEnumerable<int> candidates, HashSet<int> known) =>
        candidates.Where(known.Contains).Distinct().ToList() is [var one]
            ? string.Create(CultureInfo.InvariantCulture, $"{match.Groups["before"].Value}{one / Hour:00}:{one % Hour:00}{Ending(match.Groups["after"].Value)}")
            : match.Value;

    private static string Ending(string after) => after is [not ('\'' or '’'), ..] ? $"'{after}" : after;

    /// <summary>"3 PM", "11:30 am": one time.</summary>
    private static IEnumerable<int> Exact(Match match)
    {
        var hour = Number(match.Groups["hour"].Value);
        var minute = match.Groups["minute"].Success ? Number(match.Groups["minute"].Value) : 0;
        return hour is >= 1 and <= HalfDay && minute < Hour
            ? [Minutes((hour % HalfDay) + (match.Groups["half"].Value is "p" or "P" ? HalfDay : 0), minute)]
            : [];
    }

    /// <summary>"üçü on geçe", "beşe çeyrek kala", "quarter to five".</summary>
    private static IEnumerable<int> Around(Match match, bool after)
    {
        var (hour, minute) = (Number(match.Groups["hour"].Value), Number(match.Groups["minute"].Value));
        return hour is >= 1 and <= HalfDay && minute is >= 1 and < Hour ? Halves(hour, after ? minute : -minute) : [];
    }

    /// <summary>"saat 3'te", "ten o'clock".</summary>
    private static IEnumerable<int> Either(Match match) => Number(match.Groups["hour"].Value) is >= 0 and < Day and var hour ? Halves(hour, 0) : [];

    /// <summary>"on dört otuz": hour and minute are one run of words; every place where it can be parted is one reading.</summary>
    private static IEnumerable<int> Split(Match match)
    {
        var words = match.Groups["run"].Value.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var half = match.Groups["buçuk"].Success;
        for (var hours = 1; hours <= words.Length; hours++)
        {
            var (hour, minute) = (Sum(words[..hours]), Sum(words[hours..]));
            if (hour is null or >= Day || minute is null or >= Hour || (half && hours < words.Length) || (hours < words.Length && minute is 0))
            {
                continue;
            }

            foreach (var one in Halves(hour.Value, half ? Half : minute.Value))
            {
                yield return one;
            }
        }
    }

    /// <summary>Up to twelve an hour is said of either half of the day; which one the words about it mean is held against the hour later.</summary>
    private static IEnumerable<int> Halves(int hour, int minute) => hour <= HalfDay
        ? [Turned(hour, minute), Turned(hour + HalfDay, minute)]
        : [Turned(hour, minute)];

    private static int Turned(int hour, int minute) => (Minutes(hour, minute) + (Day * Hour)) % (Day * Hour);

    private static int Minutes(int hour, int minute) => (hour * Hour) + minute;

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : Sum(text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)) ?? -1;

    /// <summary>A ten and a one, or either; null where the words are no number together.</summary>
    private static int? Sum(string[] words)
    {
        int[] values = [.. words.Select(static word => Numbers.GetValueOrDefault(word.ToLower(CultureInfo.GetCultureInfo(word.Contains('I', StringComparison.Ordinal) ? "en-GB" : "tr-TR")), -1))];
        return values switch
        {
            [] => 0,
            [>= 0 and var one] => one,
            [>= 10 and var ten, >= 1 and < 10 and var one] when ten % 10 is 0 => ten + one,
            _ => null,
        };
    }

    private const string TurkishUnit = "bir|iki|üç|dör[td]|beş|altı|yedi|sekiz|dokuz";
    private const string TurkishNumber = $@"(?:on|yirmi|otuz|kırk|elli)(?:\s+(?:{TurkishUnit}))?|{TurkishUnit}";
    private const string EnglishUnit = "one|two|three|four|five|six|seven|eight|nine";
    private const string EnglishNumber = $"ten|eleven|twelve|fifteen|(?:twenty|thirty|forty|fifty)(?:[ -](?:{EnglishUnit}))?|{EnglishUnit}";

    [GeneratedRegex(@"(?<h>\d{1,2}):(?<m>\d{2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Clocks();

    // "saat üçte", "Üç buçukta", "on dört otuzda"; without "saat" only with the ending that says when.
    [GeneratedRegex($@"(?<!\p{{L}})(?:(?<before>saat\s+)(?<run>(?:{TurkishNumber})(?:\s+(?:{TurkishNumber}))?)(?<buçuk>\s+buçuk)?(?<after>['’]?(?:[dt][ae](?:n|ki)?)?)|(?<run>(?:{TurkishNumber})(?:\s+(?:{TurkishNumber}))?)(?<buçuk>\s+buçuk)?(?<after>['’]?[dt][ae](?:n|ki)?))(?!\p{{L}})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Said();

    [GeneratedRegex($@"(?<!\p{{L}})(?<before>(?:saat\s+)?)(?<hour>{TurkishNumber})(?:[yn]?[ıiuü]|y?[ae])\s+(?<minute>{TurkishNumber}|çeyrek)\s+(?:(?<past>geçe)|kala|var)(?!\p{{L}})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Around();

    [GeneratedRegex(@"(?<!\p{L})(?<before>saat\s+)(?<hour>\d{1,2})(?<after>['’]?(?:[dt][ae](?:n|ki)?)?)(?![\p{L}\d:.–-]\d?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Digits();

    [GeneratedRegex($@"(?<![\p{{L}}\d:.])(?<hour>\d{{1,2}}|{EnglishNumber})(?:[:.](?<minute>\d{{2}}))?\s*(?<half>[ap])\.?m\b\.?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Meridiem();

    [GeneratedRegex($@"(?<!\p{{L}})(?:a\s+)?(?<minute>half|quarter|{EnglishNumber})\s+(?:(?<past>past)|to)\s+(?<hour>{EnglishNumber})(?!\p{{L}})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Past();

    [GeneratedRegex($@"(?<![\p{{L}}\d:.])(?<hour>\d{{1,2}}|{EnglishNumber})\s+o['’]clock(?!\p{{L}})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Oclock();

    [GeneratedRegex($@"(?<!\p{{L}})(?<before>(?:at|from|until|till|to)\s+)(?<run>(?:{EnglishNumber})(?:[ -](?:{EnglishNumber}))?)(?!\p{{L}})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Plain();
}
