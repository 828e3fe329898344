using Bantz.Time.Rules;
using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Combining;

/// <summary>Finds stretches: "9'dan 11'e kadar", "9–11 arası", "from 9 to 11", "3'ten sonra", "cumaya kadar".</summary>
internal static class Ranging
{
    public static void Range(TokenList tokens, List<Moment> moments)
    {
        var count = 0;
        Moment? before = null;
        for (var i = 0; i < moments.Count; i++)
        {
            var left = moments[i];

            // No word belongs to two expressions.
            var floor = count > 0 ? moments[count - 1].To : 0;
            if (i + 1 < moments.Count && Between(tokens, before, left, moments[i + 1], i + 2 < moments.Count ? moments[i + 2] : null, floor) is { } range)
            {
                before = moments[i + 1];
                moments[count++] = range;
                i++;
                continue;
            }

            var next = i + 1 < moments.Count ? moments[i + 1] : null;
            var side = OneSided(tokens, before, left, floor) ?? left;
            if (next is null || side.To <= next.From)
            {
                moments[count++] = side;
            }
            else if (left is { Day: { } day, Clock: null } && next.Span is SpanSpec.Stretch { Amount.IsOfDays: true } stretch)
            {
                // "bugünden sonraki iki gün", "dünden önceki iki gün"
                moments[count++] = next with { From = left.From, Span = stretch with { From = day } };
                i++;
            }
            else
            {
                moments[count++] = left;
            }

            before = left;
        }

        moments.RemoveRange(count, moments.Count - count);
    }

    private static Moment? Between(TokenList tokens, Moment? before, Moment left, Moment right, Moment? after, int floor)
    {
        if (!left.IsPlace || !right.IsPlace || left.Bound != Bound.None || right.Bound != Bound.None || right.Every is not null || right.From - left.To > 3)
        {
            return null;
        }

        var to = right.To;
        var closed = ClosesAt(tokens, to, out var closing);
        var opening = left.From > floor ? tokens[left.From - 1].Term : Term.None;
        var opened = tokens.Language == TimeLanguage.English
            && (opening is Term.From or Term.Between || tokens[left.From].Term is Term.From or Term.Between || OpensAt(tokens, left) is not null);
        var gap = Gap(tokens, left.To, right.From);
        var linked = gap switch
        {
            Link.None => left.Suffix.Has(Suffix.Ablative) && (right.Suffix.Has(Suffix.Dative) || closed)
                || closed && tokens[closing - 1].Is(Term.Between) && (left.Clock is not null && right.Clock is not null || left.Day is not null && right.Day is not null && left.Suffix.Has(Suffix.Instrumental)),
            Link.Dash => closed || opened || IsSureRange(tokens, before, left, right, after),
            Link.To => opened || !left.Weak || !right.Weak || IsSureRange(tokens, before, left, right, after),
            Link.And => closed && tokens[closing - 1].Is(Term.Between) || opened && (opening == Term.Between || tokens[left.From].Is(Term.Between) || (OpensAt(tokens, left) is { } inner && tokens[inner].Is(Term.Between))),
            _ => false,
        };
        if (!linked || !Fits(left, right))
        {
            return null;
        }

        // "15-20 Mart": a number before a date is a day of its month.
        if (left.Weak && right.Clock is null && right.Day is DaySpec.Calendar month)
        {
            if (left.Clock is not { Minute: 0, Hour: var day } || day < 1 || day > month.Day)
            {
                return null;
            }

            left = left with { Clock = null, Day = month with { Day = day } };
        }

        // "the ninth to the seventeenth of April"
        if (left is { Clock: null, Day: DaySpec.OfMonth { Months: null } first } && right is { Clock: null, Day: DaySpec.Calendar last })
        {
            left = left with { Day = first.Day <= last.Day ? last with { Day = first.Day } : first };
        }

        // Both are of no other use.
        right.Weak = false;
        left.From = opened && opening is Term.From or Term.Between ? left.From - 1 : left.From;
        (left.To, left.Suffix, left.Weak, left.Bound, left.End) = (closed ? closing : to, Suffix.None, false, Bound.Range, right);
        left.Approximate = left.Approximate || right.Approximate;
        return left;
    }

    /// <summary>"Monday between 9:30 and 3", "on the 5th from 10-4": the word that opens stands inside.</summary>
    private static int? OpensAt(TokenList tokens, Moment left)
    {
        for (var i = left.From + 1; i < left.To; i++)
        {
            if (tokens[i].Term is Term.From or Term.Between)
            {
                return i;
            }
        }

        return null;
    }

    private static bool Fits(Moment left, Moment right) =>
        left.Clock is not null == right.Clock is not null
        || left.Part is not null && left.Clock is null && right.Clock is not null
        || left.IsNow || right.IsNow || left.Clock is not null && right.Part is not null
        || left.Weak && right.Day is DaySpec.Calendar;

    private enum Link
    {
        Broken,
        None,
        Dash,
        To,
        And,
    }

    private static Link Gap(TokenList tokens, int from, int to)
    {
        var link = Link.None;
        for (var i = from; i < to; i++)
        {
            var token = tokens[i];
            var said = token.IsMark('-') ? Link.Dash
                : token.Is(Term.To) || token.Is(Term.Until) || token.Is(Term.Through) || token.IsMark('~') ? Link.To
                : token.Is(Term.And) ? Link.And
                : token.Is(Term.Clock) || token.Is(Term.At) || token.Is(Term.The) ? Link.None
                : Link.Broken;
            if (said == Link.Broken || (said != Link.None && link != Link.None))
            {
                return Link.Broken;
            }

            link = said == Link.None ? link : said;
        }

        return link;
    }

    /// <summary>"kadar", "arası", "arasında", "saatleri arası".</summary>
    private static bool ClosesAt(TokenList tokens, int at, out int to)
    {
        var start = tokens[at].Is(Term.Clock) && tokens[at].Has(Suffix.Plural | Suffix.Possessive) ? at + 1 : at;
        to = start + 1;
        return tokens.Language == TimeLanguage.Turkish && tokens[start].Is(Term.Until) || tokens[start].Is(Term.Between) && tokens[start].Has(Suffix.Possessive);
    }

    /// <summary>"14:00-15:00" and "pazartesi 9-11" are ranges, "5-6 kişi" is none.</summary>
    private static bool IsSureRange(TokenList tokens, Moment? before, Moment left, Moment right, Moment? after)
    {
        if (!left.Weak || !right.Weak)
        {
            return !ClockRules.IsCounted(tokens, right.To);
        }

        var beside = before is not null && before.To == left.From && IsFrame(before) || after is not null && after.From == right.To && IsFrame(after);
        return (beside || tokens[left.From].Is(Term.Clock)) && !ClockRules.IsCounted(tokens, right.To);
    }

    private static bool IsFrame(Moment moment) => moment.Day is not null || moment.Every is not null || moment.Part is not null;

    /// <summary>"before the year 2019", "starting on Monday", "beginning from May": the word that bounds it stands before small ones.</summary>
    private static int Opening(TokenList tokens, int at, int floor)
    {
        if (at > floor && tokens[at].Is(Term.The))
        {
            at--;
        }

        return at > floor && tokens[at].Term is Term.On or Term.From && (tokens[at - 1].Is(Term.Starting) || tokens[at - 1].Folded == "beginning") ? at - 1 : at;
    }

    private static Moment? OneSided(TokenList tokens, Moment? before, Moment moment, int floor)
    {
        if (!moment.IsPlace || moment.Offset is not null || moment.Bound != Bound.None)
        {
            return null;
        }

        if (Limits.Read(tokens, moment, floor) is { } limited)
        {
            return limited;
        }

        var after = tokens[moment.To];
        if (tokens.Language == TimeLanguage.English)
        {
            var from = Opening(tokens, moment.From - 1, floor);
            Bound? bound = from < floor ? null : tokens[from].Term switch
            {
                Term.Until or Term.By => Bound.Until,
                Term.After => Bound.After,
                Term.Starting => tokens[from].Folded == "since" ? Bound.Since : Bound.Starting,
                Term.Edge when tokens[from].Folded == "beginning" => Bound.Starting,
                Term.From when after.Is(Term.On) || tokens.Letters(moment.To) is "onwards" or "onward" || moment.Day is DaySpec.Near { Days: 0 } || (before is { Length: not null, IsPlace: false } && before.To == from && moment.Clock is null) => Bound.Starting,
                Term.Before => Bound.Before,
                _ => null,
            };
            // "not before 5"
            var denied = bound == Bound.Before && from > floor && tokens[from - 1].Is(Term.Not);
            return bound is { } said ? moment with { From = denied ? from - 1 : from, Weak = false, Bound = denied ? Bound.After : said } : null;
        }

        if (after.Is(Term.Until) && (moment.Suffix.Has(Suffix.Dative) || !moment.Weak))
        {
            return moment with { To = moment.To + 1, Weak = false, Bound = Bound.Until, Suffix = Suffix.None };
        }

        var pronoun = moment is { Weak: true, Clock.Hour: 1 or 10 } && tokens[moment.To - 1].Kind == TokenKind.Word;
        if (!moment.Suffix.Has(Suffix.Ablative) || pronoun)
        {
            return null;
        }

        // "2018'den daha sonra", "cumadan sonraki"
        var word = after.Is(Term.More) ? moment.To + 1 : moment.To;
        var side = tokens[word].Term switch
        {
            Term.After => Bound.After,
            Term.Next when tokens[word].Folded == "sonraki" => Bound.After,
            Term.Previous when tokens[word].Folded == "onceki" => Bound.Before,
            Term.Starting => tokens[word].Folded == "beri" ? Bound.Since : Bound.Starting,
            Term.Before => Bound.Before,
            _ => Bound.None,
        };
        return side == Bound.None ? null : moment with { To = word + 1, Weak = false, Bound = side, Suffix = Suffix.None };
    }
}
