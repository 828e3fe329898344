using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bantz.Contracts;

namespace Bantz.Orchestrator.Tools;

/// <summary>Reads what tools returned; what does not fit its record is no result.</summary>
internal static class ToolResults
{
    public static T? Read<T>(ToolResult result, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return result is { Ok: true, Result: { } node } ? node.Deserialize(type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The events a successful call speaks of, in its order; empty for free time and failures.</summary>
    public static IReadOnlyList<CalendarEvent> Events(ToolResult result) => result.Tool switch
    {
        ToolNames.ListEvents or ToolNames.FindEvents => Read(result, BantzJson.Wire.EventList)?.Events ?? [],
        ToolNames.GetEvent => Read(result, BantzJson.Wire.EventResult) is { Event: var found } ? [found] : [],
        ToolNames.CreateEvent or ToolNames.UpdateEvent or ToolNames.DeleteEvent =>
            Read(result, BantzJson.Wire.WriteResult) is { Event: var written } ? [written] : [],
        _ => [],
    };
}
