using Bantz.Time.Rules;
using Bantz.Time.Text;
using Bantz.Time.Words;
using NodaTime;

namespace Bantz.Time.Combining;

/// <summary>Days that a repetition leaves out: "pazar hariç her gün", "every day except Sunday", "weekdays but not on Friday".</summary>
internal static class Excepting
{
    public static void Except(TokenList tokens, List<Moment> moments)
    {
        if (moments.Count < 2)
        {
            return;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is { Kind: TokenKind.Word } && Link(tokens, i) is { } to)
            {
                Except(moments, i, to, tokens.Language);
                return;
            }
        }
    }

    /// <summary>Where the days begin that are left out; in Turkish they stand before it.</summary>
    private static int? Link(TokenList tokens, int at)
    {
        if (tokens.Language == TimeLanguage.Turkish)
        {
            return tokens.Letters(at) is "haric" or "disinda" ? at + 1 : null;
        }

        var to = tokens.Letters(at) is "except" or "excluding" ? at + 1
            : tokens.Letters(at) is "apart" && tokens[at + 1].Is(Term.From) ? at + 2
            : tokens.Letters(at) is "but" && tokens[at + 1].Is(Term.Not) ? at + 2
            : -1;
        return to < 0 ? null : to;
    }

    private static void Except(List<Moment> moments, int from, int to, TimeLanguage language)
    {
        var left = new SortedSet<IsoDayOfWeek>();
        var repeated = language == TimeLanguage.Turkish ? moments.FindIndex(moment => moment.From >= from && Repeats(moment)) : moments.FindLastIndex(moment => moment.To <= from && Repeats(moment));
        // "her gün 9'da, pazar dışında"
        repeated = repeated < 0 && language == TimeLanguage.Turkish ? moments.FindLastIndex(moment => moment.To < from && Repeats(moment)) : repeated;
        if (repeated < 0)
        {
            return;
        }

        var taken = (From: from, To: to, Clock: (ClockSpec?)null);
        for (var i = moments.Count - 1; i >= 0; i--)
        {
            var moment = moments[i];
            var beside = language == TimeLanguage.Turkish ? moment.To <= taken.From && taken.From - moment.To <= 2 : moment.From >= to && moment.From - to <= 8;
            if (i != repeated && beside && DaysOf(moment) is { } days)
            {
                left.UnionWith(days);
                taken = (Math.Min(taken.From, moment.From), Math.Max(taken.To, moment.To), moment.Clock ?? taken.Clock);
                moments.RemoveAt(i);
                repeated -= i < repeated ? 1 : 0;
            }
        }

        var every = moments[repeated].Every!;
        IsoDayOfWeek[] kept = [.. (every.Days.Count > 0 ? every.Days : [.. EverySpec.Workdays, .. EverySpec.WeekendDays]).Where(day => !left.Contains(day))];
        if (left.Count > 0 && kept.Length > 0)
        {
            var whole = moments[repeated];
            moments[repeated] = whole with
            {
                From = Math.Min(whole.From, taken.From),
                To = Math.Max(whole.To, taken.To),
                Clock = whole.Clock ?? taken.Clock,
                Every = new EverySpec { Frequency = "WEEKLY", Days = kept },
            };
        }
    }

    private static bool Repeats(Moment moment) => moment.Every is { Interval: 1, IsSet: false, Place: null, Frequency: "DAILY" or "WEEKLY" };

    private static IReadOnlyList<IsoDayOfWeek>? DaysOf(Moment moment) => moment switch
    {
        { Day: DaySpec.Weekday { Pointer: Pointer.Bare } day } => [day.Day],
        { Span: SpanSpec.Weekend { Offset: 0 } } => EverySpec.WeekendDays,
        { Span: SpanSpec.Workdays { Offset: 0 } } => EverySpec.Workdays,
        { Every: { Frequency: "WEEKLY", Interval: 1, Days: { Count: > 0 } days } } => days,
        _ => null,
    };
}
