using Bantz.Time.Holidays;
using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Holidays by name: "cumhuriyet bayramı", "2027 kurban bayramının ikinci günü", "next Easter", "Christmas 2026", "the weekend of Halloween".</summary>
internal static class HolidayRules
{
    public static Piece? Read(TokenList tokens, int at)
    {
        var start = tokens[at].Is(Term.The) ? at + 1 : at;
        if (tokens.Language == TimeLanguage.English && tokens[start].Is(Term.Weekend, 0) && tokens[start + 1].Is(Term.Of) && (Read(tokens, start + 2) as DayPiece ?? CalendarRules.ReadNamed(tokens, start + 2) as DayPiece ?? MonthDayRules.Read(tokens, start + 2) as DayPiece) is { } around)
        {
            return new SpanPiece(new SpanSpec.WeekendOf(around.Day)) { To = around.To };
        }

        var (offset, year) = (0, (int?)null);
        if (Wholes.IsYear(tokens[start]) && tokens[start].Suffix is Suffix.None or Suffix.Genitive)
        {
            (year, start) = (tokens[start].Value, start + 1);
        }
        else if (WeekPointers.Offset(tokens[start].Term) is { } pointed)
        {
            (offset, start) = (pointed, start + 1);
        }

        if (HolidayNames.Read(tokens, start) is not var (holiday, to, suffix))
        {
            return null;
        }

        // "The Nights of Christmas" is a title.
        if (tokens.Language == TimeLanguage.English && tokens[at - 1].Is(Term.Of) && !tokens[at - 2].Is(Term.Weekend) && !tokens[at - 2].Is(Term.Unit))
        {
            return null;
        }

        // "Christmas, 2026", "independence day of this year"
        var after = tokens[to].IsMark(',') || tokens[to].Term is Term.Of or Term.In ? to + 1 : to;
        if (year is null && suffix == Suffix.None && Wholes.IsYear(tokens[after]))
        {
            (year, to, suffix) = (tokens[after].Value, after + 1, tokens[after].Suffix);
        }

        // "kurban bayramının ikinci günü"
        if (suffix.Has(Suffix.Genitive) && (tokens[to].Is(Term.Ordinal) || tokens[to].Is(Term.Last)) && tokens[to + 1].Is(Term.Unit, Units.Day))
        {
            var place = tokens[to].Is(Term.Last) ? HolidayDates.Length(holiday) : tokens[to].Value;
            return place <= HolidayDates.Length(holiday) ? new DayPiece(new DaySpec.Holiday(holiday, year, offset, place - 1)) { To = to + 2, Suffix = tokens[to + 1].Suffix } : null;
        }

        if (tokens.Language == TimeLanguage.English && tokens[to].Is(Term.Weekend, 0))
        {
            return new SpanPiece(new SpanSpec.WeekendOf(new DaySpec.Holiday(holiday, year, offset))) { To = to + 1 };
        }

        return HolidayDates.Length(holiday) > 1
            ? new SpanPiece(new SpanSpec.Feast(holiday, year, offset)) { To = to, Suffix = suffix }
            : new DayPiece(new DaySpec.Holiday(holiday, year, offset)) { To = to, Suffix = suffix };
    }
}
