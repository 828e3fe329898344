using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Combining;

/// <summary>Words that make a time a limit: "en geç 6'da", "no later than 6", "as early as 7 am", "3 pm or later", "2018 ve sonrası".</summary>
internal static class Limits
{
    public static Moment? Read(TokenList tokens, Moment moment, int floor)
    {
        if (Before(tokens, moment.From) is var (from, bound) && from >= floor)
        {
            return moment with { From = from, Weak = false, Bound = bound, Suffix = Suffix.None };
        }

        return After(tokens, moment.To) is var (to, side) ? moment with { To = to, Weak = false, Bound = side == Bound.After && moment.Clock is null ? Bound.Starting : side, Suffix = Suffix.None } : null;
    }

    private static (int From, Bound Bound)? Before(TokenList tokens, int at)
    {
        ref readonly var last = ref tokens[at - 1];
        if (last.Is(Term.Early) && tokens[at - 2].Is(Term.Most) && tokens.Language == TimeLanguage.Turkish)
        {
            return (at - 2, last.Value == 0 ? Bound.After : Bound.Until);
        }

        if (last.Is(Term.Than) && (tokens[at - 2].Is(Term.Later) || tokens[at - 2].Is(Term.Early)))
        {
            var later = tokens[at - 2].Is(Term.Later);
            var not = tokens[at - 3].Is(Term.Rather) || tokens[at - 3].Is(Term.Not);
            return (not ? at - 3 : at - 2, later == not ? not ? Bound.Until : Bound.Before : Bound.After);
        }

        if (tokens.Letters(at - 1) is "as" && tokens[at - 2].Is(Term.Early) && tokens.Letters(at - 3) is "as")
        {
            return (at - 3, tokens[at - 2].Value == 0 ? Bound.After : Bound.Until);
        }

        return null;
    }

    private static (int To, Bound Bound)? After(TokenList tokens, int at)
    {
        if (tokens[at].Term is Term.Or or Term.And)
        {
            ref readonly var next = ref tokens[at + 1];
            if (tokens.Language == TimeLanguage.English)
            {
                return tokens[at].Is(Term.And) ? (next.Is(Term.Later) || next.Is(Term.After)) && tokens[at + 2].Kind is not (TokenKind.Number or TokenKind.Word) ? (at + 2, Bound.After) : null
                    : tokens[at].Is(Term.Or) && (next.Is(Term.Later) || next.Is(Term.After)) && tokens[at + 2].Kind != TokenKind.Number ? (at + 2, Bound.After)
                    : tokens[at].Is(Term.Or) && ((next.Is(Term.Early) && next.Value == 0) || next.Is(Term.Before)) && tokens[at + 2].Kind != TokenKind.Number ? (at + 2, Bound.Before)
                    : null;
            }

            var more = next.Is(Term.More) ? at + 2 : at + 1;
            return tokens[more].Has(Suffix.Possessive) && tokens[more].Term is Term.After or Term.Before ? (more + 1, tokens[more].Is(Term.After) ? Bound.After : Bound.Before) : null;
        }

        // "by 5 at the latest"
        var start = tokens[at].Is(Term.At) ? at + 1 : at;
        start = tokens[start].Is(Term.The) ? start + 1 : start;
        return start > at && tokens[start].Is(Term.Latest) ? (start + 1, Bound.Until) : start > at && tokens[start].Is(Term.Starting) && tokens[start].Folded == "earliest" ? (start + 1, Bound.After) : null;
    }
}
