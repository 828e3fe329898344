using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using NodaTime;

namespace Bantz.Orchestrator.References;

/// <summary>Turns a call that points ("onu", and what is to change) into one that names (id, seen version, full start and end). Pure.</summary>
internal static class CallCompletion
{
    private const string EventRef = "event_ref";
    private const string Changes = "changes";
    private const string EventId = "event_id";
    private const string Etag = "etag";
    private const int DefaultMinutes = 60;

    /// <summary>The reference a call carries; null where it carries none, an error where it is unreadable.</summary>
    public static (EventReference? Reference, bool Unreadable) Reference(ToolCall call)
    {
        try
        {
            return (call.Arguments[EventRef]?.Deserialize(BantzJson.Wire.EventReference), false);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (null, true);
        }
    }

    /// <summary>One call for each of the events; none where its changes are unreadable.</summary>
    public static IEnumerable<ToolCall> ForEach(ToolCall call, IEnumerable<CalendarEvent> events, DateTimeZone zone) =>
        events.Select(one => Complete(call, one, zone)).OfType<JsonObject>().Select(arguments => new ToolCall(call.Tool, arguments));

    /// <summary>The call's arguments for the event that was found; null where its changes are unreadable.</summary>
    public static JsonObject? Complete(ToolCall call, CalendarEvent found, DateTimeZone zone)
    {
        var arguments = (JsonObject)call.Arguments.DeepClone();
        arguments.Remove(EventRef);
        arguments[EventId] = found.Id;
        return call.Tool switch
        {
            ToolNames.GetEvent => With(arguments, "time_zone", zone.Id),
            ToolNames.DeleteEvent => With(arguments, Etag, found.Etag),
            ToolNames.UpdateEvent => Changed(With(arguments, Etag, found.Etag), found, zone),
            _ => arguments,
        };
    }

    private static JsonObject With(JsonObject arguments, string name, string value)
    {
        arguments[name] = value;
        return arguments;
    }

    private static JsonObject? Changed(JsonObject arguments, CalendarEvent found, DateTimeZone zone)
    {
        try
        {
            if (arguments[Changes]?.Deserialize(BantzJson.Wire.PlanSlots) is { } changes)
            {
                arguments.Remove(Changes);
                Apply(changes, arguments, found, zone);
            }
            else if (Moment(arguments["start"]) is { } start && arguments["end"] is null)
            {
                arguments["end"] = start + (found.End - found.Start);
            }

            return arguments;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static void Apply(PlanSlots changes, JsonObject arguments, CalendarEvent found, DateTimeZone zone)
    {
        arguments["title"] ??= changes.Title;
        arguments["location"] ??= changes.Location;
        arguments["recurrence"] ??= changes.Recurrence;
        if (changes.Attendees is { } attendees)
        {
            arguments["attendees"] ??= new JsonArray([.. attendees.Select(static name => (JsonNode)name)]);
        }

        if (changes is { Date: null, Time: null, DurationMinutes: null, EndTime: null, EndDate: null } || arguments["start"] is not null)
        {
            return;
        }

        // What was not said stays: the day, the clock, the length.
        var old = Wall(found.Start, found, zone);
        var oldEnd = Wall(found.End, found, zone);
        var timed = changes.Time is not null || !found.AllDay;
        var start = (changes.Date is { } day ? LocalDate.FromDateOnly(day) : old.Date)
            + (changes.Time is { } clock ? LocalTime.FromTimeOnly(clock) : old.TimeOfDay);
        var length = found.AllDay && timed
            ? Period.FromMinutes(changes.DurationMinutes ?? DefaultMinutes)
            : changes.DurationMinutes is { } minutes ? Period.FromMinutes(minutes) : Period.Between(old, oldEnd, PeriodUnits.Days | PeriodUnits.Minutes);
        var end = changes.EndTime is { } until
            ? (changes.EndDate is { } last ? LocalDate.FromDateOnly(last) : start.Date) + LocalTime.FromTimeOnly(until)
            : start + length;
        arguments["start"] = zone.AtLeniently(start).ToDateTimeOffset();
        arguments["end"] = zone.AtLeniently(end).ToDateTimeOffset();
        if (found.AllDay && timed)
        {
            arguments["all_day"] = false;
        }
    }

    /// <summary>Whole days are days where the event is, everything else is told in the person's zone.</summary>
    private static LocalDateTime Wall(DateTimeOffset moment, CalendarEvent found, DateTimeZone zone) =>
        Instant.FromDateTimeOffset(moment)
            .InZone(found.AllDay ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(found.TimeZone) ?? zone : zone)
            .LocalDateTime;

    private static DateTimeOffset? Moment(JsonNode? node) => node?.GetValue<DateTimeOffset>();
}
