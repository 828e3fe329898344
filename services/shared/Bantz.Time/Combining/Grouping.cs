using Bantz.Time.Rules;
using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Combining;

/// <summary>Joins pieces that stand side by side, with nothing but small words between them.</summary>
internal static class Grouping
{
    /// <summary>Small words that may stand between two pieces of one expression.</summary>
    private const int MostGlue = 3;

    /// <summary>What is certain is joined first, so that a number finds all that may vouch for it: "9 tomorrow morning".</summary>
    public static void Group(TokenList tokens, List<Moment> moments)
    {
        Pass(tokens, moments, weak: false);
        Pass(tokens, moments, weak: true);
    }

    private static void Pass(TokenList tokens, List<Moment> moments, bool weak)
    {
        var count = 0;
        for (var i = 0; i < moments.Count; i++)
        {
            var piece = moments[i];
            if (count > 0 && (weak || !(moments[count - 1].Weak || piece.Weak)) && JoinNext(tokens, moments[count - 1], piece) is { } joined)
            {
                moments[count - 1] = joined;
                continue;
            }

            moments[count++] = piece;
        }

        moments.RemoveRange(count, moments.Count - count);
    }

    private static Moment? JoinNext(TokenList tokens, Moment left, Moment right)
    {
        if (!IsGlue(tokens, left, right) || Ends(left) || left.Length is not null || right.Length is not null)
        {
            return null;
        }

        // "her gün 9'da, pazar hariç": what is left out is no day of it.
        if (left.Every is not null && tokens.Letters(right.To) is "haric" or "disinda")
        {
            return null;
        }

        // "her salı … 1 Mart'a kadar": the end of a repetition, not its day.
        if (left.Every is not null && right.Bound == Bound.None && tokens[right.To].Is(Term.Until) && (right.Day is not null || right.Span is not null))
        {
            return null;
        }

        // "around 5", "saat 5 gibi", "akşam 8": a number beside such a word is an hour; beside a day only with its minutes.
        if (left.Weak || right.Weak)
        {
            var (weak, other) = left.Weak ? (left, right) : (right, left);
            if (left.Weak && right.Weak || !Vouches(tokens, other, weak))
            {
                return null;
            }
        }

        return Joining.Join(left, right, into: left);
    }

    private static bool Vouches(TokenList tokens, Moment other, Moment weak)
    {
        if (other.Clock is not null || weak.Suffix.Has(Suffix.Ablative))
        {
            return false;
        }

        // "1 night" counts; "8 tonight" and "9 tomorrow morning" do not.
        if (tokens.Language == TimeLanguage.English && weak.To == other.From && other is { Part: not null, Day: null })
        {
            return false;
        }

        if (other.Approximate && other.Every is null)
        {
            return !ClockRules.IsCounted(tokens, other.To > weak.To ? other.To : weak.To);
        }

        return other.Part is not null || (weak.Clock is { Minute: not 0 } && (other.Day is not null || other.Every is not null));
    }

    /// <summary>"9'dan" begins a range: what follows belongs to its end.</summary>
    private static bool Ends(Moment left) => left.Suffix.Has(Suffix.Ablative) && left.IsPlace;

    private static bool IsGlue(TokenList tokens, Moment left, Moment right)
    {
        if (right.From - left.To > MostGlue)
        {
            return false;
        }

        for (var i = left.To; i < right.From; i++)
        {
            var glue = tokens[i].Term switch
            {
                Term.At or Term.On or Term.In or Term.The or Term.Of or Term.Clock or Term.Zero => true,
                Term.For or Term.By => tokens.Language == TimeLanguage.English,
                Term.From or Term.Between => right.Bound == Bound.Range || right.Weak || right.Clock is not null,
                Term.Early or Term.Later => left.Part is not null || right.Part is not null,
                Term.Unit => tokens[i].Value == Units.Day && tokens[i].Suffix != Suffix.None,
                _ => tokens[i].IsMark(',') || (tokens[i].IsMark('@') && !tokens[i].Glued),
            };
            if (!glue)
            {
                return false;
            }
        }

        return true;
    }
}
