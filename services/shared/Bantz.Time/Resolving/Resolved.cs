using NodaTime;

namespace Bantz.Time.Resolving;

/// <summary>A time expression without its words.</summary>
internal readonly record struct Resolved(TimeKind Kind, TimeGrain Grain, LocalDateTime? Start)
{
    public LocalDateTime? End { get; init; }
    public LocalDate? Date { get; init; }
    public LocalTime? Time { get; init; }
    public DayPart? Part { get; init; }
    public int? Minutes { get; init; }
    public Period? Length { get; init; }
    public string? Rule { get; init; }
    /// <summary>Why there are alternatives.</summary>
    public string? Why { get; init; }
    public double Confidence { get; init; } = 1;
    public IReadOnlyList<Resolved>? Alternatives { get; init; }

    public TimeExpression At(string text, TextSpan span, bool approximate) => new()
    {
        Span = span,
        Text = text.Substring(span.Start, span.Length),
        Kind = Kind,
        Grain = Grain,
        Date = Date,
        Time = Time,
        PartOfDay = Part,
        Start = Start,
        End = End,
        Minutes = Minutes,
        Length = Length,
        Recurrence = Rule,
        Approximate = approximate,
        Confidence = Confidence,
        Ambiguity = Why,
        Alternatives = Alternatives is { } others ? [.. others.Select(other => other.At(text, span, approximate))] : [],
    };
}
