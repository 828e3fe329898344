using Bantz.Time.Holidays;
using Bantz.Time.Rules;
using NodaTime;

namespace Bantz.Time.Resolving;

/// <summary>Finds the bounds of a named stretch; half-open.</summary>
internal static class Spans
{
    public static (LocalDateTime Start, LocalDateTime End, TimeGrain Grain)? Resolve(SpanSpec span, TimeContext context) => span switch
    {
        SpanSpec.Stretch stretch => Days.InReach(stretch.Amount) ? Stretch(stretch, context) : null,
        _ => Resolve(span, context.Now, context.Tense),
    };

    /// <summary>Of all stretches but those that hang on the clock.</summary>
    public static (LocalDateTime Start, LocalDateTime End, TimeGrain Grain)? Resolve(SpanSpec span, LocalDateTime now, TimeTense tense)
    {
        var today = now.Date;
        var monday = Days.MondayOf(today);
        return span switch
        {
            SpanSpec.Week week => Of(monday.PlusWeeks(week.Offset), Period.FromWeeks(1), TimeGrain.Week),
            SpanSpec.Weekend { Coming: true } => Of(monday.PlusWeeks(today.DayOfWeek >= IsoDayOfWeek.Saturday ? 1 : 0).PlusDays(5), Period.FromDays(2), TimeGrain.Week),
            SpanSpec.Weekend weekend => Of(monday.PlusWeeks(weekend.Offset).PlusDays(5), Period.FromDays(2), TimeGrain.Week),
            SpanSpec.Workdays workdays => Of(monday.PlusWeeks(workdays.Offset), Period.FromDays(5), TimeGrain.Week),
            SpanSpec.Month month => Of(today.With(DateAdjusters.StartOfMonth).PlusMonths(month.Offset), Period.FromMonths(1), TimeGrain.Month),
            SpanSpec.NamedMonth month => Of(Named(month, today, tense), Period.FromMonths(1), TimeGrain.Month),
            SpanSpec.WholeYear year => Of(new LocalDate(today.Year + year.Offset, 1, 1), Period.FromYears(1), TimeGrain.Year),
            SpanSpec.YearRun years => Of(new LocalDate(years.First, 1, 1), Period.FromYears(years.Years), TimeGrain.Year),
            SpanSpec.Era era => Of(new LocalDate(((today.Year / era.Years) + era.Offset) * era.Years, 1, 1), Period.FromYears(era.Years), TimeGrain.Year),
            SpanSpec.Rest rest => (rest.Whole is { } whole ? Resolve(whole, now, tense) : Of(today, Period.FromDays(1), TimeGrain.Day)) is var (start, end, grain)
                ? (start > now ? start : now, end, grain) : null,
            SpanSpec.CalendarYear year => Of(new LocalDate(year.Number, 1, 1), Period.FromYears(1), TimeGrain.Year),
            SpanSpec.Feast feast => Feasts.First(feast.Holiday, feast.Year, feast.Offset, today, tense) is { } first ? Of(first, Period.FromDays(HolidayDates.Length(feast.Holiday)), TimeGrain.Week) : null,
            SpanSpec.WeekOf week => Days.Resolve(week.Day, today, tense, todayCounts: true) is { } day ? Of(Days.MondayOf(day), Period.FromWeeks(1), TimeGrain.Week) : null,
            SpanSpec.WeekendOf weekend => Days.Resolve(weekend.Day, today, tense, todayCounts: true) is { } day ? Parts.WeekendOf(day) : null,
            _ => Parts.Resolve(span, now, tense),
        };
    }

    internal static (LocalDateTime, LocalDateTime, TimeGrain) Of(LocalDate first, Period length, TimeGrain grain) => (first.AtMidnight(), (first + length).AtMidnight(), grain);

    /// <summary>Without a year: this month, or the next of that name; when speaking of the past the last.</summary>
    private static LocalDate Named(SpanSpec.NamedMonth month, LocalDate today, TimeTense tense)
    {
        if (month.Year is { } year)
        {
            return new LocalDate(year, month.Number, 1);
        }

        if (month.YearsAway == 0)
        {
            return new LocalDate(today.Year, month.Number, 1);
        }

        var thisMonth = today.With(DateAdjusters.StartOfMonth);
        var named = new LocalDate(today.Year, month.Number, 1);
        return month.YearsAway switch
        {
            -1 => named < thisMonth ? named : named.PlusYears(-1),
            1 => named > thisMonth ? named : named.PlusYears(1),
            _ when tense == TimeTense.Past => named <= thisMonth ? named : named.PlusYears(-1),
            _ => named >= thisMonth ? named : named.PlusYears(1),
        };
    }

    /// <summary>Days begin tomorrow, and end today when they lie behind; hours and minutes touch now.</summary>
    private static (LocalDateTime, LocalDateTime, TimeGrain) Stretch(SpanSpec.Stretch stretch, TimeContext context)
    {
        if (stretch.Amount.Minutes > 0)
        {
            var far = Moments.Move(context, stretch.Amount, stretch.Sign);
            return stretch.Sign > 0 ? (context.Now, far, TimeGrain.Hour) : (far, context.Now, TimeGrain.Hour);
        }

        var today = stretch.From is { } day && Days.Resolve(day, context.Now.Date, context.Tense, todayCounts: false) is { } other ? other : context.Now.Date;
        var first = stretch.Sign > 0 ? today.PlusDays(1) : Days.Plus(today, stretch.Amount, -1);
        var end = stretch.Sign > 0 ? Days.Plus(first, stretch.Amount, 1) : today;
        return (first.AtMidnight(), end.AtMidnight(), TimeGrain.Day);
    }
}
