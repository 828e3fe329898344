using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Parts of a day by their hours: "erken saatlerde", "geç saatlerde", "gün ortasında"; beside a part of day they only say how early in it.</summary>
internal static class HoursRules
{
    public static Piece? Read(TokenList tokens, int at)
    {
        if (tokens.Language != TimeLanguage.Turkish || tokens[at - 1].Is(Term.DayPart))
        {
            return null;
        }

        if (tokens[at].Is(Term.Early) && tokens[at + 1].Is(Term.Clock) && tokens[at + 1].Has(Suffix.Plural) && tokens[at + 1].Has(Suffix.Locative))
        {
            return new PartPiece(tokens[at].Value == 0 ? DayPart.Morning : DayPart.Evening) { To = at + 2 };
        }

        return tokens[at].Is(Term.Unit, Units.Day) && tokens[at].Suffix == Suffix.None && tokens[at + 1].Is(Term.Edge, 1) && tokens[at + 1].Has(Suffix.Possessive)
            ? new PartPiece(DayPart.Noon) { To = at + 2, Suffix = tokens[at + 1].Suffix }
            : null;
    }
}
