using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Years, quarters and seasons: "2026 yılında", "2018'den sonra", "ikinci çeyrek", "Q3 2026", "bu yaz", "next winter".</summary>
internal static class YearRules
{
    public static Piece? Read(TokenList tokens, int at) => ReadSeason(tokens, at) ?? ReadQuarter(tokens, at) ?? ReadYear(tokens, at);

    /// <summary>The first is 1, the last -1.</summary>
    public static SpanSpec.YearPart Quarter(int number, SpanSpec? of) => new(((number < 0 ? 4 : number) * 3) - 2, 3, of);

    private static SpanPiece? ReadYear(TokenList tokens, int at)
    {
        if (Wholes.ReadYear(tokens, at) is not { } year || (tokens[at].Glued && at > 0 && tokens[at - 1] is { Kind: TokenKind.Mark } mark && !mark.IsMark('-') && !mark.IsMark('~')))
        {
            return null;
        }

        return IsSaid(tokens, at, year) ? Made(year.Span, year.To, year.Suffix) : null;
    }

    /// <summary>A number of four digits is a year where a word or an ending makes it one.</summary>
    private static bool IsSaid(TokenList tokens, int at, WholeRead year)
    {
        var named = tokens[year.To - 1].Is(Term.Unit, Units.Year) || tokens[at].Is(Term.Unit, Units.Year) || tokens[at].Is(Term.Business);
        var (before, after) = (tokens[at - 1], tokens[year.To]);
        if (tokens.Language == TimeLanguage.Turkish)
        {
            return (named && year.Suffix != Suffix.None)
                || (year.Suffix.Has(Suffix.Locative) && !year.Suffix.Has(Suffix.Possessive))
                || (year.Suffix.Has(Suffix.Ablative) && (after.Term is Term.After or Term.Before or Term.Starting or Term.Next or Term.Previous || (Wholes.IsYear(after) && after.Suffix.Has(Suffix.Dative)) || Ends(tokens, year.To)))
                || (year.Suffix.Has(Suffix.Ablative) && after.Is(Term.More) && tokens[year.To + 1].Term is Term.After or Term.Before)
                || (year.Suffix.Has(Suffix.Dative) && (after.Is(Term.Until) || (Wholes.IsYear(before) && before.Has(Suffix.Ablative))))
                || (after.Term is Term.Or or Term.And && tokens[year.To + 1].Has(Suffix.Possessive) && tokens[year.To + 1].Term is Term.After or Term.Before)
                || Pairs(tokens, at, year.To);
        }

        if (tokens[at].Glued && tokens[at - 1].IsMark('-') && !Wholes.IsYear(tokens[at - 2]) || (tokens[year.To].IsMark('-') && tokens[year.To].Glued && !Wholes.IsYear(tokens[year.To + 1]))
            || (tokens[at - 3] is { Kind: TokenKind.Number } && tokens[at - 2].IsMark('-')) || (tokens[year.To + 2].IsMark('-') && tokens[year.To + 2].Glued))
        {
            return false;
        }

        return named || before.Term is Term.In or Term.After or Term.Before or Term.Starting or Term.Until || Pairs(tokens, at, year.To)
            || (before.Is(Term.Than) && tokens[at - 2].Is(Term.Later)) || (before.Term is Term.From or Term.Between && Links(tokens[year.To]));
    }

    /// <summary>"2014'ten Mayıs 2018'e"</summary>
    private static bool Ends(TokenList tokens, int at)
    {
        for (var i = at; i < at + 4; i++)
        {
            if (tokens[i].Is(Term.Until))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two years with a word or a mark between that makes a range of them: "2014-2018 arası", "2015 ile 2018", "2014 to 2018".</summary>
    private static bool Pairs(TokenList tokens, int at, int to)
    {
        var first = Links(tokens[to]) && Wholes.IsYear(tokens[to + 1]);
        var second = Links(tokens[at - 1]) && Wholes.IsYear(tokens[at - 2]);
        if (!first && !second)
        {
            return false;
        }

        var (left, right) = first ? (at, to + 1) : (at - 2, at);
        if (tokens[left - 1].IsMark('-') || tokens[right + 1].IsMark('-'))
        {
            // "138-2010-2015"
            return false;
        }

        return tokens.Language == TimeLanguage.Turkish
            ? tokens[right + 1].Is(Term.Between) || tokens[right + 1].Folded == "aralig"  || tokens[right].Has(Suffix.Dative)
            : tokens[left + 1].Term is Term.To or Term.Through or Term.Until || tokens[left + 1].IsMark('-') || tokens[left + 1].IsMark('~') || tokens[left - 1].Term is Term.Between or Term.From;
    }

    private static bool Links(in Token token) => token.Term is Term.To or Term.Through or Term.Until or Term.And || token.IsMark('-') || token.IsMark('~');

    private static SpanPiece? ReadQuarter(TokenList tokens, int at)
    {
        // "Q3", "Q3 2026", "q1 of 2026", "2026-Q1", "H2 2026"
        var year = Wholes.IsYear(tokens[at]) ? tokens[at].Value : (int?)null;
        var part = year is null ? at : tokens[at + 1].IsMark('-') ? at + 2 : at + 1;
        if (tokens[part].Term is Term.YearPart or Term.Unit && tokens[part + 1] is { Kind: TokenKind.Number, Glued: true, Digits: 1, Suffix: Suffix.None } number && tokens.Letters(part) is "q" or "h")
        {
            var (parts, to) = (tokens.Letters(part) is "q" ? 4 : 2, part + 2);
            var after = tokens[to].Is(Term.Of) || tokens[to].IsMark('-') ? to + 1 : to;
            (year, to) = year is null && Wholes.IsYear(tokens[after]) ? (tokens[after].Value, after + 1) : (year, to);
            return number.Value < 1 || number.Value > parts ? null
                : Made(new SpanSpec.YearPart(((number.Value - 1) * (12 / parts)) + 1, 12 / parts, year is { } said ? new SpanSpec.CalendarYear(said) : null), to, Suffix.None);
        }

        // "ilk çeyrek", "1. çeyrek", "ikinci çeyrekte"; "this quarter", "last two quarters"
        var dotted = tokens[at] is { Kind: TokenKind.Number, Digits: 1 } && tokens[at + 1].IsMark('.') && tokens[at + 1].Glued ? 1 : 0;
        if ((tokens[at].Is(Term.Ordinal) || dotted == 1) && tokens[at + 1 + dotted].Is(Term.Quarter) && tokens[at].Value is >= 1 and <= 4 && tokens.Language == TimeLanguage.Turkish)
        {
            return Made(Quarter(tokens[at].Value, null), at + 2 + dotted, tokens[at + 1 + dotted].Suffix);
        }

        var start = tokens[at].Is(Term.The) ? at + 1 : at;
        if (tokens[start].Is(Term.Past) || WeekPointers.Offset(tokens[start].Term) is not null)
        {
            var offset = tokens[start].Is(Term.Past) ? -1 : WeekPointers.Offset(tokens[start].Term) ?? 0;
            var count = offset != 0 && Numbers.Read(tokens, start + 1) is { Value: >= 1 and <= 40, Suffix: Suffix.None } many ? many : new NumberRead(1, start + 1, Suffix.None, 0);
            if (IsQuarter(tokens, count.To))
            {
                return Made(new SpanSpec.Quarters(offset < 0 ? -count.Value : offset, count.Value), count.To + 1, tokens[count.To].Suffix);
            }
        }

        return null;
    }

    /// <summary>A quarter of a year, and none of an hour: "son çeyrekte", "last quarter".</summary>
    private static bool IsQuarter(TokenList tokens, int at) => (tokens[at].Is(Term.Quarter) || tokens.Letters(at) is "quarters") && tokens[at + 1].Term is not (Term.Past or Term.To or Term.There or Term.Of);

    private static SpanPiece? ReadSeason(TokenList tokens, int at)
    {
        var start = tokens[at].Is(Term.The) ? at + 1 : at;
        if (WeekPointers.Offset(tokens[start].Term) is { } offset && tokens[start + 1].Is(Term.Season))
        {
            return Season(tokens, start + 1, offset);
        }

        if (Wholes.IsYear(tokens[at]) && tokens[at + 1].Is(Term.Season) && tokens[at + 1].Has(Suffix.Possessive))
        {
            return Made(new SpanSpec.Season(tokens[at + 1].Value, 0, tokens[at].Value), at + 2, tokens[at + 1].Suffix);
        }

        if (!tokens[start].Is(Term.Season))
        {
            return null;
        }

        if (tokens.Language == TimeLanguage.English)
        {
            var year = tokens[start + 1].Is(Term.Of) ? start + 2 : start + 1;
            return Wholes.IsYear(tokens[year]) ? Made(new SpanSpec.Season(tokens[start].Value, 0, tokens[year].Value), year + 1, Suffix.None)
                : tokens[at - 1].Term is Term.In or Term.Until or Term.Before or Term.After && (start > at || tokens[start].Folded is not ("fall" or "spring")) ? Season(tokens, start, 0)
                : null;
        }

        // "kışın", "yaza kadar", "yaz aylarında"; "bunu yazın" and "yazdan" say no time.
        var (season, next) = (tokens[start], tokens[start + 1]);
        var said = (season.Suffix == Suffix.Genitive && (season.Value == 3 || at == 0) && tokens.Letters(at + 1) is not ("bunu" or "sunu" or "onu" or "bana" or "bunlari" or "sunlari"))
            || (season.Suffix == Suffix.Dative && next.Is(Term.Until))
            || (season.Suffix == Suffix.Ablative && next.Term is Term.After or Term.Before)
            || (season.Has(Suffix.Locative) && !season.Has(Suffix.Relative) && season.Value != 1)
            || (season.Suffix == Suffix.None && next.Is(Term.Unit, Units.Month) && next.Has(Suffix.Possessive));
        return said ? Season(tokens, start, 0) : null;
    }

    private static SpanPiece Season(TokenList tokens, int at, int offset)
    {
        var months = tokens[at].Suffix == Suffix.None && tokens.Language == TimeLanguage.Turkish && tokens[at + 1].Is(Term.Unit, Units.Month) && tokens[at + 1].Has(Suffix.Possessive) ? 1 : 0;
        return Made(new SpanSpec.Season(tokens[at].Value, offset, null), at + 1 + months, tokens[at + months].Suffix);
    }

    private static SpanPiece Made(SpanSpec span, int to, Suffix suffix) => new(span) { To = to, Suffix = suffix };
}
