using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Small words that say something about the time beside them: "civarı", "5 kez", "şimdi".</summary>
internal static class ParticleRules
{
    public static Piece? Read(TokenList tokens, int at)
    {
        if (tokens[at].Is(Term.Approx))
        {
            return new ApproxPiece { To = at + 1 };
        }

        if (tokens[at].Is(Term.Now))
        {
            return new NowPiece { To = at + 1, Suffix = tokens[at].Suffix };
        }

        if (tokens[at].Is(Term.Whole) && tokens[at + 1].Is(Term.Unit, Units.Day))
        {
            return new WholeDayPiece { To = at + 2 };
        }

        return Numbers.Read(tokens, at) is { Value: >= 1 and <= 999, Suffix: Suffix.None } count && tokens[count.To].Is(Term.Times)
            ? new CountPiece(count.Value) { To = count.To + 1 }
            : null;
    }
}
