using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>The end of a day: up to it is up to midnight ("gün sonuna kadar", "by end of day"), at it is the evening ("gün sonunda", "at the end of the day").</summary>
internal static class DayEndRules
{
    public static Piece? Read(TokenList tokens, int at) => tokens.Language == TimeLanguage.Turkish ? ReadTurkish(tokens, at) : ReadEnglish(tokens, at);

    /// <summary>"gün sonunda", "bugünün sonuna kadar"; "gün sonu raporu" is the name of a thing.</summary>
    private static Piece? ReadTurkish(TokenList tokens, int at)
    {
        var (day, end) = (tokens[at], tokens[at + 1]);
        var near = day.Is(Term.NearDay) && day.Has(Suffix.Genitive) && day.Folded is not ("ertesi" or "evvelsi");
        if (!(near || (day.Is(Term.Unit, Units.Day) && (day.Suffix == Suffix.None || day.Has(Suffix.Genitive)) && tokens[at - 1].Term is not (Term.Number or Term.Every)))
            || !end.Is(Term.Last, 1) || !end.Has(Suffix.Possessive))
        {
            return null;
        }

        int? days = near ? day.Value : tokens[at - 1].Is(Term.This) ? 0 : null;
        if (end.Has(Suffix.Dative))
        {
            return tokens[at + 2].Is(Term.Until) ? Midnight(days, at + 2, end.Suffix) : null;
        }

        var said = end.Has(Suffix.Locative) || (tokens[at + 2].Kind != TokenKind.Word && tokens[at + 2].Kind != TokenKind.Number);
        return said && !end.Has(Suffix.Ablative | Suffix.Relative) ? Evening(days, at + 2, end.Suffix) : null;
    }

    private static Piece? ReadEnglish(TokenList tokens, int at)
    {
        var start = tokens[at].Is(Term.The) ? at + 1 : at;
        if (tokens[at - 1].Term is not (Term.By or Term.Until or Term.Before or Term.At or Term.In) || ReadDay(tokens, start) is not var (days, to))
        {
            return null;
        }

        if (tokens[at - 1].Term is Term.By or Term.Until or Term.Before)
        {
            return Midnight(days, to, Suffix.None);
        }

        // "at the end of the day, we won": a figure of speech.
        return at == 1 && tokens[to].IsMark(',') ? null : Evening(days, to, Suffix.None);
    }

    private static (int? Days, int To)? ReadDay(TokenList tokens, int at)
    {
        if (tokens[at].Kind == TokenKind.Word && tokens[at].Folded == "eod")
        {
            return (null, at + 1);
        }

        var of = tokens[at + 1].Is(Term.Of) ? at + 2 : at + 1;
        var day = tokens[of].Is(Term.The) ? of + 1 : of;
        return !tokens[at].Is(Term.Edge, 2) ? null
            : tokens[day].Is(Term.Unit, Units.Day) && tokens[day].Folded == "day" ? (null, day + 1)
            : tokens[day].Is(Term.NearDay) && of > at + 1 ? (tokens[day].Value, day + 1)
            : null;
    }

    private static ClockPiece Midnight(int? days, int to, Suffix suffix) => new(new ClockSpec(24, 0, HalfDay.Exact) { EndsDay = true }, true) { To = to, Suffix = suffix, Day = days };

    private static PartPiece Evening(int? days, int to, Suffix suffix) => new(DayPart.Evening, days) { To = to, Suffix = suffix };
}
