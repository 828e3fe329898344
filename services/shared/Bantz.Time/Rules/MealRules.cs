using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Meals said as times: "at lunch", "over lunch", "lunch time", "at dinner time", "kahvaltı saatinde", "öğle yemeği vaktinde". A meal by itself is a title, and what is before or after it unresolved.</summary>
internal static class MealRules
{
    public static Piece? Read(TokenList tokens, int at)
    {
        if (tokens.Language == TimeLanguage.Turkish)
        {
            var meal = tokens[at].Is(Term.DayPart) && tokens[at].Suffix == Suffix.None ? at + 1 : at;
            DayPart? eaten = meal > at ? (DayPart)tokens[at].Value : tokens[at].Folded.StartsWith("kahvalti", StringComparison.Ordinal) ? DayPart.Morning : null;
            var hour = tokens.Letters(meal + 1);
            var timed = (tokens[meal + 1].Is(Term.Clock) && tokens[meal + 1].Has(Suffix.Possessive) && tokens[meal + 1].Has(Suffix.Locative)) || hour is "vakti" or "vaktinde";
            return tokens[meal].Is(Term.Meal) && timed && eaten is DayPart.Morning or DayPart.Noon or DayPart.Evening ? new PartPiece(eaten.Value) { To = meal + 2 } : null;
        }

        if (!tokens[at].Is(Term.Meal))
        {
            return null;
        }

        var part = (DayPart)tokens[at].Value;
        return tokens.Letters(at + 1) is "time" ? new PartPiece(part) { To = at + 2 }
            : part == DayPart.Noon && (tokens[at - 1].Is(Term.At) || tokens.Letters(at - 1) is "over" or "during") && !tokens[at + 1].Is(Term.At) ? new PartPiece(part) { To = at + 1 }
            : null;
    }
}
