using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bantz.Contracts;

namespace Bantz.Policy;

/// <summary>The one registry of tools and their risks. Immutable and thread-safe.</summary>
public sealed class ToolCatalogue
{
    private readonly FrozenDictionary<string, ToolDefinition> _byName;

    /// <exception cref="ArgumentException">Two tools share a name.</exception>
    public ToolCatalogue(IEnumerable<ToolDefinition> tools)
    {
        ArgumentNullException.ThrowIfNull(tools);
        Tools = [.. tools];
        _byName = Tools.ToFrozenDictionary(static tool => tool.Name, StringComparer.Ordinal);
        Names = [.. Tools.Select(static tool => tool.Name)];
    }

    /// <summary>The calendar's tools.</summary>
    public static ToolCatalogue Calendar { get; } = CalendarTools();

    /// <summary>All tools, reads first.</summary>
    public IReadOnlyList<ToolDefinition> Tools { get; }

    /// <summary>Their names, in the same order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Null where no such tool exists; names are matched exactly.</summary>
    public ToolDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    private static ToolCatalogue CalendarTools()
    {
        var strict = new BantzJson(new JsonSerializerOptions(BantzJson.Wire.Options)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        });

        return new(
        [
            new(ToolNames.ListEvents, RiskTier.Read, strict.ListEventsArguments),
            new(ToolNames.FindEvents, RiskTier.Read, strict.FindEventsArguments),
            new(ToolNames.GetEvent, RiskTier.Read, strict.GetEventArguments),
            new(ToolNames.FindFreeSlots, RiskTier.Read, strict.FindFreeSlotsArguments),
            new(ToolNames.CreateEvent, RiskTier.Write, strict.CreateEventArguments),
            new(ToolNames.UpdateEvent, RiskTier.Write, strict.UpdateEventArguments),
            new(ToolNames.DeleteEvent, RiskTier.Destructive, strict.DeleteEventArguments),
        ]);
    }
}
