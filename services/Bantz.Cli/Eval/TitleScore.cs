namespace Bantz.Cli;

/// <summary>How much of a title is right: F1 over words, whatever their case and marks, the best of the acceptable titles.</summary>
internal static class TitleScore
{
    internal static double Of(IReadOnlyList<string> accepted, string? said) => accepted.Max(title => F1(Words(title), Words(said ?? "")));

    private static double F1(List<string> gold, List<string> said)
    {
        var both = 0;
        var left = new List<string>(said);
        foreach (var word in gold)
        {
            both += left.Remove(word) ? 1 : 0;
        }

        return both == 0 ? 0 : 2.0 * both / (gold.Count + said.Count);
    }

    private static List<string> Words(string title)
    {
        var words = new List<string>();
        var word = new System.Text.StringBuilder();
        foreach (var letter in Spellings.Plain(title) + " ")
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is not ('\'' or '’') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}
