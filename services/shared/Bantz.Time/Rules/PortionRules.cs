using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Beginnings, middles and ends: "ay sonu", "gelecek ayın başında", "mart ortası", "mid-November", "end of the year", "later this week".</summary>
internal static class PortionRules
{
    public static Piece? Read(TokenList tokens, int at) => tokens.Language == TimeLanguage.Turkish ? ReadTurkish(tokens, at) : ReadEnglish(tokens, at);

    private static SpanPiece? ReadTurkish(TokenList tokens, int at)
    {
        if (tokens[at].Term is not (Term.Unit or Term.Month or Term.Number) && WeekPointers.Offset(tokens[at].Term) is null || Wholes.Read(tokens, at) is not { } whole)
        {
            return null;
        }

        if (whole.Span is SpanSpec.Week or SpanSpec.Month or SpanSpec.WholeYear && tokens[whole.To].Is(Term.More) && tokens[whole.To + 1].Is(Term.After))
        {
            // "bu hafta daha sonra"
            return Made(new SpanSpec.Portion(whole.Span, Edge.End, Clipped: true), whole.To + 2, Suffix.None);
        }

        var edge = tokens[whole.To];
        var joined = whole.Suffix == Suffix.None || whole.Suffix.Has(Suffix.Genitive);
        if (!joined || !edge.Has(Suffix.Possessive) || EdgeOf(edge) is not { } which || (whole.Span is SpanSpec.Week && whole.Suffix == Suffix.None && which == Edge.End))
        {
            return null;
        }

        // "martın başı ağrıyor" is no time, "mart başı" and "martın başında" are.
        var placed = whole.Suffix == Suffix.None || edge.Suffix != (Suffix.Accusative | Suffix.Possessive) || tokens[whole.To + 1].Term is Term.For or Term.To or Term.Approx;
        return placed ? Made(new SpanSpec.Portion(whole.Span, which) { Rolls = tokens[at].Is(Term.Unit) }, whole.To + 1, edge.Suffix) : null;
    }

    private static SpanPiece? ReadEnglish(TokenList tokens, int at)
    {
        var start = tokens[at].Is(Term.The) ? at + 1 : at;
        if (Abbreviated(tokens, start) is { } named)
        {
            return Made(named, start + 1, Suffix.None);
        }

        var (edge, clipped) = (EdgeOf(tokens[start]), false);
        if (tokens[start].Is(Term.Later))
        {
            (edge, clipped) = (Edge.End, true);
        }
        else if (tokens[start].Is(Term.Early))
        {
            (edge, clipped) = ((Edge)tokens[start].Value, tokens.Letters(start) is "earlier");
        }

        if (edge is null)
        {
            return null;
        }

        var linked = tokens[start + 1].Is(Term.Of) || (tokens[start + 1].Is(Term.In) && tokens[start].Term is Term.Later or Term.Early);
        var whole = linked || (tokens[start + 1].IsMark('-') && tokens[start + 1].Glued) ? start + 2 : start + 1;

        // "the start meeting" and "an early month" say no time.
        var plain = !linked && (!clipped || WeekPointers.Offset(tokens[whole].Term) is null) && tokens[start].Folded is not ("mid" or "early" or "late" or "end");
        if (plain || Wholes.Read(tokens, whole) is not { } read || (!linked && read.Span is SpanSpec.Week { Offset: 0 } && WeekPointers.Offset(tokens[whole].Term) is null && tokens[start].Folded != "end"))
        {
            return null;
        }

        var unitAlone = !linked && tokens[whole].Is(Term.Unit);
        return unitAlone || (read.Span is SpanSpec.NamedMonth { Year: null } && !Months.IsSure(tokens, read.To - 1) && !linked && tokens[start].Folded != "mid") ? null
            : Made(new SpanSpec.Portion(read.Span, edge.Value, clipped) { Rolls = !clipped && tokens[read.To - 1].Is(Term.Unit) && WeekPointers.Offset(tokens[read.To - 2].Term) is null }, read.To, read.Suffix);
    }

    /// <summary>"eom", "eoy".</summary>
    private static SpanSpec.Portion? Abbreviated(TokenList tokens, int at) => tokens[at].Kind != TokenKind.Word ? null : tokens[at].Folded switch
    {
        "eom" => new SpanSpec.Portion(new SpanSpec.Month(0), Edge.End),
        "eoy" => new SpanSpec.Portion(new SpanSpec.WholeYear(0), Edge.End),
        "eow" => new SpanSpec.Portion(new SpanSpec.Week(0), Edge.End),
        _ => null,
    };

    private static Edge? EdgeOf(in Token token) => token is { Term: Term.Edge, Value: <= 2 } ? (Edge)token.Value : token.Is(Term.Last, 1) ? Edge.End : null;

    private static SpanPiece Made(SpanSpec span, int to, Suffix suffix) => new(span) { To = to, Suffix = suffix };
}
