namespace Bantz.Understanding.Morphology;

/// <summary>A suffix as grammars write it, over folded letters: A is a or e, I is i or u, D is d or t; what stands in parentheses may be missing.</summary>
internal static class SuffixPattern
{
    /// <summary>Every end at which <paramref name="pattern"/>, begun at <paramref name="at"/>, may stop in <paramref name="word"/>.</summary>
    internal static bool MatchesToEnd(string pattern, ReadOnlySpan<char> word, int at) => Match(pattern, 0, word, at) == word.Length;

    /// <summary>Where the pattern ends, or -1; the longest way through optional parts is tried first.</summary>
    internal static int Match(string pattern, int from, ReadOnlySpan<char> word, int at)
    {
        for (var i = from; i < pattern.Length; i++)
        {
            if (pattern[i] == '(')
            {
                var close = pattern.IndexOf(')', i);
                var taken = MatchPart(pattern, i + 1, close, word, at);
                if (taken >= 0)
                {
                    var end = Match(pattern, close + 1, word, taken);
                    if (end >= 0)
                    {
                        return end;
                    }
                }

                i = close;
                continue;
            }

            if (at >= word.Length || !Accepts(pattern[i], word[at]))
            {
                return -1;
            }

            at++;
        }

        return at;
    }

    private static int MatchPart(string pattern, int from, int to, ReadOnlySpan<char> word, int at)
    {
        for (var i = from; i < to; i++, at++)
        {
            if (at >= word.Length || !Accepts(pattern[i], word[at]))
            {
                return -1;
            }
        }

        return at;
    }

    private static bool Accepts(char symbol, char letter) => symbol switch
    {
        'A' => letter is 'a' or 'e',
        'I' => letter is 'i' or 'u',
        'D' => letter is 'd' or 't',
        _ => symbol == letter,
    };
}
