using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bantz.Contracts;

namespace Bantz.Orchestrator.Tools;

/// <summary>Events that were looked up, or why they could not be.</summary>
internal readonly record struct Lookup(IReadOnlyList<CalendarEvent> Events, ToolError? Error = null);

/// <summary>The calendar's reads as code uses them: to find what a person pointed at, and what is in the way.</summary>
internal sealed class CalendarReads(ToolExecutor tools)
{
    public Task<Lookup> ListAsync(ListEventsArguments arguments, CancellationToken cancellationToken) =>
        ReadAsync(ToolNames.ListEvents, arguments, BantzJson.Wire.ListEventsArguments, BantzJson.Wire.EventList, static list => list.Events, cancellationToken);

    public Task<Lookup> FindAsync(FindEventsArguments arguments, CancellationToken cancellationToken) =>
        ReadAsync(ToolNames.FindEvents, arguments, BantzJson.Wire.FindEventsArguments, BantzJson.Wire.EventList, static list => list.Events, cancellationToken);

    /// <summary>One event; an empty lookup where it is gone.</summary>
    public async Task<Lookup> GetAsync(GetEventArguments arguments, CancellationToken cancellationToken)
    {
        var lookup = await ReadAsync(ToolNames.GetEvent, arguments, BantzJson.Wire.GetEventArguments, BantzJson.Wire.EventResult, static found => [found.Event], cancellationToken);
        return lookup.Error is { Code: ToolErrorCodes.NotFound } ? new([]) : lookup;
    }

    /// <summary>The series that a change of an occurrence's times would move, as it stands; null where the change is none of that kind, or it does not answer.</summary>
    public async Task<CalendarEvent?> SeriesAsync(string tool, JsonObject arguments, CalendarEvent? subject, CancellationToken cancellationToken) =>
        tool is ToolNames.UpdateEvent && subject is { Recurrence: not null } && (arguments["start"] ?? arguments["end"]) is not null
        && await GetAsync(new() { EventId = subject.Id, TimeZone = subject.TimeZone }, cancellationToken) is { Error: null, Events: [var series] }
        && series.Etag == subject.Etag
            ? series
            : null;

    private async Task<Lookup> ReadAsync<TArguments, TResult>(
        string tool,
        TArguments arguments,
        JsonTypeInfo<TArguments> argumentsType,
        JsonTypeInfo<TResult> resultType,
        Func<TResult, IReadOnlyList<CalendarEvent>> events,
        CancellationToken cancellationToken)
        where TResult : class
    {
        var node = (JsonObject)JsonSerializer.SerializeToNode(arguments, argumentsType)!;
        var answer = await tools.CallAsync(tool, node, effectKey: null, cancellationToken);
        return answer.Result switch
        {
            { Ok: false } => new([], answer.Result.Error),
            _ when ToolResults.Read(answer.Result, resultType) is { } result => new(events(result)),
            _ => new([], new(ToolErrorCodes.Failed, "The tool's answer does not fit its contract.")),
        };
    }
}
