using Bantz.Contracts;

namespace Bantz.Calendar.Events;

/// <summary>A change read onto an event: what is absent stays, an empty text or list clears.</summary>
internal static class EventChanges
{
    internal static bool ChangesAnything(this UpdateEventArguments change) =>
        change != new UpdateEventArguments { EventId = change.EventId, Etag = change.Etag };

    /// <summary>The whole event as it would be. An all-day event keeps its days when only its zone changes.</summary>
    internal static Outcome<CreateEventArguments> AppliedTo(this UpdateEventArguments change, EventRow row)
    {
        var zoneName = change.TimeZone ?? row.TimeZone;
        if (Zones.Find(zoneName) is not { } zone)
        {
            return Zones.Unknown(zoneName);
        }

        var now = EventView.Of(row, zone);
        return new CreateEventArguments
        {
            Title = change.Title ?? now.Title,
            Start = change.Start ?? now.Start,
            End = change.End ?? now.End,
            TimeZone = zoneName,
            AllDay = change.AllDay ?? now.AllDay,
            Location = change.Location ?? now.Location,
            Description = change.Description ?? now.Description,
            Attendees = change.Attendees ?? now.Attendees,
            Recurrence = change.Recurrence ?? now.Recurrence,
        };
    }
}
