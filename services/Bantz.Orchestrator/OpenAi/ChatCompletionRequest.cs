using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Bantz.Contracts;

namespace Bantz.Orchestrator.OpenAi;

/// <summary>What of OpenAI's request means something here. Sampling, tools and limits of tokens are a model's matter and are left aside.</summary>
internal sealed record ChatCompletionRequest
{
    public string? Model { get; init; }
    public IReadOnlyList<ChatMessage>? Messages { get; init; }
    public bool? Stream { get; init; }
    public StreamOptions? StreamOptions { get; init; }
    public int? N { get; init; }

    /// <summary>Anything but text cannot be promised.</summary>
    public JsonObject? ResponseFormat { get; init; }

    /// <summary>Keeps what different people say apart.</summary>
    public string? User { get; init; }

    /// <summary><c>session_id</c>, <c>time_zone</c>, <c>language</c> and <c>now</c>, as in <see cref="TurnRequest"/>; others are left aside.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}

internal sealed record StreamOptions
{
    public bool? IncludeUsage { get; init; }
}

/// <summary>One message; its content is a text or a list of parts.</summary>
internal sealed record ChatMessage
{
    public string? Role { get; init; }
    public JsonNode? Content { get; init; }

    /// <summary>The text of all parts; null where there is a part that is no text.</summary>
    public string? Text() => Content switch
    {
        null => "",
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonArray parts when parts.All(static part => part is JsonObject found && found["type"] is JsonValue type && type.TryGetValue(out string? kind) && kind is "text") =>
            string.Join('\n', parts.Select(static part => part!["text"] is JsonValue value && value.TryGetValue(out string? text) ? text : "")),
        _ => null,
    };
}

/// <summary>The dialect of OpenAI's requests.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ChatCompletionRequest))]
internal sealed partial class OpenAiJson : JsonSerializerContext;
