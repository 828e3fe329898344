using System.Globalization;
using NodaTime;

namespace Bantz.Calendar.Events;

/// <summary>An event as it is stored: instants to search by, and the zone in which its wall clock is meant.</summary>
internal sealed class EventRow
{
    public required string Id { get; init; }
    public string Title { get; private set; } = string.Empty;
    public Instant Start { get; private set; }
    public Instant End { get; private set; }

    /// <summary>No occurrence ends later; <see cref="Forever"/> for a series without end.</summary>
    public Instant LastEnd { get; private set; }

    public string TimeZone { get; private set; } = string.Empty;
    public bool AllDay { get; private set; }

    /// <summary>First day of an all-day event: the day is what is meant, wherever its midnight falls.</summary>
    public LocalDate? StartDate { get; private set; }

    /// <summary>The day after the last one of an all-day event.</summary>
    public LocalDate? EndDate { get; private set; }

    public string? Location { get; private set; }
    public string? Description { get; private set; }
    public List<string> Attendees { get; private set; } = [];
    public string? Recurrence { get; private set; }

    /// <summary>Everything that can be searched, folded as <see cref="SearchFolding"/> does.</summary>
    public string SearchText { get; private set; } = string.Empty;

    public int Version { get; private set; }
    public required Instant CreatedAt { get; init; }
    public Instant UpdatedAt { get; private set; }

    internal static Instant Forever { get; } = Instant.FromUtc(9999, 12, 31, 0, 0);

    internal string Etag => Version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Takes the draft's content over, as the next version.</summary>
    internal EventRow Write(EventDraft draft, Instant now)
    {
        Title = draft.Title;
        Start = draft.Start;
        End = draft.End;
        LastEnd = draft.LastEnd;
        TimeZone = draft.Zone.Id;
        AllDay = draft.AllDay;
        StartDate = draft.AllDay ? draft.LocalStart.Date : null;
        EndDate = draft.AllDay ? draft.LocalEnd.Date : null;
        Location = draft.Location;
        Description = draft.Description;
        Attendees = [.. draft.Attendees];
        Recurrence = draft.Series?.Rule;
        SearchText = SearchFolding.Fold(string.Join('\n', [Title, Location, Description, .. Attendees]));
        Version++;
        UpdatedAt = now;
        return this;
    }
}
