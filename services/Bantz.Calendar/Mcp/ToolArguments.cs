using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bantz.Calendar.Events;
using Bantz.Contracts;

namespace Bantz.Calendar.Mcp;

/// <summary>Reads a tool's arguments strictly: what is unknown, missing or of the wrong form is refused by name.</summary>
internal sealed class ToolArguments<TArguments>(JsonTypeInfo<TArguments> type, bool isWrite)
    where TArguments : class
{
    internal const string EffectKeyName = "effect_key";

    private static readonly JsonSerializerOptions Strict = new(BantzJson.Wire.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new WireTimeConverter() },
    };

    private readonly string[] _names = [.. type.Properties.Select(static property => property.Name)];
    private readonly string[] _required = [.. type.Properties.Where(static property => property.IsRequired).Select(static property => property.Name)];

    internal Outcome<ToolCallArguments<TArguments>> Read(IDictionary<string, JsonElement>? given)
    {
        try
        {
            return Split(given ?? new Dictionary<string, JsonElement>()).Failed(out var problem, out var call)
                ? problem
                : new ToolCallArguments<TArguments>(call.Arguments.Deserialize<TArguments>(Strict)!, call.EffectKey);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            var name = (exception as JsonException)?.Path?.TrimStart('$', '.') is { Length: > 0 } path ? path : "An argument";
            return CalendarError.Invalid($"{name} is not of the form that the tool's input schema asks for. A moment carries its offset, like 2026-01-30T16:00:00+03:00.");
        }
    }

    /// <summary>Tells the effect key from the operation's own arguments, and those from anything else.</summary>
    private Outcome<ToolCallArguments<JsonObject>> Split(IDictionary<string, JsonElement> given)
    {
        var arguments = new JsonObject();
        string? effectKey = null;
        foreach (var (name, value) in given)
        {
            if (isWrite && name == EffectKeyName)
            {
                effectKey = value.ValueKind is JsonValueKind.String ? value.GetString() : string.Empty;
            }
            else if (_names.Contains(name, StringComparer.Ordinal))
            {
                arguments[name] = JsonNode.Parse(value.GetRawText());
            }
            else
            {
                return CalendarError.Invalid($"\"{Shown(name)}\" is no argument of this tool. It takes {string.Join(", ", _names)}{(isWrite ? ", " + EffectKeyName : string.Empty)}.");
            }
        }

        return _required.FirstOrDefault(name => arguments[name] is null) is { } missing
            ? CalendarError.Invalid($"{missing} is missing. Give {string.Join(", ", _required)}.")
            : new ToolCallArguments<JsonObject>(arguments, effectKey);
    }

    private static string Shown(string name) => name.Length <= 64 ? name : name[..64] + "…";
}

/// <summary>What a call brought.</summary>
internal sealed record ToolCallArguments<TArguments>(TArguments Arguments, string? EffectKey);
