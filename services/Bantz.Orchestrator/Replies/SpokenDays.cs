using System.Globalization;
using System.Text.RegularExpressions;
using Bantz.Contracts;
using Bantz.Orchestrator.References;
using NodaTime;

namespace Bantz.Orchestrator.Replies;

/// <summary>
/// Writes the days of a phrased reply as the draft names them: "cumartesi" for its "yarın", "tomorrow" for its "Saturday 31 January". A day that the draft
/// does not name stays as it is, and is refused by the check behind this. Pure.
/// </summary>
internal static partial class SpokenDays
{
    private const int TimeoutMs = 5_000;
    private const int Week = 7;

    /// <param name="reply">The model's words.</param>
    /// <param name="draft">The deterministic sentence over the same facts.</param>
    /// <param name="language">Of both.</param>
    /// <param name="today">Of the person.</param>
    public static string Written(string reply, string draft, Language language, LocalDate today)
    {
        var culture = CultureInfo.GetCultureInfo(language is Language.English ? "en-GB" : "tr-TR");
        string[] relative = language is Language.English ? ["today", "tomorrow"] : ["bugun", "yarin"];
        var folded = Folding.Fold(draft);
        var named = Folding.Words(draft).ToHashSet(StringComparer.Ordinal);
        return Words().Replace(reply, match =>
        {
            var word = Folding.Fold(match.Value);
            return named.Contains(word) || Offset(word) is not { } offset ? match.Value : Other(offset, word) ?? match.Value;
        });

        string Weekday(int offset) => Folding.Fold(culture.DateTimeFormat.GetDayName((DayOfWeek)((int)today.PlusDays(offset).DayOfWeek % Week)));

        int? Offset(string word) => Array.IndexOf(relative, word) is >= 0 and var near
            ? near
            : Enumerable.Range(0, Week).Where(offset => Weekday(offset) == word).Select(static offset => (int?)offset).FirstOrDefault();

        string? Other(int offset, string word)
        {
            if (offset < relative.Length && relative[offset] != word)
            {
                return named.Contains(relative[offset]) ? relative[offset] : null;
            }

            var date = today.PlusDays(offset);
            var day = $"{date.Day} {Folding.Fold(culture.DateTimeFormat.GetMonthName(date.Month))}";

            // A weekday alone may be that of any week.
            return Weekday(offset) != word && named.Contains(Weekday(offset)) && folded.Contains(day, StringComparison.Ordinal) ? Weekday(offset) : null;
        }
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Words();
}
