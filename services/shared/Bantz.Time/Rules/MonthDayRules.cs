using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Days of a month that is pointed at or follows: "ayın 5'i", "gelecek ayın 3'ü", "ayın son cuması", "the 5th".</summary>
internal static class MonthDayRules
{
    /// <summary>"ayın 5'i", "gelecek ayın on beşinde", "on the 5th", "the 5th of next month".</summary>
    public static Piece? Read(TokenList tokens, int at)
    {
        if (tokens.Language == TimeLanguage.English)
        {
            return ReadTheOrdinal(tokens, at);
        }

        if (ReadBare(tokens, at) is { } bare)
        {
            return bare;
        }

        if (ReadNumberedMonth(tokens, at) is { } numbered)
        {
            return numbered;
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
                return place <= 5 ? new DayPiece(new DaySpec.NthWeekday((NodaTime.IsoDayOfWeek)tokens[unit + 2].Value, place, months, null)) { To = SkipDay(tokens, unit + 3), Suffix = tokens[SkipDay(tokens, unit + 3) - 1].Suffix } : null;
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

    /// <summary>"ayın son cuma günü"</summary>
    private static int SkipDay(TokenList tokens, int at) => tokens[at].Is(Term.Unit, Units.Day) && tokens[at].Has(Suffix.Possessive | Suffix.Relative) ? at + 1 : at;

    /// <summary>"3. ayın 5'i", "üçüncü ayın beşi".</summary>
    private static DayPiece? ReadNumberedMonth(TokenList tokens, int at)
    {
        var dotted = tokens[at].Kind == TokenKind.Number && tokens[at + 1].IsMark('.');
        var unit = dotted ? at + 2 : at + 1;
        return (dotted || tokens[at].Is(Term.Ordinal) || tokens[at].Has(Suffix.Ordinal)) && tokens[unit].Is(Term.Unit, Units.Month) && tokens[unit].Has(Suffix.Genitive)
            && Numbers.ReadDay(tokens, unit + 1) is { } day
            ? CalendarRules.Day(day.Value, tokens[at].Value, null, day.To, day.Suffix)
            : null;
    }

    /// <summary>"12'sinde", "Pazartesi 21'inde", "4'ünden 23'üne kadar": digits with the ending of a day of some month.</summary>
    private static DayPiece? ReadBare(TokenList tokens, int at)
    {
        var day = tokens[at];
        var placed = day.Has(Suffix.Locative | Suffix.Ablative) || day.Has(Suffix.Dative) && (tokens[at + 1].Is(Term.Until) || tokens[at - 1].Has(Suffix.Ablative));
        return day is { Kind: TokenKind.Number, Digits: <= 2 } && day.Has(Suffix.Possessive) && !day.Has(Suffix.Relative) && (placed || tokens[at + 1].Is(Term.Between)) && !tokens[at - 1].Has(Suffix.Genitive) ? Of(day.Value, null, at + 1, day.Suffix) : null;
    }

    private static DayPiece? ReadTheOrdinal(TokenList tokens, int at)
    {
        // "Tuesday 13th", "Friday 23"; "Friday 9" may be an hour.
        if (tokens[at - 1].Term is Term.Weekday or Term.ShyWeekday && tokens[at] is { Kind: TokenKind.Number, Value: >= 1 and <= 31 } bare
            && (bare.Has(Suffix.Ordinal) || (bare.Value > 12 && (tokens[at + 1].Kind != TokenKind.Mark || !tokens[at + 2].Glued) && !tokens[at + 1].Is(Term.Counted))))
        {
            return Of(bare.Value, null, at + 1, Suffix.None);
        }

        // "on 29th", "by 5th"; "April 9th through 17th", "the ninth and seventeenth of April"
        var linked = tokens[at - 1].Term is Term.To or Term.Through or Term.Until or Term.And || tokens[at - 1].IsMark('-');
        var opens = tokens[at - 1].Term is Term.From or Term.Between;
        if (Numbers.ReadDay(tokens, at) is { } plain && plain.Suffix == Suffix.Ordinal
            && ((tokens[at].Kind == TokenKind.Number && tokens[at - 1].Term is Term.On or Term.By or Term.Until && tokens[plain.To].Term is Term.None or Term.At or Term.From or Term.For or Term.Between && (tokens[plain.To].Kind != TokenKind.Word || tokens[plain.To].Term != Term.None))
                || (linked && IsDated(tokens, at)) || (opens && Reaches(tokens, plain.To))))
        {
            return Of(plain.Value, null, plain.To, Suffix.None);
        }

        // "November 19-20", "March 3 to 7"
        if (linked && !tokens[at - 1].Is(Term.And) && tokens[at] is { Kind: TokenKind.Number, Suffix: Suffix.None, Digits: <= 2, Value: <= 31 } last && tokens[at - 2] is { Kind: TokenKind.Number, Digits: <= 2 } opening
            && tokens[at - 3].Is(Term.Month) && last.Value > opening.Value && tokens[at + 1].Term is not (Term.Am or Term.Pm or Term.OClock or Term.Month or Term.Unit or Term.Counted)
            && !((tokens[at + 1].IsMark(':') || tokens[at + 1].IsMark('/') || tokens[at + 1].IsMark('-')) && tokens[at + 1].Glued))
        {
            return Of(last.Value, null, at + 1, Suffix.None);
        }

        // "on the 17 from 2 to 4"
        if (tokens[at].Is(Term.The) && tokens[at - 1].Is(Term.On) && tokens[at + 1] is { Kind: TokenKind.Number, Suffix: Suffix.None, Value: >= 1 and <= 31, Digits: <= 2 } bareDay && (tokens[at + 2].Term is Term.From or Term.Between or Term.At || tokens[at + 2].Kind == TokenKind.None))
        {
            return Of(bareDay.Value, null, at + 2, Suffix.None);
        }

        if (!tokens[at].Is(Term.The) || Numbers.ReadDay(tokens, at + 1) is not { } day || !day.Suffix.Has(Suffix.Ordinal))
        {
            return null;
        }

        if ((linked && IsDated(tokens, at)) || (opens && Reaches(tokens, day.To)))
        {
            return Of(day.Value, null, day.To, Suffix.None);
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
        return alone && (!day.Spelled || tokens[at - 1].Is(Term.Weekday) || (tokens[at - 1].Is(Term.On) && (tokens[day.To].Kind == TokenKind.None || tokens[day.To].Is(Term.At)))) ? Of(day.Value, null, day.To, Suffix.None) : null;
    }

    /// <summary>A month's name stands in the few words before.</summary>
    private static bool IsDated(TokenList tokens, int at)
    {
        for (var i = at - 2; i >= at - 5 && i >= 0; i--)
        {
            if (tokens[i].Is(Term.Month))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"… to the third of April": a word that links, and a day with its month.</summary>
    private static bool Reaches(TokenList tokens, int at) =>
        (tokens[at].Term is Term.To or Term.Through or Term.Until or Term.And || tokens[at].IsMark('-')) && CalendarRules.ReadNamed(tokens, at + 1) is not null;

    private static DayPiece? Of(int day, int? months, int to, Suffix suffix) =>
        day is >= 1 and <= 31 ? new DayPiece(new DaySpec.OfMonth(day, months)) { To = to, Suffix = suffix } : null;
}
