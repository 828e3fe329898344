using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Bantz.Contracts;
using ModelContextProtocol.Protocol;

namespace Bantz.Calendar.Mcp;

/// <summary>What a tool says of itself. All four hints are always sent: two of them mean danger where they are absent.</summary>
internal sealed record ToolDescription(string Name, string Title, string Text, ToolKind Kind)
{
    private static readonly JsonSchemaExporterOptions Exporting = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Describe,
    };

    internal bool IsWrite => Kind is not ToolKind.Read;

    internal Tool ToProtocol(JsonTypeInfo arguments, JsonTypeInfo result) => new()
    {
        Name = Name[(ToolNames.CalendarServer.Length + 1)..],
        Title = Title,
        Description = Text,
        InputSchema = Element(Input(arguments)),
        OutputSchema = Element(result.GetJsonSchemaAsNode(Exporting)),
        Annotations = new ToolAnnotations
        {
            Title = Title,
            ReadOnlyHint = Kind is ToolKind.Read,
            DestructiveHint = Kind is ToolKind.Change or ToolKind.Delete,

            // Writes are repeatable under their effect key, which is one of their arguments.
            IdempotentHint = true,
            OpenWorldHint = false,
        },
    };

    private JsonObject Input(JsonTypeInfo arguments)
    {
        var schema = arguments.GetJsonSchemaAsNode(Exporting).AsObject();
        schema["additionalProperties"] = false;
        if (IsWrite)
        {
            schema["properties"]!.AsObject()[ToolArguments<object>.EffectKeyName] = ArgumentSchemas.EffectKey();
            var required = schema["required"]?.AsArray() ?? [];
            required.Add(ToolArguments<object>.EffectKeyName);
            schema["required"] = required;
        }

        return schema;
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (context.PropertyInfo is { } property && schema is JsonObject described && ArgumentSchemas.For(property.Name) is { } known)
        {
            foreach (var (key, value) in known)
            {
                described[key] = value?.DeepClone();
            }
        }

        return schema;
    }

    private static JsonElement Element(JsonNode node) => JsonSerializer.SerializeToElement(node, BantzJson.Wire.JsonNode);
}

internal enum ToolKind
{
    Read,

    /// <summary>Adds, and takes nothing away.</summary>
    Create,
    Change,
    Delete,
}
