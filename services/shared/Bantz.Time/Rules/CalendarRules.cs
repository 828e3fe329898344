using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Dates that name a day of a month: "15.03.2026", "2026-03-15", "15 Mart", "March 15th", "ayın 5'i".</summary>
internal static class CalendarRules
{
    public static Piece? ReadNumeric(TokenList tokens, int at)
    {
        var first = tokens[at];
        if (first.Kind != TokenKind.Number || first.Suffix != Suffix.None || (first.Glued && tokens[at - 1].Kind == TokenKind.Mark && tokens[at - 1].Glued && tokens[at - 1].Folded is "." or "/" or ":"))
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

        var two = mark == '/' || (mark == '.' && second.Digits == 2 && second.Value is >= 1 and <= 12 && second.Value % 5 != 0);
        return two && first.Digits <= 2 && second.Digits <= 2 ? DayFirst(tokens, mark, first.Value, second.Value, null, at + 3, second.Suffix) : null;
    }

    /// <summary>"15 Mart 2026", "Mart 15", "martın 5'i", "mart ayının 5'i", "15th of March", "March 15, 2026".</summary>
    public static Piece? ReadNamed(TokenList tokens, int at)
    {
        var start = tokens[at].Is(Term.The) ? at + 1 : at;
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
            if (Months.IsMonth(tokens, month) && !tokens[month].Has(Suffix.Instrumental | Suffix.Measure) && (!day.Spelled || Months.IsSure(tokens, month)))
            {
                return WithYear(tokens, day.Value, tokens[month].Value, month + 1, tokens[month].Suffix);
            }
        }

        if (!tokens[at].Is(Term.Month))
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
        return ambiguous || (owned && after.Suffix == Suffix.None && after.Spelled) ? null : WithYear(tokens, after.Value, tokens[at].Value, after.To, after.Suffix);
    }

    /// <summary>"ayın 5'i", "gelecek ayın on beşinde", "on the 5th", "the 5th of next month".</summary>
    public static Piece? ReadOfMonth(TokenList tokens, int at)
    {
        if (tokens.Language == TimeLanguage.English)
        {
            return ReadTheOrdinal(tokens, at);
        }

        if (ReadBare(tokens, at) is { } bare)
        {
            return bare;
        }

        var months = WeekPointers.Offset(tokens[at].Term);
        var unit = months is null ? at : at + 1;
        if (!tokens[unit].Is(Term.Unit, Units.Month) || !tokens[unit].Has(Suffix.Genitive))
        {
            return null;
        }

        if (tokens[unit + 1].Is(Term.Last) || tokens[unit + 1].Is(Term.Ordinal))
        {
            if (tokens[unit + 2].Is(Term.Weekday))
            {
                var place = tokens[unit + 1].Is(Term.Last) ? -1 : tokens[unit + 1].Value;
                return place <= 5 ? new DayPiece(new DaySpec.NthWeekday((NodaTime.IsoDayOfWeek)tokens[unit + 2].Value, place, months ?? 0, null)) { To = unit + 3, Suffix = tokens[unit + 2].Suffix } : null;
            }

            if (tokens[unit + 2].Is(Term.Unit, Units.Day))
            {
                return tokens[unit + 1].Is(Term.Last)
                    ? new DayPiece(new DaySpec.OfMonth(31, months ?? 0)) { To = unit + 3, Suffix = tokens[unit + 2].Suffix }
                    : Of(tokens[unit + 1].Value, months, unit + 3, tokens[unit + 2].Suffix);
            }
        }

        return Numbers.ReadDay(tokens, unit + 1) is { } day && (day.Suffix != Suffix.None || !day.Spelled)
            ? Of(day.Value, months, day.To, day.Suffix)
            : null;
    }

    /// <summary>"12'sinde", "Pazartesi 21'inde", "4'ünden 23'üne kadar": digits with the ending of a day of some month.</summary>
    private static DayPiece? ReadBare(TokenList tokens, int at)
    {
        var day = tokens[at];
        var placed = day.Has(Suffix.Locative | Suffix.Ablative) || day.Has(Suffix.Dative) && (tokens[at + 1].Is(Term.Until) || tokens[at - 1].Has(Suffix.Ablative));
        return day is { Kind: TokenKind.Number, Digits: <= 2 } && day.Has(Suffix.Possessive) && !day.Has(Suffix.Relative) && placed && !tokens[at - 1].Has(Suffix.Genitive) ? Of(day.Value, null, at + 1, day.Suffix) : null;
    }

    private static DayPiece? ReadTheOrdinal(TokenList tokens, int at)
    {
        // "Tuesday 13th"
        if (tokens[at - 1].Is(Term.Weekday) && tokens[at] is { Kind: TokenKind.Number, Value: >= 1 and <= 31 } bare && bare.Has(Suffix.Ordinal))
        {
            return Of(bare.Value, null, at + 1, Suffix.None);
        }

        if (!tokens[at].Is(Term.The) || Numbers.ReadDay(tokens, at + 1) is not { } day || !day.Suffix.Has(Suffix.Ordinal))
        {
            return null;
        }

        if (tokens[day.To].Is(Term.Of) && WeekPointers.Offset(tokens[day.To + 1].Term) is { } months && tokens[day.To + 2].Is(Term.Unit, Units.Month))
        {
            return Of(day.Value, months, day.To + 3, Suffix.None);
        }

        if (WeekPointers.Offset(tokens[day.To].Term) is { } near && tokens[day.To + 1].Is(Term.Unit, Units.Month))
        {
            return Of(day.Value, near, day.To + 2, Suffix.None);
        }

        if (tokens[day.To].Is(Term.Of) && tokens[day.To + 1].Is(Term.The) && tokens[day.To + 2].Is(Term.Unit, Units.Month))
        {
            return Of(day.Value, null, day.To + 3, Suffix.None);
        }

        // "the 5th meeting" and "the second one" name no day.
        var alone = tokens[day.To].Kind != TokenKind.Word || tokens[day.To].Term is not (Term.None or Term.Unit or Term.Number or Term.Counted or Term.DayPart or Term.Weekday);
        return alone && !day.Spelled ? Of(day.Value, null, day.To, Suffix.None) : null;
    }

    private static DayPiece? Of(int day, int? months, int to, Suffix suffix) =>
        day is >= 1 and <= 31 ? new DayPiece(new DaySpec.OfMonth(day, months)) { To = to, Suffix = suffix } : null;

    private static DayPiece? WithYear(TokenList tokens, int day, int month, int to, Suffix suffix)
    {
        var at = tokens[to].IsMark(',') && tokens.Language == TimeLanguage.English ? to + 1 : to;
        if (suffix is Suffix.None or Suffix.Ordinal && tokens[at] is { Kind: TokenKind.Number, Digits: 4, Value: >= 1900 and <= 2199 } year
            && !ClockRules.IsCounted(tokens, at + 1))
        {
            return Day(day, month, year.Value, at + 1, year.Suffix);
        }

        return Day(day, month, null, to, suffix);
    }

    /// <summary>Day first; English with slashes has the month first, and where only one order is a date that one is meant.</summary>
    private static DayPiece? DayFirst(TokenList tokens, char mark, int first, int second, int? year, int to, Suffix suffix)
    {
        var monthFirst = tokens.Language == TimeLanguage.English && mark == '/';
        return (monthFirst ? Day(second, first, year, to, suffix) : null) ?? Day(first, second, year, to, suffix) ?? Day(second, first, year, to, suffix);
    }

    /// <summary>Null where no calendar has such a day, "30/2".</summary>
    private static DayPiece? Day(int day, int month, int? year, int to, Suffix suffix)
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
