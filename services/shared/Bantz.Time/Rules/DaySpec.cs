using NodaTime;

namespace Bantz.Time.Rules;

/// <summary>A day as it was said, before "now" is known.</summary>
internal abstract record DaySpec
{
    /// <summary>"yarın": so many days from today.</summary>
    internal sealed record Near(int Days) : DaySpec;

    /// <summary>"salı", "bu salı", "haftaya salı", "geçen salı".</summary>
    internal sealed record Weekday(IsoDayOfWeek Day, Pointer Pointer, int Weeks = 0) : DaySpec;

    /// <summary>"15 Mart", "15.03.2026".</summary>
    internal sealed record Calendar(int Month, int Day, int? Year) : DaySpec;

    /// <summary>"gelecek yıl 5 nisan": in the year that is so many from this one.</summary>
    internal sealed record InYear(Calendar Date, int Years) : DaySpec;

    /// <summary>"ayın 5'i"; months from this one where one is named.</summary>
    internal sealed record OfMonth(int Day, int? Months) : DaySpec;

    /// <summary>"3 gün sonra", "yarından iki gün sonra".</summary>
    internal sealed record Away(Amount Amount, int Sign, DaySpec? From) : DaySpec;

    /// <summary>"cumhuriyet bayramı", "gelecek paskalya", "kurban bayramının ikinci günü".</summary>
    internal sealed record Holiday(Holidays.Holiday Name, int? Year, int Offset, int DaysAfter = 0) : DaySpec;

    /// <summary>"Monday 21": the next 21st that is a Monday; where none comes within a year, the next 21st.</summary>
    internal sealed record WeekdayOfMonth(IsoDayOfWeek Name, int Day) : DaySpec;

    /// <summary>"3 hafta sonra cuma", "Friday in 3 weeks": that weekday on or after the day.</summary>
    internal sealed record WeekdayAfter(IsoDayOfWeek Name, DaySpec From) : DaySpec;

    /// <summary>"martın ilk haftası cuma": a weekday within a stretch.</summary>
    internal sealed record WeekdayOf(IsoDayOfWeek Name, SpanSpec Span) : DaySpec;

    /// <summary>"the 15th day of next month": counted from the beginning of a stretch, or from its end below zero.</summary>
    internal sealed record DayOf(int Place, SpanSpec Span) : DaySpec;

    /// <summary>"ayın son cuması"; the place counts from one, -1 is the last.</summary>
    internal sealed record NthWeekday(IsoDayOfWeek Day, int Place, int? Months, int? Month) : DaySpec;
}

/// <summary>Which of its kind a weekday is.</summary>
internal enum Pointer
{
    /// <summary>Nothing said: the next one, or the last one when speaking of the past.</summary>
    Bare,

    /// <summary>"önümüzdeki salı", "this coming Tuesday": the next one, whatever is spoken of.</summary>
    Coming,

    /// <summary>Of the week that is so many weeks from this one.</summary>
    OfWeek,

    /// <summary>"geçen salı": the last one.</summary>
    Past,
}

/// <summary>A length in the units it was said in.</summary>
internal readonly record struct Amount(int Months, int Days, int Minutes)
{
    /// <summary>More than this is not spoken of in a calendar.</summary>
    public const int Most = 100_000;

    // A byte, since every moment carries three lengths.
    private readonly byte _seconds;

    /// <summary>Beside the minutes.</summary>
    public int Seconds
    {
        get => _seconds;
        init => _seconds = (byte)value;
    }

    /// <summary>"3 aylığına", "for 6 weeks": the words say that something takes so long, be it months.</summary>
    public bool Stated { get; init; }

    public bool IsExact => Months == 0 && Days == 0;

    /// <summary>Whole days, weeks, months or years.</summary>
    public bool IsOfDays => Minutes == 0 && Seconds == 0;

    /// <summary>A month counts thirty days. Null where a calendar has no use for the length: more than a month, and parts of a minute.</summary>
    public int? TotalMinutes => Seconds == 0 && Total is >= 1 and <= 44_640 ? (int)Total : null;

    /// <summary>The length by the calendar, for what takes so long: a year at most.</summary>
    public Period? Period => (Seconds > 0 || Total >= 1) && Total <= (Stated ? 527_040 : 44_640) ? new PeriodBuilder { Months = Months, Days = Days, Minutes = Minutes, Seconds = Seconds }.Build() : null;

    private long Total => ((Months * 30L) + Days) * 1440 + Minutes;

    public static Amount operator +(Amount left, Amount right) => new(left.Months + right.Months, left.Days + right.Days, left.Minutes + right.Minutes) { Seconds = left.Seconds + right.Seconds };
}
