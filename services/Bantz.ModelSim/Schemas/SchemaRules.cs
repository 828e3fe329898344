using System.Text.Json.Nodes;

namespace Bantz.ModelSim.Schemas;

/// <summary>What a schema may ask for: no more than the grammars of the real servers take (xgrammar in vLLM), so that a prompt that works here works there.</summary>
internal static class SchemaRules
{
    private const int Deepest = 32;
    private const string Unsupported = "The provided JSON schema contains features not supported by xgrammar";

    private static readonly string[] Refused = ["multipleOf", "uniqueItems", "contains", "minContains", "maxContains", "patternProperties", "propertyNames"];
    private static readonly string[] Types = ["object", "array", "string", "number", "integer", "boolean", "null"];

    /// <summary>Why a schema cannot be followed; null where it can.</summary>
    internal static string? Problem(JsonObject schema) => Problem(schema, schema, 0);

    private static string? Problem(JsonNode? node, JsonObject root, int depth)
    {
        if (node is not JsonObject schema)
        {
            return node is JsonValue value && value.TryGetValue(out bool _) ? null : "A JSON schema is an object.";
        }

        if (depth > Deepest)
        {
            return $"{Unsupported}: it is nested deeper than {Deepest} levels.";
        }

        return Array.Find(Refused, schema.ContainsKey) is { } keyword ? $"{Unsupported}: {keyword}."
            : IsBoundTwice(schema) ? $"{Unsupported}: pattern or format together with minLength or maxLength."
            : !IsWritable(schema) ? $"The simulator knows no text that fits the pattern '{schema["pattern"]}'."
            : Schema.TypesOf(schema).FirstOrDefault(static type => !Types.Contains(type)) is { } stranger ? $"The JSON schema is not valid: there is no type '{stranger}'."
            : schema.ContainsKey("$ref") && Schema.Resolve(schema, root) is null ? $"The JSON schema is not valid: $ref '{schema["$ref"]}' leads nowhere."
            : Schema.Children(schema).Select(child => Problem(child, root, depth + 1)).FirstOrDefault(static problem => problem is not null);
    }

    private static bool IsWritable(JsonObject schema)
    {
        try
        {
            return !schema.ContainsKey("pattern") || Samples.Of(schema) is not null;
        }
        catch (ArgumentException)
        {
            // No regular expression at all.
            return false;
        }
    }

    private static bool IsBoundTwice(JsonObject schema) =>
        (schema.ContainsKey("pattern") || schema.ContainsKey("format")) && (schema.ContainsKey("minLength") || schema.ContainsKey("maxLength"));
}
