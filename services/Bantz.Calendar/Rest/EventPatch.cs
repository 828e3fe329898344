using Bantz.Contracts;

namespace Bantz.Calendar.Rest;

/// <summary>A change of an event: what is absent stays as it is, an empty text or list clears.</summary>
internal sealed record EventPatch
{
    public string? Title { get; init; }
    public DateTimeOffset? Start { get; init; }
    public DateTimeOffset? End { get; init; }
    public string? TimeZone { get; init; }
    public bool? AllDay { get; init; }
    public string? Location { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<string>? Attendees { get; init; }
    public string? Recurrence { get; init; }

    internal UpdateEventArguments For(string eventId, string? etag) => new()
    {
        EventId = eventId,
        Etag = etag,
        Title = Title,
        Start = Start,
        End = End,
        TimeZone = TimeZone,
        AllDay = AllDay,
        Location = Location,
        Description = Description,
        Attendees = Attendees,
        Recurrence = Recurrence,
    };
}
