using Bantz.Understanding.Text;

namespace Bantz.Understanding;

/// <summary>What an answer says to several actions that wait at once.</summary>
/// <param name="None">"hiçbiri": no to every one.</param>
/// <param name="Rest">The answer without its word for all; it still has to be read for each action. Empty where nothing else was said.</param>
public sealed record AllAnswer(bool None, string Rest);

/// <summary>Finds the words that make an answer one to everything that waits: "hepsi", "hepsini ekle", "yes to all", "hiçbiri". Pure and thread-safe.</summary>
public static class AllWords
{
    private const int MostWords = 8;

    private static readonly string[][] All =
    [
        ["all", "of", "them"], ["all", "of", "it"], ["to", "all", "of", "them"], ["to", "all"], ["both", "of", "them"], ["ikisi", "de"], ["ikisini", "de"], ["ikisine", "de"], ["ucu", "de"], ["ucunu", "de"], ["ucune", "de"], ["her", "ikisi"], ["her", "ikisini"], ["her", "ikisi", "de"], ["her", "seyi"], ["the", "lot"],
        ["hepsi"], ["hepsini"], ["hepsine"], ["hepsi", "icin"], ["tumu"], ["tumunu"], ["tumune"], ["tamami"], ["tamamini"], ["tamamina"], ["all"], ["everything"], ["both"],
    ];

    private static readonly string[][] None =
    [
        ["none", "of", "them"], ["none", "of", "it"], ["neither", "of", "them"], ["hic", "biri"], ["hic", "birini"], ["hic", "birine"], ["hicbiri"], ["hicbirini"], ["hicbirine"], ["none"], ["neither"],
    ];

    /// <summary>Null where no word speaks of all.</summary>
    public static AllAnswer? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var composed = Folding.Compose(text);
        var tokens = Tokenizer.Read(composed);
        if (tokens.Count(static token => token.Kind != TokenKind.Mark) > MostWords)
        {
            return null;
        }

        return Without(composed, tokens, None) is { } refused ? new(None: true, refused)
            : Without(composed, tokens, All) is { } rest ? new(None: false, rest)
            : null;
    }

    private static string? Without(string text, List<Token> tokens, string[][] phrases)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var found = phrases.Where(phrase => Begins(tokens, at, phrase)).MaxBy(static phrase => phrase.Length);
            if (found is not null)
            {
                return $"{text[..tokens[at].Start].Trim()} {text[tokens[at + found.Length - 1].End..].Trim()}".Trim();
            }
        }

        return null;
    }

    private static bool Begins(List<Token> tokens, int at, string[] phrase) =>
        at + phrase.Length <= tokens.Count && phrase.Select((word, offset) => tokens[at + offset].Folded == word).All(static same => same);
}
