using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Combining;

/// <summary>What is taken back: of "yarın, yok öbür gün", "at 3, no, 4pm" and "salı değil çarşamba" only the last is meant.</summary>
internal static class Correcting
{
    public static void Correct(TokenList tokens, List<Moment> moments)
    {
        for (var i = moments.Count - 2; i >= 0; i--)
        {
            var (wrong, right) = (moments[i], moments[i + 1]);
            if (!wrong.IsPlace || !(right.IsPlace || right.Weak) || !(TakesBack(tokens, wrong.To, right.From) || IsNotBut(tokens, wrong, right)))
            {
                continue;
            }

            // "yarın 3'te, yok 4'te": what is not said anew stays.
            var kept = wrong with { Clock = right.Clock is null ? wrong.Clock : null, Weak = false, Part = right.Part is null && right.Clock is null ? wrong.Part : null, Day = right.Day is null ? wrong.Day : null, Span = null };
            var clean = right with { Weak = false };
            var joined = kept.IsPlace && (kept.Day is null) != (right.Day is null) ? Joining.Join(kept, clean) : null;
            moments[i] = (joined ?? clean) with { From = wrong.From, To = right.To };
            moments.RemoveAt(i + 1);
        }
    }

    /// <summary>"not tomorrow but Monday", "not at 4 but at 5"</summary>
    private static bool IsNotBut(TokenList tokens, Moment wrong, Moment right) =>
        tokens.Letters(wrong.To) is "but" && right.From - wrong.To <= 2 && (tokens[wrong.From - 1].Is(Term.Not) || (tokens[wrong.From - 1].Term is Term.At or Term.On && tokens[wrong.From - 2].Is(Term.Not)));

    /// <summary>Nothing between but commas and words that take back; "değil" stands right behind what is wrong.</summary>
    private static bool TakesBack(TokenList tokens, int from, int to)
    {
        if (to - from is < 1 or > 4)
        {
            return false;
        }

        var said = false;
        for (var i = from; i < to; i++)
        {
            ref readonly var token = ref tokens[i];
            var rather = token.Is(Term.Rather) || token.Is(Term.Not) || tokens.Letters(i) is "aslinda" or "yani" or "mean" or "actually" or "rather";
            var small = token.IsMark(',') || token.IsMark('.') || token.IsMark('-') || token.Term is Term.At or Term.On or Term.The || tokens.Letters(i) is "i" or "make" or "it" or "hayir" or "wait" or "dur" or "ya" or "oops";
            if (!rather && !small)
            {
                return false;
            }

            said |= rather || tokens.Letters(i) is "hayir" or "wait";
        }

        return said;
    }
}
