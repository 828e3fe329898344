using NodaTime;

namespace Bantz.Calendar.Events;

/// <summary>The content of an event after it was found to be valid.</summary>
internal sealed record EventDraft
{
    public required string Title { get; init; }
    public required Instant Start { get; init; }
    public required Instant End { get; init; }
    public required DateTimeZone Zone { get; init; }
    public required bool AllDay { get; init; }
    public required string? Location { get; init; }
    public required string? Description { get; init; }
    public required IReadOnlyList<string> Attendees { get; init; }
    public Series? Series { get; init; }

    /// <summary>No occurrence ends later.</summary>
    public Instant LastEnd { get; init; }

    internal LocalDateTime LocalStart => Start.InZone(Zone).LocalDateTime;

    internal LocalDateTime LocalEnd => End.InZone(Zone).LocalDateTime;
}
