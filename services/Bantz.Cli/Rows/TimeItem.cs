using System.Globalization;
using System.Text.Json;
using Bantz.Time;
using NodaTime;
using NodaTime.Text;

namespace Bantz.Cli;

/// <summary>One time expression of a row; wall-clock values are in the zone that was given.</summary>
internal sealed record TimeItem
{
    public required string Text { get; init; }
    public required string Kind { get; init; }
    public string? Start { get; init; }
    public string? End { get; init; }
    public string? Date { get; init; }
    public string? Time { get; init; }

    /// <summary>The span, where the words name one and no point in it.</summary>
    public WindowRow? Window { get; init; }

    public int? Minutes { get; init; }
    public required bool Recurring { get; init; }
    public string? Rrule { get; init; }
    public string? PartOfDay { get; init; }

    internal static TimeItem Of(TimeExpression expression) => new()
    {
        Text = expression.Text,
        Kind = Name(expression.Kind),
        Start = Write(expression.Start),
        End = Write(expression.End),
        Date = expression.Date is { } date ? LocalDatePattern.Iso.Format(date) : null,
        Time = expression.Time?.ToString("HH:mm", CultureInfo.InvariantCulture),
        Window = expression is { Kind: TimeKind.Date or TimeKind.Window, Start: { } from, End: { } to }
            ? new WindowRow(Write(from)!, Write(to)!)
            : null,
        Minutes = expression.Minutes,
        Recurring = expression.Recurrence is not null,
        Rrule = expression.Recurrence,
        PartOfDay = expression.PartOfDay is { } part ? Name(part) : null,
    };

    private static string? Write(LocalDateTime? moment) => moment is { } value ? LocalDateTimePattern.GeneralIso.Format(value) : null;

    private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}

/// <summary>A half-open span.</summary>
internal sealed record WindowRow(string From, string To);
