using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Counted parts of a stretch: "martın son haftası", "yılın ilk üç ayı", "2026'nın 3. ayı", "31. hafta", "the week of April 10th", "first Monday of next month".</summary>
internal static class SliceRules
{
    public static Piece? Read(TokenList tokens, int at) =>
        tokens.Language == TimeLanguage.Turkish ? ReadTurkish(tokens, at) : ReadEnglishWeek(tokens, at) ?? ReadEnglish(tokens, at);

    private static Piece? ReadTurkish(TokenList tokens, int at)
    {
        // "31. hafta", "18'inci haftada"
        if (Place(tokens, at) is { Place: > 0 and <= 53 } number && tokens[number.To].Is(Term.Unit, Units.Week) && !tokens[number.To].Has(Suffix.Measure | Suffix.Plural | Suffix.Dative) && tokens[at - 1].Term is not Term.Every
            && (tokens[at].Kind == TokenKind.Number || number.Place > 5))
        {
            return Made(new SpanSpec.WeekNumber(number.Place, null), number.To + 1, tokens[number.To].Suffix);
        }

        // "10 Nisan haftası", "18'i haftası"
        if (tokens[at] is { Kind: TokenKind.Number } && CalendarRules.ReadNamed(tokens, at) is DayPiece { Suffix: Suffix.None } day && IsWeekOf(tokens[day.To]))
        {
            return Made(new SpanSpec.WeekOf(day.Day), day.To + 1, tokens[day.To].Suffix);
        }

        if (tokens[at] is { Kind: TokenKind.Number, Digits: <= 2, Value: >= 1 and <= 31 } && tokens[at].Has(Suffix.Possessive) && IsWeekOf(tokens[at + 1]))
        {
            return Made(new SpanSpec.WeekOf(new DaySpec.OfMonth(tokens[at].Value, null)), at + 2, tokens[at + 1].Suffix);
        }

        if (tokens[at].Term is not (Term.Unit or Term.Month or Term.Number) && WeekPointers.Offset(tokens[at].Term) is null
            || Wholes.Read(tokens, at) is not { } whole || !whole.Suffix.Has(Suffix.Genitive) || Place(tokens, whole.To) is not { } place)
        {
            return null;
        }

        if (tokens[place.To].Is(Term.Weekday) && tokens[place.To].Value <= 7 && whole.Span is SpanSpec.Month or SpanSpec.NamedMonth && place.Place <= 5)
        {
            return new DayPiece(Nth((NodaTime.IsoDayOfWeek)tokens[place.To].Value, place.Place, whole.Span)) { To = place.To + 1, Suffix = tokens[place.To].Suffix };
        }

        // "haftanın ilk günü"
        if (tokens[place.To].Is(Term.Unit, Units.Day) && tokens[place.To].Has(Suffix.Possessive) && whole.Span is SpanSpec.Week or SpanSpec.WholeYear or SpanSpec.CalendarYear or SpanSpec.NamedMonth)
        {
            return new DayPiece(new DaySpec.DayOf(place.Place, whole.Span)) { To = place.To + 1, Suffix = tokens[place.To].Suffix };
        }

        var count = tokens[whole.To].Is(Term.Ordinal, 1) || place.Place < 0 ? Numbers.Read(tokens, place.To) : null;
        var unit = tokens[count?.To ?? place.To];
        var to = (count?.To ?? place.To) + 1;
        return unit.Is(Term.Unit) && unit.Value is Units.Day or Units.Week or Units.Month && unit.Has(Suffix.Possessive | Suffix.Locative) && (count?.Value ?? 1) is var many and >= 1 and <= 60
            && !(unit.Value == Units.Day && count is null) && !(unit.Value == Units.Week && whole.Span is SpanSpec.Week)
            ? Made(SliceOf(whole.Span, place.Place, many, unit.Value), to, unit.Suffix)
            : unit.Is(Term.Quarter) && whole.Span is SpanSpec.CalendarYear or SpanSpec.WholeYear && place.Place is >= 1 and <= 4 or -1 ? Made(YearRules.Quarter(place.Place, whole.Span), to, unit.Suffix)
            : unit.Is(Term.HalfWay, 0) && whole.Span is SpanSpec.CalendarYear or SpanSpec.WholeYear && place.Place is 1 or 2 or -1 ? Made(new SpanSpec.YearPart(place.Place == 1 ? 1 : 7, 6, whole.Span), to, unit.Suffix)
            : null;
    }

    private static SpanSpec SliceOf(SpanSpec whole, int place, int count, int unit) =>
        unit == Units.Week && whole is SpanSpec.CalendarYear or SpanSpec.WholeYear && place > 1 ? new SpanSpec.WeekNumber(place, whole) : new SpanSpec.Slice(whole, place, count, unit);

    private static bool IsWeekOf(in Token token) => token.Is(Term.Unit, Units.Week) && token.Has(Suffix.Possessive) && !token.Has(Suffix.Plural);

    /// <summary>"ilk", "son", "3.", "üçüncü", "3'üncü", "last".</summary>
    private static (int Place, int To)? Place(TokenList tokens, int at)
    {
        ref readonly var token = ref tokens[at];
        return token.Is(Term.Last) && token.Suffix == Suffix.None ? (-1, at + 1)
            : token.Is(Term.Ordinal) || token is { Kind: TokenKind.Number, Digits: <= 2 } && token.Has(Suffix.Ordinal) ? (token.Value, at + 1)
            : token is { Kind: TokenKind.Number, Digits: <= 2, Suffix: Suffix.None } && tokens[at + 1].IsMark('.') && tokens[at + 1].Glued && !tokens[at + 2].Glued ? (token.Value, at + 2)
            : null;
    }

    private static Piece? ReadEnglish(TokenList tokens, int at)
    {
        var start = tokens[at].Is(Term.The) ? at + 1 : at;
        (int Place, int To)? ordinal = tokens[start].Is(Term.Last) ? (-1, start + 1) : Numbers.ReadDay(tokens, start) is { } number && number.Suffix.Has(Suffix.Ordinal) ? (number.Value, number.To) : null;
        if (ordinal is not var (place, next))
        {
            return null;
        }

        if (tokens[next].Is(Term.Weekday) && tokens[next].Value <= 7 && Of(tokens, next + 1) is var (month, end) && month is SpanSpec.Month or SpanSpec.NamedMonth && place <= 5)
        {
            return new DayPiece(Bare(Nth((NodaTime.IsoDayOfWeek)tokens[next].Value, place, month), tokens[end - 1].Is(Term.Unit) && tokens[end - 2].Is(Term.The))) { To = end };
        }

        var count = place is 1 or -1 ? Numbers.Read(tokens, next) : null;
        var unit = tokens[count?.To ?? next];
        if (!(unit.Is(Term.Unit) || unit.Is(Term.Quarter) || unit.Is(Term.Half, 0)) || Of(tokens, (count?.To ?? next) + 1) is not var (whole, to))
        {
            return null;
        }

        if (unit.Is(Term.Quarter))
        {
            return whole is SpanSpec.CalendarYear or SpanSpec.WholeYear && place is >= 1 and <= 4 or -1 ? Made(YearRules.Quarter(place, whole), to, Suffix.None) : null;
        }

        if (unit.Is(Term.Half, 0))
        {
            return whole is SpanSpec.CalendarYear or SpanSpec.WholeYear && place is 1 or 2 or -1 ? Made(new SpanSpec.YearPart(place == 1 ? 1 : 7, 6, whole), to, Suffix.None) : null;
        }

        if (unit.Value == Units.Day && count is null)
        {
            return new DayPiece(new DaySpec.DayOf(place, whole)) { To = to };
        }

        return unit.Value is Units.Day or Units.Week or Units.Month && (count?.Value ?? 1) is var many and >= 1 and <= 60 ? Made(SliceOf(whole, place, many, unit.Value), to, Suffix.None) : null;
    }

    /// <summary>"of the month": the next such, where this month's is over.</summary>
    private static DaySpec Bare(DaySpec day, bool bare) => bare && day is DaySpec.NthWeekday nth ? nth with { Months = null } : day;

    private static DaySpec Nth(NodaTime.IsoDayOfWeek day, int place, SpanSpec month) => month switch
    {
        SpanSpec.Month { Offset: var offset } => new DaySpec.NthWeekday(day, place, offset, null),
        SpanSpec.NamedMonth named when place < 0 => new DaySpec.WeekdayOf(day, new SpanSpec.Slice(named, -1, 7, Units.Day)),
        _ => new DaySpec.WeekdayOf(day, new SpanSpec.Slice(month, ((place - 1) * 7) + 1, 7, Units.Day)),
    };

    /// <summary>"of next month", "of 2026", "of the year"; "of the month" is this one.</summary>
    private static (SpanSpec Span, int To)? Of(TokenList tokens, int at) =>
        tokens[at].Term is Term.Of or Term.In && Wholes.Read(tokens, at + 1) is { } whole ? (whole.Span, whole.To) : null;

    /// <summary>"week 31", "week 3 of 2027", "the week of April 10th", "week commencing 4 May", "the week after next".</summary>
    private static SpanPiece? ReadEnglishWeek(TokenList tokens, int at)
    {
        var week = tokens[at].Is(Term.The) ? at + 1 : at;
        if (!tokens[week].Is(Term.Unit, Units.Week) && !(tokens.Letters(week) is "w" && tokens.Letters(week + 2) is "c" && tokens[week + 1].IsMark('/')))
        {
            return null;
        }

        if (tokens[week + 1] is { Kind: TokenKind.Number, Suffix: Suffix.None, Digits: <= 2, Value: >= 1 and <= 53 } number)
        {
            return Of(tokens, week + 2) is var (year, end) ? Made(new SpanSpec.WeekNumber(number.Value, year), end, Suffix.None) : Made(new SpanSpec.WeekNumber(number.Value, null), week + 2, Suffix.None);
        }

        if (tokens[week + 1].Is(Term.After) && tokens[week + 2].Is(Term.Next))
        {
            return Made(new SpanSpec.Week(2), tokens[week + 3].Is(Term.Unit, Units.Week) ? week + 4 : week + 3, Suffix.None);
        }

        var day = tokens[week + 1].IsMark('/') ? week + 3
            : tokens[week + 1].Is(Term.Of) || tokens[week + 1].Is(Term.Edge, 0) || tokens[week + 1].Is(Term.Starting) || tokens.Letters(week + 1) is "commencing" ? week + 2 : -1;
        day = day > 0 && tokens[day].Is(Term.On) ? day + 1 : day;
        var read = day < 0 ? null : CalendarRules.ReadNamed(tokens, day) ?? CalendarRules.ReadNumeric(tokens, day) ?? MonthDayRules.Read(tokens, day) ?? HolidayRules.Read(tokens, day) ?? WeekdayRules.Read(tokens, day);
        return read is DayPiece found ? Made(new SpanSpec.WeekOf(found.Day), found.To, Suffix.None) : null;
    }

    private static SpanPiece Made(SpanSpec span, int to, Suffix suffix) => new(span) { To = to, Suffix = suffix };
}
