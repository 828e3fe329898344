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
        Recurring = expression.Kind is TimeKind.Recurrence or TimeKind.Set,
        Rrule = expression.Recurrence,
        PartOfDay = expression.PartOfDay is { } part ? Name(part) : null,
    };

    private static string? Write(LocalDateTime? moment) => moment is { } value ? LocalDateTimePattern.GeneralIso.Format(value) : null;

    internal static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}

/// <summary>A time that is said and cannot be told from the words.</summary>
/// <param name="Text">The words.</param>
/// <param name="Reason"><c>event</c>, <c>feast</c>, <c>fiscal</c> or <c>vague</c>.</param>
/// <param name="Event">The event it hangs on.</param>
/// <param name="OffsetMinutes">How far from it, negative before it.</param>
internal sealed record UnresolvedRow(string Text, string Reason, string? Event, int? OffsetMinutes)
{
    /// <summary>Null where all is resolved.</summary>
    internal static IReadOnlyList<UnresolvedRow>? Of(TimeReading reading) =>
        reading.Unresolved.Count == 0 ? null : [.. reading.Unresolved.Select(static open => new UnresolvedRow(open.Text, TimeItem.Name(open.Reason), open.Event, open.OffsetMinutes))];
}

/// <summary>A half-open span.</summary>
internal sealed record WindowRow(string From, string To);
