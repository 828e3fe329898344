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
                while (moment.From > first && tokens[moment.From - 1].Term is Term.At or Term.On or Term.In or Term.By or Term.For or Term.The or Term.From)
                {
                    moment.From--;
                }
            }
            else if (tokens[moment.To].Is(Term.For))
            {
                moment.To++;
            }

            first = moment.To;
        }
    }
}
