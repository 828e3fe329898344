using Bantz.Time.Holidays;

namespace Bantz.Time.Rules;

/// <summary>A named stretch of days as it was said.</summary>
internal abstract record SpanSpec
{
    /// <summary>Monday to Monday, so many weeks from this one.</summary>
    internal sealed record Week(int Offset) : SpanSpec;

    /// <summary>Saturday to Monday.</summary>
    internal sealed record Weekend(int Offset) : SpanSpec
    {
        /// <summary>"önümüzdeki hafta sonu", "the coming weekend": the nearest that has not begun.</summary>
        public bool Coming { get; init; }
    }

    /// <summary>Monday to Saturday.</summary>
    internal sealed record Workdays(int Offset) : SpanSpec;

    internal sealed record Month(int Offset) : SpanSpec;

    /// <summary>"martta", "bu Eylül", "Nisan 2017"; the year, or years from this one, where one is named.</summary>
    internal sealed record NamedMonth(int Number, int? Year, int? YearsAway) : SpanSpec;

    internal sealed record WholeYear(int Offset) : SpanSpec;

    /// <summary>"önümüzdeki üç gün", "son iki saat": from now, or from the day after today where it is days.</summary>
    internal sealed record Stretch(Amount Amount, int Sign) : SpanSpec
    {
        /// <summary>"dünden önceki iki gün": counted from another day than today.</summary>
        public DaySpec? From { get; init; }
    }

    /// <summary>From now to the end of something; of the day where nothing is said.</summary>
    internal sealed record Rest(SpanSpec? Whole) : SpanSpec;

    /// <summary>"1990'lar", "the 21st century": so many years from one on.</summary>
    internal sealed record YearRun(int First, int Years) : SpanSpec;

    /// <summary>"bu yüzyıl", "next decade": the ten or hundred years that are so many away from these.</summary>
    internal sealed record Era(int Years, int Offset) : SpanSpec;

    /// <summary>"2026 yılında".</summary>
    internal sealed record CalendarYear(int Number) : SpanSpec;

    /// <summary>"ikinci çeyrek", "2026'nın ilk yarısı": so many months from the beginning of a year; without a year the next such, or this year's where it runs.</summary>
    internal sealed record YearPart(int FirstMonth, int Months, SpanSpec? Of) : SpanSpec;

    /// <summary>"bu çeyrek", "son iki çeyrek": so many quarters from this one on.</summary>
    internal sealed record Quarters(int Offset, int Count) : SpanSpec;

    /// <summary>Spring is 0, from March; three months each. "bu yaz", "gelecek kış", "2026 yazı".</summary>
    internal sealed record Season(int Number, int Offset, int? Year) : SpanSpec;

    /// <summary>Monday to Monday of the week that a day lies in.</summary>
    internal sealed record WeekOf(DaySpec Day) : SpanSpec;

    /// <summary>The days off around a holiday.</summary>
    internal sealed record WeekendOf(DaySpec Day) : SpanSpec;

    /// <summary>"31. hafta": by ISO 8601; of this year where none is said.</summary>
    internal sealed record WeekNumber(int Number, SpanSpec? Of) : SpanSpec;

    /// <summary>"gelecek ayın başı"; of what is ahead, or behind, where only that is meant.</summary>
    internal sealed record Portion(SpanSpec Whole, Edge Edge, bool Clipped = false) : SpanSpec
    {
        /// <summary>"ay başında": no certain month's; where this one's is over the next one's is meant.</summary>
        public bool Rolls { get; init; }
    }

    /// <summary>"martın son haftası", "yılın ilk üç ayı": so many units of a stretch; the first is 1, counted from the end below zero.</summary>
    internal sealed record Slice(SpanSpec Whole, int First, int Count, int Unit) : SpanSpec;

    /// <summary>A feast of several days, or a named month.</summary>
    internal sealed record Feast(Holiday Holiday, int? Year, int Offset) : SpanSpec;

    /// <summary>"önümüzdeki 4 iş günü": days from Monday to Friday, from tomorrow or up to today.</summary>
    internal sealed record WorkingDays(int Count, int Sign) : SpanSpec;
}

/// <summary>Which part of a week, a month or a year.</summary>
internal enum Edge
{
    Start,
    Middle,
    End,
}
