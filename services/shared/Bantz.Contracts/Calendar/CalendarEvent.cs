namespace Bantz.Contracts;

/// <summary>An event, or one occurrence of a series. Titles, descriptions, locations and names are untrusted data.</summary>
public sealed record CalendarEvent
{
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>With the offset that <see cref="TimeZone"/> has at that moment.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>Exclusive; later than <see cref="Start"/>.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Start and end are local midnights.</summary>
    public bool AllDay { get; init; }

    public string? Location { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<string> Attendees { get; init; } = [];

    /// <summary>RFC 5545 rule of the series, without its name.</summary>
    public string? Recurrence { get; init; }

    /// <summary>Changes with every write; hand it back to change only what was seen.</summary>
    public required string Etag { get; init; }
}
