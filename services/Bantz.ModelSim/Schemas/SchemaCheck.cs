using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bantz.ModelSim.Schemas;

/// <summary>Whether a value fits a schema, for the part of JSON Schema that <see cref="SchemaRules"/> lets through.</summary>
internal static class SchemaCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    internal static bool Accepts(JsonNode? value, JsonNode? node, JsonObject root)
    {
        if (node is not JsonObject at)
        {
            return node is not JsonValue flag || !flag.TryGetValue(out bool allowed) || allowed;
        }

        return Schema.Resolve(at, root) is { } schema
            && IsOfType(value, schema)
            && (!schema.ContainsKey("const") || JsonNode.DeepEquals(value, schema["const"]))
            && (schema["enum"] is not JsonArray choices || choices.Any(choice => JsonNode.DeepEquals(choice, value)))
            && (Schema.Branches(schema) is not { Count: > 0 } branches || branches.Any(branch => Accepts(value, branch, root)))
            && value switch
            {
                JsonObject document => IsObject(document, schema, root),
                JsonArray list => IsArray(list, schema, root),
                JsonValue text when text.TryGetValue(out string? said) => IsText(said, schema),
                _ => Schema.Number(value) is not { } number || IsNumber(number, schema),
            };
    }

    private static bool IsOfType(JsonNode? value, JsonObject schema)
    {
        var actual = Schema.TypeOf(value);
        return Schema.TypesOf(schema) is not { Count: > 0 } types || types.Contains(actual) || (actual == "integer" && types.Contains("number"));
    }

    private static bool IsObject(JsonObject value, JsonObject schema, JsonObject root)
    {
        var properties = schema["properties"] as JsonObject;
        return (schema["required"] as JsonArray ?? []).All(name => value.ContainsKey(name?.ToString() ?? ""))
            && value.All(pair => properties is not null && properties.TryGetPropertyValue(pair.Key, out var property)
                ? Accepts(pair.Value, property, root)
                : Accepts(pair.Value, schema["additionalProperties"], root));
    }

    private static bool IsArray(JsonArray value, JsonObject schema, JsonObject root) =>
        value.Count >= (Schema.Count(schema["minItems"]) ?? 0)
        && value.Count <= (Schema.Count(schema["maxItems"]) ?? int.MaxValue)
        && value.All(item => Accepts(item, schema["items"], root));

    private static bool IsText(string value, JsonObject schema)
    {
        var length = value.EnumerateRunes().Count();
        return length >= (Schema.Count(schema["minLength"]) ?? 0)
            && length <= (Schema.Count(schema["maxLength"]) ?? int.MaxValue)
            && (schema["pattern"]?.ToString() is not { } pattern || Regex.IsMatch(value, pattern, RegexOptions.ECMAScript, Patience))
            && (schema["format"]?.ToString() is not { } format || Samples.IsOfFormat(value, format));
    }

    private static bool IsNumber(double value, JsonObject schema) =>
        !(value < Schema.Number(schema["minimum"]))
        && !(value > Schema.Number(schema["maximum"]))
        && !(value <= Schema.Number(schema["exclusiveMinimum"]))
        && !(value >= Schema.Number(schema["exclusiveMaximum"]));
}
