using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bantz.ModelSim.Schemas;

/// <summary>Reading JSON Schema.</summary>
internal static class Schema
{
    /// <summary>The schema that a <c>$ref</c> within the document points at; the schema itself where it has none; null where it leads nowhere.</summary>
    internal static JsonObject? Resolve(JsonObject schema, JsonObject root)
    {
        for (var steps = 0; schema["$ref"] is JsonValue reference; steps++)
        {
            if (steps > 16 || !reference.TryGetValue(out string? path) || Find(path, root) is not { } found)
            {
                return null;
            }

            schema = found;
        }

        return schema;
    }

    internal static IReadOnlyList<string> TypesOf(JsonObject schema) => schema["type"] switch
    {
        JsonValue one when one.TryGetValue(out string? type) => [type],
        JsonArray several => [.. several.Select(static type => type?.ToString() ?? "")],
        _ => [],
    };

    /// <summary>The type of a value in JSON Schema's words; a whole number is an <c>integer</c>.</summary>
    internal static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => Number(value) is { } number && number == Math.Floor(number) ? "integer" : "number",
    };

    internal static IReadOnlyList<JsonObject> Branches(JsonObject schema) =>
        [.. (schema["anyOf"] as JsonArray ?? schema["oneOf"] as JsonArray ?? []).OfType<JsonObject>()];

    internal static double? Number(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) : null;

    internal static int? Count(JsonNode? node) => Number(node) is { } number ? (int)number : null;

    /// <summary>Every schema that stands directly within one.</summary>
    internal static IEnumerable<JsonNode?> Children(JsonObject schema)
    {
        string[] maps = ["properties", "$defs", "definitions"];
        string[] lists = ["anyOf", "oneOf", "allOf", "prefixItems"];
        string[] single = ["items", "additionalProperties"];
        return
        [
            .. maps.SelectMany(name => schema[name] is JsonObject map ? map.Select(static pair => pair.Value) : []),
            .. lists.SelectMany(name => schema[name] is JsonArray list ? list : []),
            .. single.Where(schema.ContainsKey).Select(name => schema[name]),
        ];
    }

    private static JsonObject? Find(string path, JsonObject root)
    {
        if (path == "#")
        {
            return root;
        }

        JsonNode? at = path.StartsWith("#/", StringComparison.Ordinal) ? root : null;
        foreach (var step in path.Split('/').Skip(1))
        {
            at = (at as JsonObject)?[step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)];
        }

        return at as JsonObject;
    }
}
