using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Policy;

/// <summary>Arguments as their record has them, or what is wrong with them.</summary>
/// <param name="Arguments">Canonical: known members only, nulls left out; null where they are invalid.</param>
/// <param name="Error">For logs and planners; null where they are valid.</param>
public readonly record struct ArgumentReading(JsonObject? Arguments, string? Error);

/// <summary>Holds a call's arguments against its tool's record. Pure and thread-safe.</summary>
public static class ArgumentReader
{
    private const int MaxTitle = 200;
    private const int MaxAttendees = 50;
    private const int MaxText = 8_000;

    /// <summary>Reads arguments strictly: nothing missing, nothing unknown, nothing that cannot be meant.</summary>
    public static ArgumentReading Read(ToolDefinition tool, JsonObject arguments)
    {
        ArgumentNullException.ThrowIfNull(tool);
        ArgumentNullException.ThrowIfNull(arguments);
        try
        {
            var record = arguments.Deserialize(tool.Arguments);
            return Complaint(record) is { } error
                ? new(Arguments: null, error)
                : new((JsonObject)JsonSerializer.SerializeToNode(record, tool.Arguments)!, Error: null);
        }
        catch (JsonException exception)
        {
            return new(Arguments: null, $"Does not fit {tool.Name} at {exception.Path ?? "$"}.");
        }
    }

    private static string? Complaint(object? arguments) => arguments switch
    {
        ListEventsArguments list => Span(list.Start, list.End) ?? Limit(list.Limit),
        FindEventsArguments find => Text("query", find.Query, MaxTitle, required: true) ?? Limit(find.Limit)
            ?? (find is { Start: { } start, End: { } end } ? Span(start, end) : null),
        GetEventArguments get => Text("event_id", get.EventId, MaxTitle, required: true),
        FindFreeSlotsArguments free => Span(free.Start, free.End) ?? Limit(free.Limit)
            ?? (free.DurationMinutes is < 1 or > 1_440 ? "duration_minutes is 1 to 1440." : null),
        CreateEventArguments create => Span(create.Start, create.End)
            ?? Text("title", create.Title, MaxTitle, required: true)
            ?? Details(create.Location, create.Description, create.Attendees),
        UpdateEventArguments update => Text("event_id", update.EventId, MaxTitle, required: true)
            ?? (update is { Start: { } start, End: { } end } ? Span(start, end) : null)
            ?? (update.Title is { } title ? Text("title", title, MaxTitle, required: true) : null)
            ?? Details(update.Location, update.Description, update.Attendees),
        DeleteEventArguments delete => Text("event_id", delete.EventId, MaxTitle, required: true),
        _ => "No arguments.",
    };

    private static string? Span(DateTimeOffset start, DateTimeOffset end) =>
        end > start ? null : "end is later than start.";

    private static string? Limit(int? limit) => limit is < 1 or > 500 ? "limit is 1 to 500." : null;

    private static string? Details(string? location, string? description, IReadOnlyList<string>? attendees) =>
        Text("location", location, MaxText) ?? Text("description", description, MaxText) ?? attendees switch
        {
            null => null,
            { Count: > MaxAttendees } => $"attendees are at most {MaxAttendees}.",
            _ => attendees.Select(static name => Text("attendees", name, MaxTitle, required: true)).FirstOrDefault(static error => error is not null),
        };

    private static string? Text(string name, string? value, int longest, bool required = false) => value switch
    {
        _ when required && string.IsNullOrWhiteSpace(value) => $"{name} is empty.",
        null => null,
        _ when value.Length > longest => $"{name} is at most {longest} characters.",
        _ when value.Any(static letter => char.IsControl(letter) && letter is not ('\n' or '\t')) => $"{name} has control characters.",
        _ => null,
    };
}
