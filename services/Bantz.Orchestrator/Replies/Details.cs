using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Orchestrator.Replies;

/// <summary>What a write's frozen arguments say, for the question that shows them; null is "stays as it is".</summary>
internal sealed record Details
{
    public string? Title { get; init; }
    public DateTimeOffset? Start { get; init; }
    public DateTimeOffset? End { get; init; }
    public bool? AllDay { get; init; }
    public string? TimeZone { get; init; }
    public string? Location { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<string>? Attendees { get; init; }
    public string? Recurrence { get; init; }

    public static Details Of(string tool, JsonObject arguments) => tool switch
    {
        ToolNames.CreateEvent when arguments.Deserialize(BantzJson.Wire.CreateEventArguments) is { } create => new()
        {
            Title = create.Title,
            Start = create.Start,
            End = create.End,
            AllDay = create.AllDay,
            TimeZone = create.TimeZone,
            Location = create.Location,
            Description = create.Description,
            Attendees = create.Attendees,
            Recurrence = create.Recurrence,
        },
        ToolNames.UpdateEvent when arguments.Deserialize(BantzJson.Wire.UpdateEventArguments) is { } update => new()
        {
            Title = update.Title,
            Start = update.Start,
            End = update.End,
            AllDay = update.AllDay,
            TimeZone = update.TimeZone,
            Location = update.Location,
            Description = update.Description,
            Attendees = update.Attendees,
            Recurrence = update.Recurrence,
        },
        _ => new(),
    };

    /// <summary>The event as it will be.</summary>
    public CalendarEvent Applied(CalendarEvent? found) => new()
    {
        Id = found?.Id ?? "",
        Title = Title ?? found?.Title ?? "",
        Start = Start ?? found?.Start ?? default,
        End = End ?? found?.End ?? default,
        TimeZone = TimeZone ?? found?.TimeZone ?? WireLimits.DefaultTimeZone,
        AllDay = AllDay ?? found?.AllDay ?? false,
        Location = Location ?? found?.Location,
        Attendees = Attendees ?? found?.Attendees ?? [],
        Recurrence = Recurrence ?? found?.Recurrence,
        Etag = found?.Etag ?? "",
    };
}
