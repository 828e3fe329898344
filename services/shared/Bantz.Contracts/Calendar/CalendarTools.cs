namespace Bantz.Contracts;

/// <summary>Arguments of <see cref="ToolNames.ListEvents"/>: events that overlap [start, end), series expanded, by start.</summary>
public sealed record ListEventsArguments
{
    public required DateTimeOffset Start { get; init; }
    public required DateTimeOffset End { get; init; }

    /// <summary>Zone of the answer; each event's own where absent.</summary>
    public string? TimeZone { get; init; }

    /// <summary>1 to 500; 100 where absent.</summary>
    public int? Limit { get; init; }
}

/// <summary>Arguments of <see cref="ToolNames.FindEvents"/>: every word of the query occurs in title, location, description or attendees, by Turkish letter rules.</summary>
public sealed record FindEventsArguments
{
    public required string Query { get; init; }
    public DateTimeOffset? Start { get; init; }
    public DateTimeOffset? End { get; init; }
    public string? TimeZone { get; init; }
    public int? Limit { get; init; }
}

/// <summary>Arguments of <see cref="ToolNames.GetEvent"/>.</summary>
public sealed record GetEventArguments
{
    public required string EventId { get; init; }
    public string? TimeZone { get; init; }
}

/// <summary>Arguments of <see cref="ToolNames.FindFreeSlots"/>: gaps of at least that length in [start, end).</summary>
public sealed record FindFreeSlotsArguments
{
    public required DateTimeOffset Start { get; init; }
    public required DateTimeOffset End { get; init; }

    /// <summary>1 to 1 440.</summary>
    public required int DurationMinutes { get; init; }

    public string? TimeZone { get; init; }
    public int? Limit { get; init; }
}

/// <summary>Arguments of <see cref="ToolNames.CreateEvent"/>.</summary>
public sealed record CreateEventArguments
{
    /// <summary>1 to 200 characters.</summary>
    public required string Title { get; init; }

    public required DateTimeOffset Start { get; init; }
    public required DateTimeOffset End { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }

    public bool? AllDay { get; init; }
    public string? Location { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<string>? Attendees { get; init; }
    public string? Recurrence { get; init; }
}

/// <summary>Arguments of <see cref="ToolNames.UpdateEvent"/>: what is absent stays as it is; an empty text or list clears.</summary>
public sealed record UpdateEventArguments
{
    public required string EventId { get; init; }

    /// <summary>Refuses the change where the event is no longer the one that was seen.</summary>
    public string? Etag { get; init; }

    public string? Title { get; init; }
    public DateTimeOffset? Start { get; init; }
    public DateTimeOffset? End { get; init; }
    public string? TimeZone { get; init; }
    public bool? AllDay { get; init; }
    public string? Location { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<string>? Attendees { get; init; }
    public string? Recurrence { get; init; }
}

/// <summary>Arguments of <see cref="ToolNames.DeleteEvent"/>; a series goes as a whole.</summary>
public sealed record DeleteEventArguments
{
    public required string EventId { get; init; }
    public string? Etag { get; init; }
}

/// <summary>Events by start; <see cref="Truncated"/> where the limit cut the list.</summary>
public sealed record EventList(IReadOnlyList<CalendarEvent> Events, bool Truncated = false);

/// <summary>One event as it is now.</summary>
public sealed record EventResult(CalendarEvent Event);

/// <summary>An event as a write left it (or, deleted, as it last was); <see cref="Replayed"/> where the effect had already happened.</summary>
public sealed record WriteResult(CalendarEvent Event, bool Replayed = false);

/// <summary>A gap between events.</summary>
public sealed record FreeSlot(DateTimeOffset Start, DateTimeOffset End, int Minutes);

/// <summary>Gaps by start.</summary>
public sealed record FreeSlotList(IReadOnlyList<FreeSlot> Slots);
