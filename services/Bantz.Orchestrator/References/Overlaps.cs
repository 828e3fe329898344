using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Replies;
using Bantz.Orchestrator.Tools;
using NodaTime;

namespace Bantz.Orchestrator.References;

/// <summary>Looks what already stands where something is to be put, so that the question can say so.</summary>
internal sealed class Overlaps(CalendarReads calendar)
{
    /// <summary>A call's event as it will be after a yes; none where it is removed or stands in nobody's way.</summary>
    public static IEnumerable<CalendarEvent> Planned(ToolCall call, CalendarEvent? subject)
    {
        var details = Details.Of(call.Tool, call.Arguments);
        return call.Tool is ToolNames.CreateEvent or ToolNames.UpdateEvent && details.Start is not null && (details.AllDay ?? subject?.AllDay) is not true
            ? [details.Applied(subject)]
            : [];
    }

    /// <summary>Which of these a call's event will overlap.</summary>
    public static IReadOnlyList<CalendarEvent> Among(IReadOnlyList<CalendarEvent> others, ToolCall call, CalendarEvent? subject) =>
        [.. Planned(call, subject).SelectMany(one => others.Where(other => other.Start < one.End && one.Start < other.End && (other.Id.Length is 0 || other.Id != one.Id)))];

    /// <summary>Timed events other than the one that moves; empty for all-day events, which stand in nobody's way.</summary>
    public async Task<Lookup> FindAsync(string tool, JsonObject arguments, CalendarEvent? subject, DateTimeZone zone, CancellationToken cancellationToken)
    {
        if (tool is not (ToolNames.CreateEvent or ToolNames.UpdateEvent)
            || Details.Of(tool, arguments) is not { Start: { } start, End: { } end } details
            || (details.AllDay ?? subject?.AllDay) is true)
        {
            return new([]);
        }

        var lookup = await calendar.ListAsync(new() { Start = start, End = end, TimeZone = zone.Id }, cancellationToken);
        return lookup with { Events = [.. lookup.Events.Where(one => !one.AllDay && one.Id != subject?.Id)] };
    }
}
