using Bantz.Contracts;
using Bantz.Orchestrator.Tools;
using Bantz.Orchestrator.Turns;

namespace Bantz.Orchestrator.References;

/// <summary>Makes one call of each event where a call means all of them: "cumayı boşalt".</summary>
internal sealed class EveryEvent(CalendarReads calendar)
{
    /// <summary>The calls as they are, and a call for each event in place of one that means every one. What finds nothing is said, and is no call.</summary>
    public async Task<IReadOnlyList<ToolCall>> ExpandAsync(Turn turn, IReadOnlyList<ToolCall> calls, CancellationToken cancellationToken)
    {
        List<ToolCall> expanded = [];
        foreach (var call in calls)
        {
            if (call.Tool is ToolNames.UpdateEvent or ToolNames.DeleteEvent
                && CallCompletion.Reference(call) is { Unreadable: false, Reference: { Every: true, Start: { } start, End: { } end } reference })
            {
                expanded.AddRange(await EachAsync(turn, call, reference, start, end, cancellationToken));
            }
            else
            {
                expanded.Add(call);
            }
        }

        return expanded;
    }

    private async Task<IReadOnlyList<ToolCall>> EachAsync(
        Turn turn, ToolCall call, EventReference reference, DateTimeOffset start, DateTimeOffset end, CancellationToken cancellationToken)
    {
        var zone = turn.Command.Zone;
        var lookup = reference.Title is { } title
            ? await calendar.FindAsync(new() { Query = title, Start = start, End = end, TimeZone = zone.Id }, cancellationToken)
            : await calendar.ListAsync(new() { Start = start, End = end, TimeZone = zone.Id }, cancellationToken);
        if (lookup.Error is { } error)
        {
            turn.Add(new Executed(ToolAnswer.Failure(call.Tool, call.Arguments, error.Code, error.Message).Result));
            return [];
        }

        // What began before and runs into the span is not of it.
        var events = lookup.Events.Where(one => one.AllDay || (one.Start >= start && one.Start < end)).DistinctBy(static one => one.Id).ToList();
        if (events.Count is 0)
        {
            turn.Add(new NothingThere(call.Tool, reference));
        }

        return [.. CallCompletion.ForEach(call, events, zone)];
    }
}
