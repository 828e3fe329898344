using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Bantz.ModelSim.OpenAi;

/// <summary><c>POST /v1/chat/completions</c>, as far as it is simulated; the rest is refused by name and never ignored.</summary>
internal sealed record ChatCompletionRequest
{
    public string? Model { get; init; }
    public IReadOnlyList<WireMessage>? Messages { get; init; }
    public double? Temperature { get; init; }
    public double? TopP { get; init; }
    public long? Seed { get; init; }
    public int? MaxTokens { get; init; }
    public int? MaxCompletionTokens { get; init; }
    public bool? Stream { get; init; }
    public StreamOptions? StreamOptions { get; init; }
    public ResponseFormat? ResponseFormat { get; init; }

    /// <summary>A text or a list of texts.</summary>
    public JsonNode? Stop { get; init; }

    public int? N { get; init; }
    public string? User { get; init; }
    public JsonNode? Store { get; init; }
    public JsonNode? Metadata { get; init; }
    public JsonNode? ChatTemplateKwargs { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

internal sealed record StreamOptions
{
    public bool? IncludeUsage { get; init; }
}

internal sealed record ResponseFormat
{
    public string? Type { get; init; }
    public SchemaFormat? JsonSchema { get; init; }
}

internal sealed record SchemaFormat
{
    public string? Name { get; init; }
    public JsonObject? Schema { get; init; }
}

/// <summary>A message; its content is a text or a list of parts.</summary>
internal sealed record WireMessage
{
    public string? Role { get; init; }
    public JsonNode? Content { get; init; }

    /// <summary>The text of all parts; null where there is a part that is no text.</summary>
    internal string? Text() => Content switch
    {
        null => "",
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonArray parts when parts.All(static part => part is JsonObject found && found["type"]?.ToString() == "text") =>
            string.Concat(parts.Select(static part => part!["text"]?.ToString())),
        _ => null,
    };
}
