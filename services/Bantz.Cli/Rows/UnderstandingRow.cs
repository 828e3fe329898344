using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Understanding;

namespace Bantz.Cli;

/// <summary>What <c>bantz understand</c> writes for one text: the plan by the names that evaluations use.</summary>
/// <remarks>Only what was said: a window that the planner took because none was named is left out.</remarks>
internal sealed record UnderstandingRow
{
    public JsonElement? Id { get; init; }
    public string? Text { get; init; }
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

    /// <summary><c>yes</c>, <c>no</c>, <c>edit</c>, <c>ambiguous</c> or <c>unrelated</c>, where something waits for an answer.</summary>
    public string? Confirmation { get; init; }

    public required double Confidence { get; init; }

    /// <summary>Microseconds that planning took.</summary>
    public required double Us { get; init; }

    /// <summary>A row of a batch; an edit shows the arguments that it leads to.</summary>
    internal static UnderstandingRow Of(UnderstandingQuery query, Plan plan, AnswerReading? answer, TimeSpan elapsed)
    {
        var row = Of(query.Text, plan, elapsed) with
        {
            Id = query.Id,
            Text = null,
            Confirmation = answer is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(answer.Kind.ToString()),
        };
        return answer is { Kind: AnswerKind.Edit, Arguments: { } edited } ? row.Edited(edited) : row;
    }

    internal static UnderstandingRow Of(string text, Plan plan, TimeSpan elapsed)
    {
        var slots = plan.Slots;
        // Of an event that changes: what it becomes.
        var when = slots.Changes ?? slots;
        var said = when.When is not null || when.Date is not null;
        var start = Moment(when.Date, when.Time);
        return new UnderstandingRow
        {
            Text = text,
            Route = plan.Route,
            Intent = IntentName(plan.CalendarIntent),
            Title = slots.Title ?? slots.Changes?.Title,
            Date = Write(when.Date),
            Time = Write(when.Time),
            Start = Write(start),
            End = Write(Moment(when.EndDate ?? when.Date, when.EndTime) ?? (when.DurationMinutes is { } minutes ? start?.AddMinutes(minutes) : null)),
            Window = said && when.Window is { Start: { } from, End: { } to } ? new WindowRow(Write(from.DateTime)!, Write(to.DateTime)!) : null,
            Minutes = when.DurationMinutes,
            Recurring = slots.Recurrence is not null,
            PartOfDay = said ? when.Window?.PartOfDay : null,
            Attendees = slots.Attendees ?? slots.Changes?.Attendees,
            Location = slots.Location ?? slots.Changes?.Location,
            Confidence = Math.Round(plan.Confidence, 4),
            Us = Math.Round(elapsed.TotalMicroseconds, 1),
        };
    }

    private UnderstandingRow Edited(JsonObject arguments)
    {
        var start = Member(arguments, "start");
        var end = Member(arguments, "end");
        return this with
        {
            Title = arguments["title"] is JsonValue title && title.TryGetValue(out string? name) ? name : Title,
            Date = start is { } day ? Write(DateOnly.FromDateTime(day)) : Date,
            Time = start is { } clock ? Write(TimeOnly.FromDateTime(clock)) : Time,
            Start = Write(start) ?? Start,
            End = Write(end) ?? End,
            Minutes = end - start is { } length ? (int)length.TotalMinutes : Minutes,
        };
    }

    // What was read from JSON gives a moment; what an edit has set is a text.
    private static DateTime? Member(JsonObject arguments, string name) => arguments[name] is not JsonValue value ? null
        : value.TryGetValue(out DateTimeOffset moment) ? moment.DateTime
        : value.TryGetValue(out string? text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment) ? moment.DateTime
        : null;

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

    private static string? Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Write(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string? Write(DateTime? moment) => moment?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
