using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>The day, week, month or year that runs, or what is left of it: "haftanın geri kalanı", "gün içinde", "bütün hafta", "rest of the week", "later today", "for the week", "all month".</summary>
internal static class RunningRules
{
    public static Piece? Read(TokenList tokens, int at) => tokens.Language == TimeLanguage.Turkish ? ReadTurkish(tokens, at) : ReadEnglish(tokens, at);

    private static SpanPiece? ReadTurkish(TokenList tokens, int at)
    {
        ref readonly var first = ref tokens[at];

        // "bütün hafta", "tüm ay boyunca"
        if (first.Is(Term.Whole) && Whole(tokens[at + 1]) is { } all && tokens[at + 1].Suffix == Suffix.None)
        {
            return Made(all, tokens[at + 2].Is(Term.Throughout) ? at + 3 : at + 2, Suffix.None);
        }

        var today = first.Is(Term.NearDay, 0);
        if (!today && !first.Is(Term.Unit) || tokens[at - 1].Is(Term.Number) || tokens[at - 1].Is(Term.Every))
        {
            return null;
        }

        // "günün geri kalanında", "haftanın kalanı"
        var rest = tokens.Letters(at + 1) is "geri" ? at + 2 : at + 1;
        if (first.Has(Suffix.Genitive) && tokens.Letters(rest).StartsWith("kalan"))
        {
            return today || first.Value == Units.Day ? Made(new SpanSpec.Rest(null), rest + 1, Suffix.None) : Whole(first) is { } whole ? Made(new SpanSpec.Rest(whole), rest + 1, Suffix.None) : null;
        }

        // "gün içinde", "bugün içinde"; "aynı gün içinde" is of a day spoken of before.
        if (tokens[at + 1].Is(Term.Within) && (today || (first.Value == Units.Day && tokens[at - 1].Term is not (Term.Some or Term.Coming or Term.Last) && tokens.Letters(at - 1) is not ("ayni" or "o"))) && first.Suffix == Suffix.None)
        {
            return Made(new SpanSpec.Rest(null), at + 2, Suffix.None);
        }

        return tokens[at + 1].Is(Term.Throughout) && first.Suffix == Suffix.None && WeekPointers.Offset(tokens[at - 1].Term) is null && Whole(first) is { } through ? Made(through, at + 2, Suffix.None) : null;
    }

    private static SpanPiece? ReadEnglish(TokenList tokens, int at)
    {
        var first = tokens[at].Is(Term.The) ? at + 1 : at;
        if (tokens[first].Is(Term.Rest) && tokens[first + 1].Is(Term.Of))
        {
            var of = tokens[first + 2].Term is Term.The or Term.This || tokens.Letters(first + 2) is "my" or "our" ? first + 3 : first + 2;
            return tokens[of].Is(Term.NearDay, 0) || IsDay(tokens[of]) ? Made(new SpanSpec.Rest(null), of + 1, Suffix.None) : Whole(tokens[of]) is { } left ? Made(new SpanSpec.Rest(left), of + 1, Suffix.None) : null;
        }

        // "later today", "later in the day"
        if (tokens[at].Is(Term.Later))
        {
            var day = tokens[at + 1].Is(Term.In) ? at + 2 : at + 1;
            day = tokens[day].Is(Term.The) ? day + 1 : day;
            return tokens[day].Is(Term.NearDay, 0) || (day > at + 1 && IsDay(tokens[day])) ? Made(new SpanSpec.Rest(null), day + 1, Suffix.None) : null;
        }

        // "all week", "the whole month", "all of June"
        if (tokens[first].Is(Term.Whole))
        {
            var of = tokens[first + 1].Is(Term.Of) ? first + 2 : first + 1;
            of = of > first + 1 && tokens[of].Is(Term.The) ? of + 1 : of;
            return Whole(tokens[of]) is { } all ? Made(all, of + 1, Suffix.None)
                : of > first + 1 && tokens[of].Is(Term.Month) && Months.IsSure(tokens, of) ? Made(new SpanSpec.NamedMonth(tokens[of].Value, null, null), of + 1, Suffix.None)
                : null;
        }

        // "the weather for the week"; "partner of the week" is a title.
        return tokens[at].Is(Term.The) && (tokens[at - 1].Is(Term.For) || tokens.Letters(at - 1) is "during" or "throughout" or "over") && Whole(tokens[at + 1]) is { } named && tokens[at + 2].Term is not (Term.Of or Term.After or Term.Before or Term.Starting)
            ? Made(named, at + 2, Suffix.None)
            : null;
    }

    private static bool IsDay(in Token token) => token.Is(Term.Unit, Units.Day) && token.Folded == "day";

    private static SpanSpec? Whole(in Token unit) => unit switch
    {
        { Folded: "weeks" or "months" or "years" } => null,
        { Term: Term.Unit, Value: Units.Week } => new SpanSpec.Week(0),
        { Term: Term.Unit, Value: Units.Month } => new SpanSpec.Month(0),
        { Term: Term.Unit, Value: Units.Year } => new SpanSpec.WholeYear(0),
        { Term: Term.Weekend, Value: 0 } => new SpanSpec.Weekend(0),
        _ => null,
    };

    private static SpanPiece Made(SpanSpec span, int to, Suffix suffix) => new(span) { To = to, Suffix = suffix };
}
