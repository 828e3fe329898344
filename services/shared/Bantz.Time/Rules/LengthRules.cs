using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>A length without a place: "bir saatlik", "45 dk", "for an hour".</summary>
internal static class LengthRules
{
    public static Piece? Read(TokenList tokens, int at)
    {
        if (Lengths.Read(tokens, at) is not { } length || length.Suffix.Has(Suffix.Plural | Suffix.Relative | Suffix.Genitive | Suffix.Ablative)
            && !(length.Suffix == Suffix.Ablative && tokens.Letters(length.To) is "fazla" or "az" or "uzun" or "kisa"))
        {
            return null;
        }

        // "bir gün" is some day, "a week" in "twice a week" is no length.
        var one = tokens[at].Is(Term.Article) || tokens[at] is { Kind: TokenKind.Word, Term: Term.Number, Value: 1 };
        var said = length.Suffix == Suffix.Measure || tokens[length.To].Is(Term.Throughout) || tokens[length.To].Is(Term.For) || tokens[at - 1].Is(Term.For);
        if (one && length.Amount.Minutes == 0 && !said)
        {
            return null;
        }

        var to = tokens[length.To].Is(Term.Throughout) ? length.To + 1 : length.To;
        return new LengthPiece(length.Amount) { To = to, Suffix = length.Suffix };
    }
}
