using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Bantz.Llm;

/// <summary>What is asked of a model. Deterministic unless told otherwise: temperature 0 and a fixed seed.</summary>
public sealed record LlmRequest
{
    public required IReadOnlyList<ChatMessage> Messages { get; init; }

    /// <summary>The answer is JSON of this schema, by guided decoding; null: text.</summary>
    public LlmSchema? Schema { get; init; }

    /// <summary>Most tokens of the answer; at least 1.</summary>
    public int MaxOutputTokens { get; init; } = 256;

    /// <summary>0 to 2.</summary>
    public float Temperature { get; init; }

    public long Seed { get; init; } = 7;

    /// <summary>The time for the whole answer; null: the options' own.</summary>
    public TimeSpan? Timeout { get; init; }
}

/// <summary>A JSON schema and its name: letters, digits, <c>-</c> and <c>_</c>.</summary>
public sealed record LlmSchema(string Name, JsonElement Document);
