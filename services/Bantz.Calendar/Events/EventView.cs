using Bantz.Contracts;
using NodaTime;

namespace Bantz.Calendar.Events;

/// <summary>Events as they are answered.</summary>
internal static class EventView
{
    /// <summary>The event at its own time, in the zone asked for or its own.</summary>
    internal static CalendarEvent Of(EventRow row, DateTimeZone? asked = null)
    {
        var zone = asked ?? Zones.Of(row);
        return Of(row, Occurrences.Own(row, zone), zone);
    }

    /// <summary>One occurrence of the event.</summary>
    internal static CalendarEvent Of(EventRow row, Interval time, DateTimeZone zone) => new()
    {
        Id = row.Id,
        Title = row.Title,
        Start = time.Start.InZone(zone).ToDateTimeOffset(),
        End = time.End.InZone(zone).ToDateTimeOffset(),
        TimeZone = zone.Id,
        AllDay = row.AllDay,
        Location = row.Location,
        Description = row.Description,
        Attendees = row.Attendees,
        Recurrence = row.Recurrence,
        Etag = row.Etag,
    };
}
