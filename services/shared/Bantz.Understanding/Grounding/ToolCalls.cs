using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bantz.Contracts;
using Bantz.Understanding.Text;
using NodaTime;
using NodaTime.Extensions;

namespace Bantz.Understanding.Grounding;

/// <summary>Writes the calls of a plan from its grounded slots; arguments are the Contracts records on the wire.</summary>
internal static class ToolCalls
{
    internal const int DefaultMinutes = 60;

    internal static ToolCall List(PlanWindow window, string timeZone, int? limit = null) => Make(ToolNames.ListEvents, new ListEventsArguments
    {
        Start = window.Start!.Value,
        End = window.End!.Value,
        TimeZone = timeZone,
        Limit = limit,
    }, BantzJson.Wire.ListEventsArguments);

    internal static ToolCall Find(string query, PlanWindow? window, DateTimeOffset from, string timeZone) => Make(ToolNames.FindEvents, new FindEventsArguments
    {
        Query = query,
        Start = window?.Start ?? from,
        End = window?.End,
        TimeZone = timeZone,
    }, BantzJson.Wire.FindEventsArguments);

    internal static ToolCall Get(EventReference reference, string timeZone) =>
        new(ToolNames.GetEvent, new JsonObject { ["event_ref"] = Node(reference), ["time_zone"] = timeZone });

    internal static ToolCall FreeSlots(PlanWindow window, int minutes, string timeZone) => Make(ToolNames.FindFreeSlots, new FindFreeSlotsArguments
    {
        Start = window.Start!.Value,
        End = window.End!.Value,
        DurationMinutes = Math.Clamp(minutes, 1, 1_440),
        TimeZone = timeZone,
    }, BantzJson.Wire.FindFreeSlotsArguments);

    internal static ToolCall Create(PlanSlots slots, bool allDay, LocalMoment moment, string timeZone)
    {
        var start = slots.Date!.Value.ToLocalDate().At(allDay ? LocalTime.Midnight : slots.Time!.Value.ToLocalTime());
        var end = slots.EndDate is { } endDate ? moment.At(endDate.ToLocalDate().At((slots.EndTime ?? default).ToLocalTime()))
            : allDay ? moment.At(start.PlusDays(1))
            : moment.At(start).AddMinutes(slots.DurationMinutes ?? DefaultMinutes);
        return Make(ToolNames.CreateEvent, new CreateEventArguments
        {
            Title = slots.Title!,
            Start = moment.At(start),
            End = InZone(end, moment),
            TimeZone = timeZone,
            AllDay = allDay ? true : null,
            Location = slots.Location,
            Attendees = slots.Attendees,
            Recurrence = slots.Recurrence,
        }, BantzJson.Wire.CreateEventArguments);
    }

    /// <summary>What is certain stands in the arguments; date, clock, length and people that need the event itself stand in <c>changes</c>.</summary>
    internal static ToolCall Update(EventReference reference, PlanSlots changes, LocalMoment moment)
    {
        var arguments = new JsonObject { ["event_ref"] = Node(reference) };
        var open = new JsonObject();
        if (changes is { Date: { } date, Time: { } time, EndDate: { } endDate, EndTime: { } endTime })
        {
            arguments["start"] = moment.At(date.ToLocalDate().At(time.ToLocalTime()));
            arguments["end"] = moment.At(endDate.ToLocalDate().At(endTime.ToLocalTime()));
        }
        else
        {
            Put(open, "date", changes.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            Put(open, "time", changes.Time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
            Put(open, "duration_minutes", changes.DurationMinutes);
            Put(open, "end_time", changes.EndTime?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        }

        Put(arguments, "title", changes.Title);
        Put(arguments, "location", changes.Location);
        Put(open, "attendees", changes.Attendees is { Count: > 0 } people ? new JsonArray([.. people.Select(static person => JsonValue.Create(person))]) : null);
        if (open.Count > 0)
        {
            arguments["changes"] = open;
        }

        return new ToolCall(ToolNames.UpdateEvent, arguments);
    }

    internal static ToolCall Delete(EventReference reference) => new(ToolNames.DeleteEvent, new JsonObject { ["event_ref"] = Node(reference) });

    private static void Put(JsonObject target, string name, JsonNode? value)
    {
        if (value is not null)
        {
            target[name] = value;
        }
    }

    private static DateTimeOffset InZone(DateTimeOffset at, LocalMoment moment) => Instant.FromDateTimeOffset(at).InZone(moment.Zone).ToDateTimeOffset();

    private static JsonNode Node(EventReference reference) => JsonSerializer.SerializeToNode(reference, BantzJson.Wire.EventReference)!;

    private static ToolCall Make<T>(string tool, T arguments, JsonTypeInfo<T> type) => new(tool, JsonSerializer.SerializeToNode(arguments, type)!.AsObject());
}
