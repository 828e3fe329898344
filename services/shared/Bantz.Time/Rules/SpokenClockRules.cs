using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Clock times in words: "dört buçukta", "beşe çeyrek kala", "beşi on geçe"; "half past four", "quarter to five".</summary>
internal static class SpokenClockRules
{
    public static Piece? ReadTurkish(TokenList tokens, int at)
    {
        if (tokens.Language != TimeLanguage.Turkish && !tokens[at].Is(Term.Clock))
        {
            return null;
        }

        var announced = tokens[at].Is(Term.Clock) && tokens[at].Suffix == Suffix.None;
        var start = announced ? at + 1 : at;
        var midday = tokens[at - 1].Is(Term.DayPart) && (DayPart)tokens[at - 1].Value is DayPart.Noon or DayPart.Night && tokens[start].Has(Suffix.Locative | Suffix.Dative);
        if ((announced || midday) && tokens[start].Is(Term.Half, 0))
        {
            return new ClockPiece(ClockSpec.Spoken(12, 30), true) { To = start + 1, Suffix = tokens[start].Suffix };
        }

        if (Minutes(tokens, start) is var (early, mark) && tokens[mark].Is(Term.To) && HourAt(tokens, mark + 1) is { } late && ClockRules.CouldBeClock(late.Suffix))
        {
            return new ClockPiece(Hour(late).Back(early), true) { To = late.To, Suffix = late.Suffix };
        }

        if (HourAt(tokens, start) is not { } hour)
        {
            return null;
        }

        if (tokens[hour.To].Is(Term.Half, 1) && hour.Suffix == Suffix.None && !ClockRules.IsCounted(tokens, hour.To + 1))
        {
            var half = tokens[hour.To];
            var firm = announced || half.Has(Suffix.Locative | Suffix.Dative) || tokens[hour.To + 1].Kind == TokenKind.None;
            return new ClockPiece(Hour(hour) with { Minute = 30 }, firm) { To = hour.To + 1, Suffix = half.Suffix };
        }

        if (hour.Suffix.Has(Suffix.Accusative | Suffix.Dative) && Minutes(tokens, hour.To) is var (minutes, end))
        {
            var past = hour.Suffix.Has(Suffix.Accusative) && (tokens[end].Is(Term.Past) || tokens[end].Folded == "gece");
            var to = hour.Suffix.Has(Suffix.Dative) && (tokens[end].Is(Term.To) || tokens[end].Is(Term.There));
            var clock = past ? Hour(hour) with { Minute = minutes } : Hour(hour).Back(minutes);
            return past || to ? new ClockPiece(clock, true) { To = end + 1, Suffix = tokens[end].Suffix } : null;
        }

        return ReadHourMinute(tokens, hour, announced);
    }

    public static Piece? ReadEnglish(TokenList tokens, int at)
    {
        if (tokens.Language != TimeLanguage.English)
        {
            return null;
        }

        var start = tokens[at].Is(Term.At) ? at + 1 : at;
        if (tokens[start].Is(Term.Noon))
        {
            return new ClockPiece(new ClockSpec(12, 0, HalfDay.Exact), true, DayPart.Noon) { To = start + 1 };
        }

        int? minutes = null;
        var end = start;
        if (tokens[start].Is(Term.Half, 0))
        {
            (minutes, end) = (30, start + 1);
        }
        else if (tokens[start].Is(Term.Article) && tokens[start + 1].Is(Term.Quarter))
        {
            (minutes, end) = (15, start + 2);
        }
        else if (Minutes(tokens, start) is var (read, to))
        {
            (minutes, end) = (read, to);
        }

        if (minutes is { } count)
        {
            var counted = tokens[end].Is(Term.Unit, Units.Minute);
            end = counted ? end + 1 : end;
            var past = tokens[end].Is(Term.Past) || tokens[end].Is(Term.After);
            if (tokens[end].Is(Term.To) && tokens[end + 1].Term is Term.Midnight or Term.Noon && count % 5 == 0 && count < 30)
            {
                var whole = new ClockSpec(tokens[end + 1].Is(Term.Noon) ? 12 : 24, 0, HalfDay.Exact);
                return new ClockPiece(whole.Back(count), true) { To = end + 2 };
            }

            // "half past midnight", "a quarter past noon"
            if (tokens[end].Is(Term.Past) && tokens[end + 1].Term is Term.Midnight or Term.Noon)
            {
                return new ClockPiece(new ClockSpec(tokens[end + 1].Is(Term.Noon) ? 12 : 0, count, HalfDay.Exact), true) { To = end + 2 };
            }

            // "at half four", as the British say it.
            if (count == 30 && end == start + 1 && (start > at || tokens[at - 1].Term is Term.By or Term.Until or Term.Approx) && HourAt(tokens, end) is { Value: <= 12, Suffix: Suffix.None } british && !ClockRules.IsCounted(tokens, british.To))
            {
                return ClockRules.Finish(tokens, Hour(british) with { Minute = 30 }, british.To, Suffix.None, true);
            }

            if ((past || tokens[end].Is(Term.To) && count != 30) && HourAt(tokens, end + 1) is { } hour && (past && tokens[end].Is(Term.Past) || counted || Certain(tokens, start, hour) || tokens[at].Is(Term.At)))
            {
                var clock = past ? Hour(hour) with { Minute = count } : Hour(hour).Back(count);
                return ClockRules.Finish(tokens, clock, hour.To, Suffix.None, true);
            }
        }

        return HourAt(tokens, start) is { } plain ? ReadHourMinute(tokens, plain, tokens[at].Is(Term.At)) : null;
    }

    /// <summary>"quarter to five" for sure; "nine to five" is a range.</summary>
    private static bool Certain(TokenList tokens, int start, NumberRead hour) =>
        !tokens[start].Is(Term.Number) || (tokens[start].Value is 5 or 10 or 20 or 25 && tokens[start].Value > hour.Value && tokens[start].Kind == TokenKind.Word);

    /// <summary>"dokuz otuz", "nine thirty", "on sıfır beş".</summary>
    private static ClockPiece? ReadHourMinute(TokenList tokens, NumberRead hour, bool announced)
    {
        if (hour.Suffix != Suffix.None || !hour.Spelled)
        {
            return null;
        }

        // "dokuz on arası": two hours.
        if (tokens.Language == TimeLanguage.Turkish && ClockRules.IsBetween(tokens, hour.To))
        {
            return null;
        }

        var next = tokens[hour.To].IsMark('-') && tokens[hour.To + 1].Glued ? hour.To + 1 : hour.To;
        var zero = tokens[next].Is(Term.Zero);
        if (Numbers.Read(tokens, zero ? next + 1 : next) is not { Spelled: true } minute
            || minute.Value is > 59 || (zero ? minute.Value > 9 : minute.Value < 10)
            || !ClockRules.CouldBeClock(minute.Suffix) || ClockRules.IsCounted(tokens, minute.To))
        {
            return null;
        }

        var firm = announced || minute.Suffix.Has(Suffix.Locative | Suffix.Dative);
        return ClockRules.Finish(tokens, Hour(hour) with { Minute = minute.Value }, minute.To, minute.Suffix, firm);
    }

    private static NumberRead? HourAt(TokenList tokens, int at) => Numbers.Read(tokens, at) is { Value: >= 1 and <= 24 } number ? number : null;

    private static ClockSpec Hour(NumberRead hour) => hour.Spelled ? ClockSpec.Spoken(hour.Value, 0) : ClockSpec.OfDigits(hour.Value, 0, hour.Digits);

    /// <summary>"on", "çeyrek", "yirmi beş": minutes before or after an hour.</summary>
    private static (int Minutes, int To)? Minutes(TokenList tokens, int at)
    {
        if (tokens[at].Is(Term.Quarter))
        {
            return (15, at + 1);
        }

        if (Numbers.Read(tokens, at) is not { Value: >= 1 and <= 59, Suffix: Suffix.None } number)
        {
            return null;
        }

        return (number.Value, tokens.Language == TimeLanguage.Turkish && tokens[number.To].Is(Term.Unit, Units.Minute) && tokens[number.To].Suffix == Suffix.None ? number.To + 1 : number.To);
    }
}
