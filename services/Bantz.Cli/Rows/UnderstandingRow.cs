using System.Globalization;
using Bantz.Contracts;

namespace Bantz.Cli;

/// <summary>What <c>bantz understand</c> writes for one text: the plan by the names that evaluations use.</summary>
internal sealed record UnderstandingRow
{
    public required string Text { get; init; }
    public required PlanRoute Route { get; init; }

    /// <summary><c>create_event</c>, <c>list_events</c>, <c>find_free_slots</c>, <c>modify_event</c>, <c>cancel_event</c>, <c>plan_day</c> or <c>other</c>.</summary>
    public required string Intent { get; init; }

    public string? Title { get; init; }
    public string? Date { get; init; }
    public string? Time { get; init; }
    public string? Start { get; init; }
    public string? End { get; init; }
    public WindowRow? Window { get; init; }
    public int? Minutes { get; init; }
    public required bool Recurring { get; init; }
    public PartOfDay? PartOfDay { get; init; }
    public IReadOnlyList<string>? Attendees { get; init; }
    public string? Location { get; init; }
    public required double Confidence { get; init; }

    /// <summary>Microseconds that planning took.</summary>
    public required double Us { get; init; }

    internal static UnderstandingRow Of(string text, Plan plan, TimeSpan elapsed)
    {
        var slots = plan.Slots;
        var start = Moment(slots.Date, slots.Time);
        return new UnderstandingRow
        {
            Text = text,
            Route = plan.Route,
            Intent = IntentName(plan.CalendarIntent),
            Title = slots.Title,
            Date = slots.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Time = slots.Time?.ToString("HH:mm", CultureInfo.InvariantCulture),
            Start = Write(start),
            End = Write(Moment(slots.EndDate ?? slots.Date, slots.EndTime) ?? (slots.DurationMinutes is { } minutes ? start?.AddMinutes(minutes) : null)),
            Window = slots.Window is { Start: { } from, End: { } to } ? new WindowRow(Write(from.DateTime)!, Write(to.DateTime)!) : null,
            Minutes = slots.DurationMinutes,
            Recurring = slots.Recurrence is not null,
            PartOfDay = slots.Window?.PartOfDay,
            Attendees = slots.Attendees,
            Location = slots.Location,
            Confidence = plan.Confidence,
            Us = Math.Round(elapsed.TotalMicroseconds, 1),
        };
    }

    private static string IntentName(CalendarIntent intent) => intent switch
    {
        CalendarIntent.Create => "create_event",
        CalendarIntent.Query => "list_events",
        CalendarIntent.FreeSlots => "find_free_slots",
        CalendarIntent.Modify => "modify_event",
        CalendarIntent.Cancel => "cancel_event",
        CalendarIntent.PlanDay => "plan_day",
        _ => "other",
    };

    private static DateTime? Moment(DateOnly? day, TimeOnly? time) => day is { } date && time is { } clock ? date.ToDateTime(clock) : null;

    private static string? Write(DateTime? moment) => moment?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
