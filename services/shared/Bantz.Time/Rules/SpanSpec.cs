namespace Bantz.Time.Rules;

/// <summary>A named stretch of days as it was said.</summary>
internal abstract record SpanSpec
{
    /// <summary>Monday to Monday, so many weeks from this one.</summary>
    internal sealed record Week(int Offset) : SpanSpec;

    /// <summary>Saturday to Monday.</summary>
    internal sealed record Weekend(int Offset) : SpanSpec;

    /// <summary>Monday to Saturday.</summary>
    internal sealed record Workdays(int Offset) : SpanSpec;

    internal sealed record Month(int Offset) : SpanSpec;

    /// <summary>"martta", "bu Eylül", "Nisan 2017"; the year, or years from this one, where one is named.</summary>
    internal sealed record NamedMonth(int Number, int? Year, int? YearsAway) : SpanSpec;

    internal sealed record WholeYear(int Offset) : SpanSpec;

    /// <summary>"önümüzdeki üç gün", "son iki saat": from now, or from the day after today where it is days.</summary>
    internal sealed record Stretch(Amount Amount, int Sign) : SpanSpec;
}
