using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Replies;
using Bantz.Orchestrator.Tools;
using NodaTime;

namespace Bantz.Orchestrator.References;

/// <summary>Looks what already stands where something is to be put, so that the question can say so.</summary>
internal sealed class Overlaps(CalendarReads calendar)
{
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
