using System.Text;
using System.Text.Json.Nodes;

namespace Bantz.ModelSim.Schemas;

/// <summary>
/// Guided decoding: writes a value so that it fits a schema, as a grammar would make a model do. What fits of the value stays;
/// what the schema does not know is left out; what it requires and the value lacks becomes the least that fits.
/// </summary>
internal static class SchemaWriter
{
    private const int Deepest = 64;

    /// <param name="value">What the model would like to say.</param>
    /// <param name="schema">What it must look like; one that <see cref="SchemaRules"/> accepts.</param>
    internal static JsonNode Write(JsonNode? value, JsonObject schema) => Fit(value, schema, schema, 0) ?? JsonValue.Create((string?)null)!;

    private static JsonNode? Fit(JsonNode? value, JsonNode? node, JsonObject root, int depth)
    {
        if (depth > Deepest || node is not JsonObject at || Schema.Resolve(at, root) is not { } schema)
        {
            return value?.DeepClone();
        }

        if (schema.ContainsKey("const"))
        {
            return schema["const"]?.DeepClone();
        }

        if (schema["enum"] is JsonArray choices)
        {
            return (choices.FirstOrDefault(choice => JsonNode.DeepEquals(choice, value)) ?? Closest(value, choices))?.DeepClone();
        }

        if (Schema.Branches(schema) is { Count: > 0 } branches)
        {
            return Fit(value, branches.FirstOrDefault(branch => SchemaCheck.Accepts(value, branch, root)) ?? branches.FirstOrDefault(branch => Takes(value, branch, root)) ?? branches[^1], root, depth + 1);
        }

        return ByType(Type(value, schema), value, schema, root, depth);
    }

    private static JsonNode? ByType(string type, JsonNode? value, JsonObject schema, JsonObject root, int depth) => type switch
    {
        "object" => Object(value as JsonObject ?? [], schema, root, depth),
        "array" => Array(value as JsonArray ?? [], schema, root, depth),
        "string" => Text(value is JsonValue text && text.TryGetValue(out string? said) ? said : "", schema),
        "integer" => JsonValue.Create((long)Math.Round(Bounded(Schema.Number(value), schema, step: 1))),
        "number" => JsonValue.Create(Bounded(Schema.Number(value), schema, step: 0.01)),
        "boolean" => JsonValue.Create(value is JsonValue flag && flag.TryGetValue(out bool yes) && yes),
        _ => null,
    };

    private static JsonObject Object(JsonObject value, JsonObject schema, JsonObject root, int depth)
    {
        var required = (schema["required"] as JsonArray ?? []).Select(static name => name?.ToString() ?? "").ToHashSet(StringComparer.Ordinal);
        JsonObject fitted = [];
        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
        {
            if (required.Contains(name) || value[name] is not null)
            {
                fitted[name] = Fit(value[name], property, root, depth + 1);
            }
        }

        foreach (var (name, more) in value)
        {
            if (!fitted.ContainsKey(name) && (schema["properties"] as JsonObject)?.ContainsKey(name) != true && AllowsMore(schema))
            {
                fitted[name] = Fit(more, schema["additionalProperties"], root, depth + 1);
            }
        }

        foreach (var name in required.Where(name => !fitted.ContainsKey(name)))
        {
            fitted[name] = Fit(null, schema["additionalProperties"], root, depth + 1);
        }

        return fitted;
    }

    // Guided decoders close an object that lists its properties and says nothing of others.
    private static bool AllowsMore(JsonObject schema) => schema["additionalProperties"] switch
    {
        JsonValue flag when flag.TryGetValue(out bool allowed) => allowed,
        JsonObject => true,
        _ => !schema.ContainsKey("properties"),
    };

    private static JsonArray Array(JsonArray value, JsonObject schema, JsonObject root, int depth)
    {
        var most = Schema.Count(schema["maxItems"]) ?? int.MaxValue;
        JsonArray fitted = [.. value.Take(most).Select(item => Fit(item, schema["items"], root, depth + 1))];
        while (fitted.Count < Math.Min(Schema.Count(schema["minItems"]) ?? 0, most))
        {
            fitted.Add(Fit(null, schema["items"], root, depth + 1));
        }

        return fitted;
    }

    private static JsonValue Text(string said, JsonObject schema)
    {
        if (SchemaCheck.Accepts(JsonValue.Create(said), schema, schema))
        {
            return JsonValue.Create(said);
        }

        if (Samples.Of(schema) is { } sample)
        {
            return JsonValue.Create(sample);
        }

        var runes = said.EnumerateRunes().Take(Schema.Count(schema["maxLength"]) ?? int.MaxValue).ToArray();
        var text = new StringBuilder();
        foreach (var rune in runes)
        {
            text.Append(rune);
        }

        return JsonValue.Create(text.Append('-', Math.Max(0, (Schema.Count(schema["minLength"]) ?? 0) - runes.Length)).ToString());
    }

    private static double Bounded(double? value, JsonObject schema, double step)
    {
        var least = Schema.Number(schema["minimum"]) ?? (Schema.Number(schema["exclusiveMinimum"]) + step) ?? double.MinValue;
        var most = Schema.Number(schema["maximum"]) ?? (Schema.Number(schema["exclusiveMaximum"]) - step) ?? double.MaxValue;
        return Math.Min(Math.Max(value ?? 0, least), most);
    }

    private static string Type(JsonNode? value, JsonObject schema)
    {
        var actual = Schema.TypeOf(value);
        var allowed = Schema.TypesOf(schema);
        return allowed.Count == 0 ? Implied(schema) ?? actual
            : allowed.Contains(actual) ? actual
            : actual == "integer" && allowed.Contains("number") ? "number"
            : value is null && allowed.Contains("null") ? "null"
            : allowed[0];
    }

    private static string? Implied(JsonObject schema) => schema.ContainsKey("properties") ? "object" : schema.ContainsKey("items") ? "array" : null;

    /// <summary>Whether a branch is at least of the value's type.</summary>
    private static bool Takes(JsonNode? value, JsonObject branch, JsonObject root) =>
        Schema.Resolve(branch, root) is { } schema && Schema.TypesOf(schema) is var types && (types.Contains(Schema.TypeOf(value)) || (types.Count == 0 && Implied(schema) == Schema.TypeOf(value)));

    /// <summary>A name that is spelled longer or shorter (<c>calendar.create_event</c>, <c>create_event</c>), else nothing where that may be said, else the first.</summary>
    private static JsonNode? Closest(JsonNode? value, JsonArray choices)
    {
        var said = value is JsonValue text && text.TryGetValue(out string? word) ? word : null;
        return choices.FirstOrDefault(choice => said is not null && choice is JsonValue name && name.TryGetValue(out string? known)
                && (said.EndsWith("." + known, StringComparison.Ordinal) || known.EndsWith("." + said, StringComparison.Ordinal)))
            ?? (choices.Contains(null) ? null : choices.FirstOrDefault(static choice => choice?.ToString() == "none") ?? choices[0]);
    }
}
