using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Named stretches: "bu hafta", "haftaya", "hafta sonu", "gelecek ay", "martta", "önümüzdeki üç gün".</summary>
internal static class SpanRules
{
    public static Piece? Read(TokenList tokens, int at)
    {
        var start = tokens[at].Is(Term.The) ? at + 1 : at;
        return ReadWeekend(tokens, start) ?? ReadStretch(tokens, start) ?? ReadStretchBehind(tokens, start) ?? ReadAfterNext(tokens, start) ?? ReadPointed(tokens, start) ?? ReadMonth(tokens, start);
    }

    private static SpanPiece? ReadWeekend(TokenList tokens, int at)
    {
        var offset = 0;
        var coming = false;
        if (WeekPointers.Read(tokens, at) is var (weeks, after) && StartsWeekend(tokens, after))
        {
            (offset, at) = (weeks, after);
        }
        else if (WeekPointers.Offset(tokens[at].Term) is { } pointed && StartsWeekend(tokens, at + 1))
        {
            (offset, coming, at) = (pointed, tokens[at].Is(Term.Coming), at + 1);
        }

        var token = tokens[at];
        if (token.Is(Term.Weekend, 0) || token.Is(Term.Workdays))
        {
            var afterNext = tokens.Language == TimeLanguage.English && tokens[at + 1].Is(Term.After) && tokens[at + 2].Is(Term.Next) && !tokens[at + 3].Is(Term.Unit);
            return token.Has(Suffix.Plural) ? null : Made(token.Is(Term.Weekend), afterNext ? 2 : offset, afterNext ? at + 3 : at + 1, token.Suffix, coming);
        }

        var next = tokens[at + 1];
        if (tokens.Language != TimeLanguage.Turkish || !token.Is(Term.Unit, Units.Week) || token.Suffix != Suffix.None || next.Has(Suffix.Plural) || !next.Has(Suffix.Possessive))
        {
            return null;
        }

        return next.Is(Term.Last, 1) || next.Is(Term.Of) ? Made(next.Is(Term.Last, 1), offset, at + 2, next.Suffix, coming) : null;
    }

    private static bool StartsWeekend(TokenList tokens, int at) =>
        tokens[at].Is(Term.Weekend) || tokens[at].Is(Term.Workdays)
        || (tokens[at].Is(Term.Unit, Units.Week) && (tokens[at + 1].Is(Term.Last, 1) || tokens[at + 1].Is(Term.Of)) && tokens[at + 1].Has(Suffix.Possessive));

    private static SpanPiece Made(bool weekend, int offset, int to, Suffix suffix, bool coming) =>
        new(weekend ? new SpanSpec.Weekend(offset) { Coming = coming } : new SpanSpec.Workdays(offset)) { To = to, Suffix = suffix };

    /// <summary>"önümüzdeki üç gün", "son 2 hafta", "next 3 days".</summary>
    private static SpanPiece? ReadStretch(TokenList tokens, int at)
    {
        if (tokens[at].Is(Term.This) || tokens[at].Is(Term.Other) || WeekPointers.Offset(tokens[at].Term) is not { } direction && !tokens[at].Is(Term.Past))
        {
            return null;
        }

        var sign = tokens[at].Is(Term.Past) ? -1 : WeekPointers.Offset(tokens[at].Term) ?? 0;

        // "it will last two hours"
        if (tokens.Letters(at) is "last" && (tokens[at - 1].Is(Term.To) || tokens.Letters(at - 1) is "will" or "shouldn't" or "shouldnt" or "should" or "can" or "would" or "must" or "might" or "may" or "won't" or "not"))
        {
            return null;
        }

        // "next hour", "gelecek saat"
        if (sign > 0 && (tokens[at + 1].Is(Term.Unit, Units.Hour) || tokens[at + 1].Is(Term.Clock)) && tokens[at + 1].Suffix is Suffix.None or Suffix.Locative && tokens[at + 2].Kind != TokenKind.Number)
        {
            return new SpanPiece(new SpanSpec.Stretch(new Amount(0, 0, 60), sign)) { To = at + 2, Suffix = tokens[at + 1].Suffix };
        }

        // "önümüzdeki 4 iş günü", "the next 4 business days"
        if (sign != 0 && Numbers.Read(tokens, at + 1) is { Value: >= 1 and <= 60, Suffix: Suffix.None } works && tokens[works.To].Term is Term.Work or Term.Business && tokens[works.To + 1].Is(Term.Unit, Units.Day))
        {
            return new SpanPiece(new SpanSpec.WorkingDays(works.Value, sign)) { To = works.To + 2, Suffix = tokens[works.To + 1].Suffix };
        }

        // "the past week", "in the next fortnight"; "the next week" is a week of the calendar.
        if (tokens[at].Is(Term.Past) && tokens.Language == TimeLanguage.English && tokens[at + 1].Is(Term.Unit) && tokens[at + 1].Value % EnglishWords.Plural is Units.Week or Units.Month or Units.Year or Units.Hour && !tokens.Letters(at + 1).EndsWith("s")
            || tokens[at + 1].Is(Term.Unit, Units.Week + EnglishWords.Plural))
        {
            return Lengths.Unit(tokens, at + 1, 1) is { } one ? new SpanPiece(new SpanSpec.Stretch(one.Amount, sign)) { To = at + 2 } : null;
        }

        if (sign == 0 || tokens[at + 1].Is(Term.Article) || Lengths.Read(tokens, at + 1) is not { } length || length.Suffix == Suffix.Measure)
        {
            return null;
        }

        var to = tokens[length.To].Is(Term.Within) ? length.To + 1 : length.To;
        return new SpanPiece(new SpanSpec.Stretch(length.Amount, sign)) { To = to, Suffix = length.Suffix };
    }

    /// <summary>"the 5 upcoming years", "2 next days".</summary>
    private static SpanPiece? ReadStretchBehind(TokenList tokens, int at)
    {
        if (tokens.Language != TimeLanguage.English || !tokens[at].Is(Term.Number) || Numbers.Read(tokens, at) is not { Suffix: Suffix.None, Value: >= 1 and <= 999 } count)
        {
            return null;
        }

        var sign = tokens[count.To].Is(Term.Past) ? -1 : tokens[count.To].Term is Term.This or Term.Other ? 0 : WeekPointers.Offset(tokens[count.To].Term) ?? 0;
        // "we will be 3 next week" counts no weeks.
        var many = count.Value == 1 || tokens.Letters(count.To + 1).EndsWith("s");
        return sign != 0 && many && Lengths.Unit(tokens, count.To + 1, count.Value) is { } length ? new SpanPiece(new SpanSpec.Stretch(length.Amount, sign)) { To = length.To } : null;
    }

    /// <summary>"gelecek haftadan sonraki hafta", "the month after next"</summary>
    private static SpanPiece? ReadAfterNext(TokenList tokens, int at) =>
        tokens.Language == TimeLanguage.English ? tokens[at].Is(Term.Unit) && tokens[at].Value is Units.Month or Units.Year && tokens[at + 1].Is(Term.After) && tokens[at + 2].Is(Term.Next) && !tokens[at + 3].Is(Term.Unit)
            ? new SpanPiece(tokens[at].Value == Units.Month ? new SpanSpec.Month(2) : new SpanSpec.WholeYear(2)) { To = at + 3 }
            : null :
        WeekPointers.Read(tokens, at) is var (weeks, to) && tokens[to - 1].Suffix == Suffix.Ablative && tokens[to].Folded == "sonraki" && tokens[to + 1].Is(Term.Unit, Units.Week)
            ? new SpanPiece(new SpanSpec.Week(weeks + 1)) { To = to + 2 }
            : null;

    private static SpanPiece? ReadPointed(TokenList tokens, int at)
    {
        if (tokens[at].Is(Term.Unit, Units.Week) && WeekPointers.Read(tokens, at) is var (weeks, to))
        {
            return new SpanPiece(new SpanSpec.Week(weeks)) { To = to };
        }

        if (WeekPointers.Offset(tokens[at].Term) is not { } offset || !WeekPointers.Plain(tokens[at + 1]))
        {
            return null;
        }

        var unit = tokens[at + 1];
        SpanSpec? span = unit switch
        {
            { Term: Term.Unit, Value: Units.Week } => new SpanSpec.Week(offset),
            { Term: Term.Unit, Value: Units.Month } => new SpanSpec.Month(offset),
            { Term: Term.Unit, Value: Units.Year } => new SpanSpec.WholeYear(offset),
            { Term: Term.Month } when Months.IsSure(tokens, at + 1) || offset != 0 => new SpanSpec.NamedMonth(unit.Value, null, offset),
            _ => null,
        };
        if (span is null)
        {
            return null;
        }

        // "gelecek yıl nisanda", "next year in April"
        var inner = tokens[at + 2].Is(Term.In) && tokens.Language == TimeLanguage.English ? at + 3 : at + 2;
        if (span is SpanSpec.WholeYear && unit.Suffix == Suffix.None && tokens[inner].Is(Term.Month) && Months.IsSure(tokens, inner) && Numbers.ReadDay(tokens, inner + 1) is null)
        {
            return new SpanPiece(new SpanSpec.Slice(span, tokens[inner].Value, 1, Units.Month)) { To = inner + 1, Suffix = tokens[inner].Suffix };
        }

        var end = at + 2;
        if (unit.Is(Term.Month) && tokens[end].Is(Term.Unit, Units.Month))
        {
            end++;
        }

        // "bu ay sonu" is some part of it.
        if (tokens[end].Is(Term.Last, 1) && tokens[end].Has(Suffix.Possessive))
        {
            return null;
        }

        // "bu hafta içinde", "bu ay içinde"
        end = tokens[end].Is(Term.Within) ? end + 1 : end;
        return new SpanPiece(span) { To = end, Suffix = tokens[end - 1].Is(Term.Within) ? Suffix.None : tokens[end - 1].Suffix };
    }

    /// <summary>"martta", "mart ayında", "in March", "Nisan 2017"; months that are common words need company.</summary>
    private static SpanPiece? ReadMonth(TokenList tokens, int at)
    {
        // "2017 Nisan"
        if (tokens[at] is { Kind: TokenKind.Number, Digits: 4, Value: >= 1900 and <= 2199, Suffix: Suffix.None } year && tokens[at + 1].Is(Term.Month) && !tokens[at + 1].Has(Suffix.Possessive | Suffix.Accusative))
        {
            return new SpanPiece(new SpanSpec.NamedMonth(tokens[at + 1].Value, year.Value, null)) { To = at + 2, Suffix = tokens[at + 1].Suffix };
        }

        var month = tokens[at];
        if (!month.Is(Term.Month))
        {
            return null;
        }

        var next = tokens[at + 1];
        if (month.Suffix == Suffix.None && next is { Kind: TokenKind.Number, Digits: 4, Value: >= 1900 and <= 2199 })
        {
            return new SpanPiece(new SpanSpec.NamedMonth(month.Value, next.Value, null)) { To = at + 2, Suffix = next.Suffix };
        }

        // "June of 1992", "August two thousand and fifteen"
        if (tokens.Language == TimeLanguage.English && next.Term is Term.Of or Term.In && Wholes.IsYear(tokens[at + 2]))
        {
            return new SpanPiece(new SpanSpec.NamedMonth(month.Value, tokens[at + 2].Value, null)) { To = at + 3 };
        }

        if (Numbers.ReadSpelledYear(tokens, at + 1) is var (spoken, end) && end > at + 2)
        {
            return new SpanPiece(new SpanSpec.NamedMonth(month.Value, spoken, null)) { To = end };
        }

        if (next.Is(Term.Unit, Units.Month) && next.Has(Suffix.Possessive) && month.Suffix == Suffix.None)
        {
            return new SpanPiece(new SpanSpec.NamedMonth(month.Value, null, null)) { To = at + 2, Suffix = next.Suffix };
        }

        var paired = month.Suffix == Suffix.None && (Links(next) && tokens[at + 2].Is(Term.Month) || Links(tokens[at - 1]) && tokens[at - 2].Is(Term.Month));
        var said = paired || tokens.Language == TimeLanguage.Turkish
            ? paired || month.Has(Suffix.Locative | Suffix.Ablative) || (month.Suffix == Suffix.Dative && (next.Is(Term.Until) || tokens[at - 1].Has(Suffix.Ablative)))
            : month.Suffix is Suffix.None or Suffix.Plainly
                && (tokens[at - 1].Is(Term.In) || (Months.IsSure(tokens, at)
                    && tokens[at - 1].Term is Term.Until or Term.From or Term.By or Term.To or Term.Through or Term.For or Term.Between or Term.After or Term.Before or Term.Starting));
        return said ? new SpanPiece(new SpanSpec.NamedMonth(month.Value, null, null)) { To = at + 1, Suffix = month.Suffix } : null;
    }

    private static bool Links(in Token token) => token.Term is Term.And or Term.To or Term.Through or Term.Until || token.IsMark('-');
}
