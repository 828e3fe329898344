using Bantz.Time.Text;
using Bantz.Time.Words;
using NodaTime;

namespace Bantz.Time.Rules;

/// <summary>Repetitions: "her gün", "her salı ve perşembe", "iki haftada bir", "salıları", "every other week", "on Tuesdays".</summary>
internal static class EveryRules
{
    public static Piece? Read(TokenList tokens, int at) =>
        tokens[at].Is(Term.Every) ? AfterEvery(tokens, at + 1)
        : tokens[at].Is(Term.Periodic) ? Made(EverySpec.FrequencyOf(tokens[at].Value % EnglishWords.Plural), IsDouble(tokens, at) ? 2 : 1 + (tokens[at].Value / EnglishWords.Plural), at + 1)
        : ReadSet(tokens, at) ?? ReadDayOfEvery(tokens, at) ?? ReadOnceIn(tokens, at) ?? ReadOtherDay(tokens, at) ?? ReadPlural(tokens, at);

    /// <summary>"haftada iki kez", "haftada üç gün", "twice a week", "3 times a month".</summary>
    private static EveryPiece? ReadSet(TokenList tokens, int at)
    {
        if (tokens.Language == TimeLanguage.Turkish)
        {
            return tokens[at].Is(Term.Unit) && tokens[at].Value >= Units.Day && tokens[at].Suffix == Suffix.Locative && Numbers.Read(tokens, at + 1) is { Value: >= 2 and <= 31, Suffix: Suffix.None } times
                && (tokens[times.To].Is(Term.Times) || (tokens[times.To].Is(Term.Unit, Units.Day) && tokens[times.To].Suffix == Suffix.None && tokens[at].Value > Units.Day))
                ? Set(tokens[at].Value, times.To + 1)
                : null;
        }

        var to = tokens.Letters(at) is "twice" ? at + 1 : Numbers.Read(tokens, at) is { Value: >= 2 and <= 31 } count && (tokens[count.To].Is(Term.Times) || tokens.Letters(count.To) is "days") ? count.To + 1 : -1;
        return to > 0 && (tokens[to].Is(Term.Article) || tokens[to].Is(Term.Every)) && tokens[to + 1].Is(Term.Unit) && tokens[to + 1].Value >= Units.Day ? Set(tokens[to + 1].Value, to + 2) : null;
    }

    private static EveryPiece? Set(int unit, int to) =>
        EverySpec.FrequencyOf(unit) is { } frequency ? new(new EverySpec { Frequency = frequency, IsSet = true }) { To = to } : null;

    /// <summary>"the 15th of every month", "first of each month"</summary>
    private static EveryPiece? ReadDayOfEvery(TokenList tokens, int at)
    {
        var start = tokens[at].Is(Term.The) ? at + 1 : at;
        if (tokens.Language == TimeLanguage.English && tokens[start].Is(Term.Last) && tokens[start + 1].Is(Term.Unit, Units.Day) && tokens[start + 2].Is(Term.Of) && tokens[start + 3].Is(Term.Every) && tokens[start + 4].Is(Term.Unit, Units.Month))
        {
            return new EveryPiece(new EverySpec { Frequency = "MONTHLY", MonthDay = -1 }) { To = start + 5 };
        }

        return tokens.Language == TimeLanguage.English && Numbers.ReadDay(tokens, start) is { } day && day.Suffix.Has(Suffix.Ordinal)
            && tokens[day.To].Is(Term.Of) && tokens[day.To + 1].Is(Term.Every) && tokens[day.To + 2].Is(Term.Unit, Units.Month)
            ? new EveryPiece(new EverySpec { Frequency = "MONTHLY", MonthDay = day.Value }) { To = day.To + 3 }
            : null;
    }

    /// <summary>"gün aşırı"</summary>
    private static EveryPiece? ReadOtherDay(TokenList tokens, int at) =>
        tokens[at].Is(Term.Unit, Units.Day) && tokens[at].Suffix == Suffix.None && tokens.Letters(at + 1) is "asiri" ? Made("DAILY", 2, at + 2) : null;

    private static EveryPiece? AfterEvery(TokenList tokens, int at)
    {
        if (ReadWeekdays(tokens, at) is var (days, afterDays))
        {
            return Weekly(days, 1, SkipDayWord(tokens, afterDays));
        }

        if (ReadWorkdays(tokens, at) is var (group, afterGroup))
        {
            return Weekly(group, 1, afterGroup);
        }

        // "every other Tuesday", "every second week"
        var other = tokens[at].Is(Term.Other) || tokens[at].Is(Term.Ordinal, 2);
        var start = other ? at + 1 : at;
        if (other && ReadWeekdays(tokens, start) is var (otherDays, afterOther))
        {
            return Weekly(otherDays, 2, afterOther);
        }

        if (CalendarRules.ReadNamed(tokens, at) is DayPiece { Day: DaySpec.Calendar { Year: null } day } yearly)
        {
            return new EveryPiece(new EverySpec { Frequency = "YEARLY", Month = day.Month, MonthDay = day.Day }) { To = yearly.To, Suffix = yearly.Suffix };
        }

        // "every half hour", "her yarım saatte bir"
        if (!other && tokens[at].Term is Term.Half or Term.Quarter && Lengths.Read(tokens, at) is { Amount: { Months: 0, Days: 0, Seconds: 0, Minutes: > 0 and var minutes } } part)
        {
            return Made("MINUTELY", minutes, part.Suffix.Has(Suffix.Locative) && tokens[part.To].Is(Term.Number, 1) ? part.To + 1 : part.To);
        }

        var interval = other ? 2 : 1;
        if (!other && Numbers.Read(tokens, at) is { Value: >= 1 and <= 99, Suffix: Suffix.None } count)
        {
            (interval, start) = (count.Value, count.To);
        }

        if (tokens[start].Is(Term.DayPart) || tokens[start].Is(Term.Midnight) || tokens[start].Is(Term.Noon))
        {
            return new EveryPiece(new EverySpec { Frequency = "DAILY", Interval = interval }) { To = start };
        }

        if (ReadNth(tokens, at) is { } nth)
        {
            return nth;
        }

        // "her ayın son günü"
        if (tokens[start].Is(Term.Unit, Units.Month) && tokens[start].Has(Suffix.Genitive) && tokens[start + 1].Is(Term.Last) && tokens[start + 2].Is(Term.Unit, Units.Day))
        {
            return new EveryPiece(new EverySpec { Frequency = "MONTHLY", Interval = interval, MonthDay = -1 }) { To = start + 3, Suffix = tokens[start + 2].Suffix };
        }

        // "her ayın 5'i"
        if (tokens[start].Is(Term.Unit, Units.Month) && tokens[start].Has(Suffix.Genitive) && Numbers.ReadDay(tokens, start + 1) is { } ofMonth)
        {
            var to = tokens[ofMonth.To].Is(Term.Unit, Units.Day) ? ofMonth.To + 1 : ofMonth.To;
            return new EveryPiece(new EverySpec { Frequency = "MONTHLY", Interval = interval, MonthDay = ofMonth.Value }) { To = to, Suffix = tokens[to - 1].Suffix };
        }

        if (tokens[start].Is(Term.Quarter) && tokens[start + 1].Term is not (Term.Past or Term.To or Term.There or Term.Of))
        {
            return Made("MONTHLY", interval * 3, start + 1);
        }

        if (!tokens[start].Is(Term.Unit) && !tokens[start].Is(Term.Clock))
        {
            return null;
        }

        var unit = tokens[start].Value % EnglishWords.Plural;
        interval *= tokens[start].Value >= EnglishWords.Plural ? 2 : 1;
        var end = tokens[start + 1].Is(Term.Number, 1) && tokens[start].Has(Suffix.Locative) ? start + 2 : start + 1;
        return EverySpec.FrequencyOf(unit) is not { } frequency ? null
            : unit == Units.Week && ReadWeekdays(tokens, tokens[end].Is(Term.On) ? end + 1 : end) is var (weekDays, afterWeek) ? Weekly(weekDays, interval, SkipDayWord(tokens, afterWeek))
            : unit == Units.Month && tokens[end].Is(Term.On) && tokens[end + 1].Is(Term.The) && Numbers.ReadDay(tokens, end + 2) is { } monthDay
                ? new EveryPiece(new EverySpec { Frequency = "MONTHLY", Interval = interval, MonthDay = monthDay.Value }) { To = monthDay.To }
            : Made(frequency, interval, end);
    }

    /// <summary>"her ayın ilk pazartesi", "her ayın son cuması", "every first Monday of the month".</summary>
    private static EveryPiece? ReadNth(TokenList tokens, int at)
    {
        var ofMonth = tokens[at].Is(Term.Unit, Units.Month) && tokens[at].Has(Suffix.Genitive);
        var place = ofMonth ? at + 1 : at;
        int? which = tokens[place].Is(Term.Last) ? -1 : tokens[place].Is(Term.Ordinal) ? tokens[place].Value : null;
        if (which is null or > 5 || !tokens[place + 1].Is(Term.Weekday) || tokens[place + 1].Value > 7)
        {
            return null;
        }

        var to = place + 2;
        if (!ofMonth)
        {
            var month = tokens[to + 1].Is(Term.The) ? to + 2 : to + 1;
            if (tokens[place].Term == Term.Ordinal && !tokens[to].Is(Term.Of) && tokens.Language == TimeLanguage.English)
            {
                // "every third Friday"
                return new EveryPiece(new EverySpec { Frequency = "MONTHLY", Days = [(IsoDayOfWeek)tokens[place + 1].Value], Place = which }) { To = to };
            }

            if (!tokens[to].Is(Term.Of) || !(tokens[month].Is(Term.Unit, Units.Month) || tokens[month].Is(Term.Every)))
            {
                return null;
            }

            to = tokens[month].Is(Term.Every) ? month + 2 : month + 1;
        }

        var day = (IsoDayOfWeek)tokens[place + 1].Value;
        return new EveryPiece(new EverySpec { Frequency = "MONTHLY", Days = [day], Place = which }) { To = to, Suffix = tokens[place + 1].Suffix };
    }

    /// <summary>"haftada bir", "iki haftada bir", "ayda bir", "once a week".</summary>
    private static EveryPiece? ReadOnceIn(TokenList tokens, int at)
    {
        if (tokens.Language == TimeLanguage.English)
        {
            return tokens[at].Is(Term.Once) && tokens[at + 1].Is(Term.Article) && tokens[at + 2].Is(Term.Unit) ? Made(EverySpec.FrequencyOf(tokens[at + 2].Value), 1, at + 3) : null;
        }

        // "yarım saatte bir", "bir buçuk saatte bir"
        if (Lengths.Read(tokens, at) is { Suffix: Suffix.Locative, Amount: { Months: 0, Days: 0, Seconds: 0, Minutes: var minutes } } part && minutes % 60 != 0 && tokens[part.To].Is(Term.Number, 1))
        {
            return Made("MINUTELY", minutes, part.To + 1);
        }

        var count = Numbers.Read(tokens, at) is { Value: >= 1 and <= 99, Suffix: Suffix.None } number ? number : new NumberRead(1, at, Suffix.None, 0);
        var unit = tokens[count.To];
        if (!(unit.Is(Term.Unit) || unit.Is(Term.Clock)) || !unit.Has(Suffix.Locative) || unit.Has(Suffix.Possessive | Suffix.Relative) || !tokens[count.To + 1].Is(Term.Number, 1))
        {
            return null;
        }

        var end = tokens[count.To + 2].Is(Term.Times) ? count.To + 3 : count.To + 2;
        var frequency = EverySpec.FrequencyOf(unit.Value);
        return unit.Value == Units.Week && ReadWeekdays(tokens, end) is var (days, after) ? Weekly(days, count.Value, SkipDayWord(tokens, after)) : Made(frequency, count.Value, end);
    }

    /// <summary>"hafta içi her gün", "salıları", "salı ve perşembe günleri", "hafta sonları", "on Tuesdays", "weekdays".</summary>
    private static EveryPiece? ReadPlural(TokenList tokens, int at)
    {
        var turkish = tokens.Language == TimeLanguage.Turkish;
        if (tokens[at - 1].Is(Term.Number))
        {
            return null;
        }

        if (ReadWorkdays(tokens, at) is var (group, end))
        {
            if (tokens[end].Is(Term.Every) && tokens[end + 1].Is(Term.Unit, Units.Day))
            {
                return Weekly(group, 1, end + 2);
            }

            if (tokens[end].Is(Term.Periodic, Units.Day))
            {
                return Weekly(group, 1, end + 1);
            }

            var last = tokens[end - 1];
            return last.Has(Suffix.Plural) || last.Value >= EnglishWords.Plural || tokens[at].Is(Term.Business) ? Weekly(group, 1, end) : null;
        }

        if (ReadWeekdays(tokens, at) is not var (days, to))
        {
            return null;
        }

        var named = tokens[to - 1];
        return named.Value > EnglishWords.Plural || (turkish && named.Has(Suffix.Plural)) ? Weekly(days, 1, to)
            : turkish && tokens[to].Is(Term.Unit, Units.Day) && tokens[to].Has(Suffix.Plural) ? Weekly(days, 1, to + 1)
            : null;
    }

    private static (IReadOnlyList<IsoDayOfWeek> Days, int To)? ReadWorkdays(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (token.Is(Term.Workday) || token.Is(Term.Workdays) || token.Is(Term.Weekend))
        {
            return (token.Is(Term.Weekend) ? EverySpec.WeekendDays : EverySpec.Workdays, at + 1);
        }

        if (token.Is(Term.Work) && tokens[at + 1].Is(Term.Unit, Units.Day) && tokens[at + 1].Has(Suffix.Possessive | Suffix.Plural))
        {
            return (EverySpec.Workdays, at + 2);
        }

        var next = tokens[at + 1];
        if (token.Is(Term.Business, 0) && next.Is(Term.Unit, Units.Day) && next.Folded == "days" && tokens.Language == TimeLanguage.English && tokens[at - 1].Term is Term.On or Term.Every)
        {
            return (EverySpec.Workdays, at + 2);
        }

        return tokens.Language == TimeLanguage.Turkish && token.Is(Term.Unit, Units.Week) && token.Suffix == Suffix.None && next.Has(Suffix.Possessive | Suffix.Plural) && (next.Is(Term.Last, 1) || next.Is(Term.Of))
            ? (next.Is(Term.Of) ? EverySpec.Workdays : EverySpec.WeekendDays, at + 2)
            : null;
    }

    /// <summary>One weekday or a list: "salı, çarşamba ve cuma".</summary>
    private static (IReadOnlyList<IsoDayOfWeek> Days, int To)? ReadWeekdays(TokenList tokens, int at)
    {
        if (!tokens[at].Is(Term.Weekday))
        {
            return null;
        }

        var days = 0;
        var to = at;
        var next = at;
        for (var count = 0; count < 7 && tokens[next].Is(Term.Weekday); count++)
        {
            days |= 1 << (tokens[next].Value % EnglishWords.Plural);
            to = next + 1;
            next = IsSeparator(tokens[to]) ? IsSeparator(tokens[to + 1]) ? to + 2 : to + 1 : to;
        }

        return (EverySpec.DaysOf(days), to);
    }

    /// <summary>"bi-weekly"</summary>
    private static bool IsDouble(TokenList tokens, int at) => tokens[at].Glued && tokens[at - 1].IsMark('-') && tokens.Letters(at - 2) is "bi";

    private static bool IsSeparator(Token token) => token.IsMark(',') || token.IsMark('-') || token.Is(Term.And) || token.Is(Term.On);

    private static int SkipDayWord(TokenList tokens, int at) => tokens[at].Is(Term.Unit, Units.Day) && tokens[at].Suffix != Suffix.None ? at + 1 : at;

    private static EveryPiece Weekly(IReadOnlyList<IsoDayOfWeek> days, int interval, int to) => new(new EverySpec { Frequency = "WEEKLY", Interval = interval, Days = days }) { To = to };

    private static EveryPiece? Made(string? frequency, int interval, int to) => frequency is null ? null : new(new EverySpec { Frequency = frequency, Interval = interval }) { To = to };
}
