using System.Text.RegularExpressions;
using Bantz.Orchestrator.References;

namespace Bantz.Orchestrator.Replies;

/// <summary>
/// Holds a phrased reply against the draft title by title: the times and days said with a title must be those of its own lines. A reply puts
/// them all before their titles or all behind; whatever mixes the two is not believed. Pure.
/// </summary>
internal static partial class ReplyPairs
{
    private const int TimeoutMs = 250;

    /// <summary>Whether every title stands with its own times.</summary>
    /// <param name="reply">The model's words.</param>
    /// <param name="draft">The deterministic sentence: one line an event.</param>
    /// <param name="titles">The events' titles.</param>
    /// <param name="isDay">Whether a folded word names a day or a month.</param>
    public static bool Hold(string reply, string draft, IReadOnlyList<string> titles, Func<string, bool> isDay)
    {
        var said = Folding.Fold(reply);
        var lines = Folding.Fold(draft).Split('\n');
        var mentions = Mentions(said, titles);
        if (mentions.Count is 0 || titles.Count < 2)
        {
            return true;
        }

        return Fits(said, lines, mentions, isDay, titleLast: true) || Fits(said, lines, mentions, isDay, titleLast: false);
    }

    private static bool Fits(string said, string[] lines, List<Mention> mentions, Func<string, bool> isDay, bool titleLast)
    {
        var left = titleLast ? said[mentions[^1].End..] : said[..mentions[0].Start];
        if (Clocks().IsMatch(left))
        {
            return false;
        }

        for (var index = 0; index < mentions.Count; index++)
        {
            var mention = mentions[index];
            var segment = titleLast
                ? said[(index is 0 ? 0 : mentions[index - 1].End)..mention.Start]
                : said[mention.End..(index + 1 < mentions.Count ? mentions[index + 1].Start : said.Length)];
            var own = string.Join('\n', lines.Where(line => line.Contains(mention.Title, StringComparison.Ordinal)));
            own = own.Length > 0 ? own : string.Join('\n', lines);
            var words = Folding.Words($"{own}\n{lines[0]}").ToHashSet(StringComparer.Ordinal);
            var clocks = Clocks().Matches(own).Select(static match => Clock(match.Value)).ToHashSet(StringComparer.Ordinal);
            if (!Clocks().Matches(segment).All(match => clocks.Contains(Clock(match.Value))) || !Folding.Words(segment).Where(isDay).All(words.Contains))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where the titles stand, each place taken once, the longest title first.</summary>
    private static List<Mention> Mentions(string said, IReadOnlyList<string> titles)
    {
        List<Mention> found = [];
        foreach (var title in titles.Select(Folding.Fold).Where(static title => title.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(static title => title.Length))
        {
            for (var at = said.IndexOf(title, StringComparison.Ordinal); at >= 0; at = said.IndexOf(title, at + 1, StringComparison.Ordinal))
            {
                var (start, end) = (at, at + title.Length);
                if ((start is 0 || !char.IsLetterOrDigit(said[start - 1])) && !found.Exists(one => start < one.End && one.Start < end))
                {
                    found.Add(new(title, start, end));
                }
            }
        }

        return [.. found.OrderBy(static one => one.Start)];
    }

    private static string Clock(string text) => text.Replace('.', ':').TrimStart('0');

    [GeneratedRegex(@"\d{1,2}[:.]\d{2}", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Clocks();

    private readonly record struct Mention(string Title, int Start, int End);
}
