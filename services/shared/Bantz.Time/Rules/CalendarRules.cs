using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Dates with a day and a month: "15.03.2026", "2026-03-15", "15 Mart", "March 15th".</summary>
internal static class CalendarRules
{
    public static Piece? ReadNumeric(TokenList tokens, int at)
    {
        var first = tokens[at];
        if (first.Kind != TokenKind.Number || first.Suffix != Suffix.None || (first.Glued && tokens[at - 1].Kind == TokenKind.Mark && tokens[at - 1].Glued && (tokens[at - 1].Folded is "." or "/" or ":" || (tokens[at - 1].Folded == "-" && tokens[at - 2] is { Kind: TokenKind.Number, Digits: not 4 } && !tokens[at - 3].IsMark('/')))))
        {
            return null;
        }

        if (!Separated(tokens, at + 1, out var mark) || tokens[at + 2].Kind != TokenKind.Number)
        {
            return null;
        }

        var second = tokens[at + 2];
        if (second.Suffix == Suffix.None && Separated(tokens, at + 3, out var again) && again == mark && tokens[at + 4] is { Kind: TokenKind.Number } third)
        {
            return first.Digits == 4
                ? Day(third.Value, second.Value, first.Value, at + 5, third.Suffix)
                : DayFirst(tokens, mark, first.Value, second.Value, Year(third), at + 5, third.Suffix);
        }

        // Two numbers: "15/3" is a date, "15.03" may be a time and is left to the clock unless it reads better as a date, "9-11" is a range.
        if (tokens[at + 3] is { Kind: TokenKind.Mark, Glued: true, Folded: "." or "/" or ":" } && tokens[at + 4] is { Kind: TokenKind.Number, Glued: true })
        {
            return null;
        }

        // "2 1/2 hours", "3/4 cup": parts.
        if (mark == '/' && first.Digits == 1 && (tokens[at + 3].Term is Term.Unit or Term.Counted || (tokens[at + 3].Is(Term.Clock) && tokens[at + 3].Suffix != Suffix.None) || tokens.Letters(at + 3) is "cup" or "cups" or "inch" or "bardak" or "fincan"))
        {
            return null;
        }

        // "7/24 açık", "24/7": always.
        if (mark == '/' && (first.Value, second.Value) is (7, 24) or (24, 7) && (second.Value == 24 == (tokens.Language == TimeLanguage.Turkish) || tokens.Letters(at + 3) is "acik" or "open" or "hizmet" or "destek" or "support"))
        {
            return null;
        }

        var two = mark == '/' || (mark == '.' && second.Digits == 2 && second.Value is >= 1 and <= 12 && second.Value % 5 != 0);
        return two && first.Digits <= 2 && second.Digits <= 2 ? DayFirst(tokens, mark, first.Value, second.Value, null, at + 3, second.Suffix) : null;
    }

    /// <summary>"15 Mart 2026", "Mart 15", "martın 5'i", "mart ayının 5'i", "15th of March", "March 15, 2026".</summary>
    public static Piece? ReadNamed(TokenList tokens, int at)
    {
        var start = tokens[at].Is(Term.The) ? at + 1 : at;
        if (tokens[start].Kind == TokenKind.Number && tokens[start - 1].Kind == TokenKind.Mark && (tokens[start - 1].Folded is "$" or "€" or "₺" or "#" or "%" || (tokens[start].Glued && tokens[start - 2] is { Kind: TokenKind.Number, Glued: true } && tokens[start - 1].Folded is "." or ",")))
        {
            return null;
        }

        if (Numbers.ReadDay(tokens, start) is { } day && (day.Suffix & ~(Suffix.Ordinal | Suffix.Plainly)) == Suffix.None)
        {
            var month = tokens[day.To].IsMark('.') && tokens[day.To].Glued ? day.To + 1 : day.To;
            var slashed = Separated(tokens, day.To, out var slash) && slash != '.';
            month = slashed ? day.To + 1 : month;
            if (slashed && tokens[month].Is(Term.Month) && Separated(tokens, month + 1, out var second) && second == slash && tokens[month + 2] is { Kind: TokenKind.Number } year)
            {
                return Day(day.Value, tokens[month].Value, Year(year), month + 3, year.Suffix);
            }

            month = tokens[month].Is(Term.Of) && tokens.Language == TimeLanguage.English ? month + 1 : month;
            if (tokens[month].Is(Term.ShyMonth) && !day.Spelled && (tokens[month].Folded is "sub" or "nis" or "haz" or "tem" or "agu" or "eyl" || Wholes.IsYear(tokens[month + 1])))
            {
                return WithYear(tokens, day.Value, tokens[month].Value, month + 1, tokens[month].Suffix);
            }

            if (tokens[month].Is(Term.Month) && !tokens[month].Has(Suffix.Instrumental | Suffix.Measure) && (!day.Spelled || start > at || tokens[month - 1].Is(Term.Of) || Months.IsSure(tokens, month)))
            {
                return WithYear(tokens, day.Value, tokens[month].Value, month + 1, tokens[month].Suffix);
            }
        }

        if (!tokens[at].Is(Term.Month) || (Numbers.ReadSpelledYear(tokens, at + 1) is var (_, yearEnd) && yearEnd > at + 2))
        {
            return null;
        }

        var next = tokens[at + 1].IsMark('.') && tokens[at + 1].Glued && tokens.Language == TimeLanguage.English ? at + 2 : at + 1;
        next = tokens[next].IsMark(',') && tokens[next + 1].Has(Suffix.Ordinal) ? next + 1 : next;
        var owned = tokens[at].Has(Suffix.Genitive);
        if (tokens[next].Is(Term.Unit, Units.Month) && tokens[next].Has(Suffix.Genitive))
        {
            (next, owned) = (next + 1, true);
        }

        if ((tokens[at].Suffix != Suffix.None && !owned) || (tokens[next].Is(Term.The) ? Numbers.ReadDay(tokens, next + 1) : Numbers.ReadDay(tokens, next)) is not { } after)
        {
            return null;
        }

        var ambiguous = !owned && (tokens[after.To].IsMark(':') || tokens[after.To].Is(Term.Unit) || tokens[after.To].Is(Term.Clock) || tokens[after.To].Is(Term.Month));
        // "şubatın ilk haftası" is no day.
        ambiguous |= tokens[after.To].Is(Term.Unit, Units.Week);
        return ambiguous || (owned && after.Suffix == Suffix.None && after.Spelled) ? null : WithYear(tokens, after.Value, tokens[at].Value, after.To, after.Suffix);
    }

    private static DayPiece? WithYear(TokenList tokens, int day, int month, int to, Suffix suffix)
    {
        var linked = tokens[to].IsMark(',') || tokens[to].Is(Term.Of) || tokens[to].Is(Term.In);
        var at = linked && tokens.Language == TimeLanguage.English ? to + 1 : to;
        if (suffix is Suffix.None or Suffix.Ordinal && tokens[at] is { Kind: TokenKind.Number, Digits: 4, Value: >= 1900 and <= 2199 } year
            && (tokens[at + 1].Is(Term.Clock) || !ClockRules.IsCounted(tokens, at + 1)))
        {
            return Day(day, month, year.Value, at + 1, year.Suffix);
        }

        return suffix is Suffix.None or Suffix.Ordinal && Numbers.ReadSpelledYear(tokens, to) is var (spoken, end) ? Day(day, month, spoken, end, Suffix.None) : Day(day, month, null, to, suffix);
    }

    /// <summary>Day first; English with slashes has the month first, and where only one order is a date that one is meant.</summary>
    private static DayPiece? DayFirst(TokenList tokens, char mark, int first, int second, int? year, int to, Suffix suffix)
    {
        var monthFirst = tokens.DateOrder == DateOrder.MonthFirst || (tokens.DateOrder == DateOrder.ByLanguage && tokens.Language == TimeLanguage.English && mark is '/' or '-');
        return (monthFirst ? Day(second, first, year, to, suffix) : null) ?? Day(first, second, year, to, suffix) ?? Day(second, first, year, to, suffix);
    }

    /// <summary>Null where no calendar has such a day, "30/2".</summary>
    internal static DayPiece? Day(int day, int month, int? year, int to, Suffix suffix)
    {
        if (month is < 1 or > 12 || day < 1 || year is < 1900 or > 2199)
        {
            return null;
        }

        return day <= NodaTime.CalendarSystem.Iso.GetDaysInMonth(year ?? 2024, month)
            ? new DayPiece(new DaySpec.Calendar(month, day, year)) { To = to, Suffix = suffix }
            : null;
    }

    private static int? Year(Token token) => token.Digits <= 2 ? 2000 + token.Value : token.Value;

    private static bool Separated(TokenList tokens, int at, out char mark)
    {
        mark = tokens[at].Kind == TokenKind.Mark ? tokens[at].Folded[0] : ' ';
        return mark is '.' or '/' or '-' && tokens[at].Glued && tokens[at + 1].Glued;
    }
}
