using Bantz.Understanding.Text;

namespace Bantz.Understanding.Grounding;

/// <summary>Whether a plan's words are the person's.</summary>
internal static class Words
{
    private const int ShortestStem = 3;

    // Endings come and go between what is said and what it is called: "randevum", "randevusu".
    private const int Ending = 2;

    /// <summary>Every word of <paramref name="said"/> occurs in the utterance, endings aside.</summary>
    internal static bool AllSaid(string said, Utterance utterance)
    {
        var any = false;
        foreach (var token in Tokenizer.Read(Folding.Compose(said)))
        {
            if (token.Kind == TokenKind.Mark)
            {
                continue;
            }

            any = true;
            if (!utterance.Words.Any(word => SameStem(token.Folded, word.Folded)))
            {
                return false;
            }
        }

        return any;
    }

    private static bool SameStem(string one, string other)
    {
        var common = one.AsSpan().CommonPrefixLength(other);
        return common == one.Length || common >= Math.Max(ShortestStem, one.Length - Ending);
    }
}
