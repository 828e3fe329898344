using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Combining;

/// <summary>Takes the small words beside an expression into it, so that no "at" and no "için" is left over.</summary>
internal static class Edges
{
    public static void Widen(TokenList tokens, List<Moment> moments)
    {
        var first = 0;
        foreach (var moment in moments)
        {
            if (tokens.Language == TimeLanguage.English)
            {
                if (moment.Part is not null && moment.From > first && tokens[moment.From - 1].Term is Term.Early or Term.Later)
                {
                    moment.From--;
                }

                while (moment.From > first && tokens[moment.From - 1].Term is Term.At or Term.On or Term.In or Term.By or Term.For or Term.The or Term.From)
                {
                    moment.From--;
                }
            }
            else
            {
                // "sabah erken saatlerde"
                if (moment.Part is not null && tokens[moment.To].Is(Term.Early))
                {
                    moment.To += tokens[moment.To + 1].Is(Term.Clock) && tokens[moment.To + 1].Has(Suffix.Plural) ? 2 : 1;
                }

                moment.To += tokens[moment.To].Is(Term.For) ? 1 : 0;
            }

            first = moment.To;
        }
    }
}
