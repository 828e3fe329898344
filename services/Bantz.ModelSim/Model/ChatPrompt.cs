using System.Text.Json.Nodes;

namespace Bantz.ModelSim.Model;

/// <summary>What is asked of the model, whatever protocol it came by.</summary>
internal sealed record ChatPrompt
{
    public required string Model { get; init; }
    public required IReadOnlyList<ChatMessage> Messages { get; init; }
    public AnswerShape Shape { get; init; } = AnswerShape.Text;

    /// <summary>Tokens that prompt and answer may have together.</summary>
    public required int ContextSize { get; init; }

    /// <summary>Null: until the context is full.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>Where the prompt is too long: true drops its oldest messages in silence, as Ollama does; false refuses.</summary>
    public bool Truncates { get; init; }

    /// <summary>Where prompt and <see cref="MaxTokens"/> together are too much: true answers with what fits, as Ollama does; false refuses, as vLLM does.</summary>
    public bool ClampsAnswer { get; init; }

    public double Temperature { get; init; }
    public long Seed { get; init; }
    public IReadOnlyList<string> Stop { get; init; } = [];
}

/// <summary>One message of a chat; <see cref="Role"/> is <c>system</c>, <c>user</c> or <c>assistant</c>.</summary>
internal sealed record ChatMessage(string Role, string Content);

/// <summary>What an answer must be: any text, any JSON object, or JSON by a schema.</summary>
internal abstract record AnswerShape
{
    internal static AnswerShape Text { get; } = new Prose();

    internal static AnswerShape Json { get; } = new AnyObject();

    internal sealed record Prose : AnswerShape;

    internal sealed record AnyObject : AnswerShape;

    internal sealed record BySchema(JsonObject Schema) : AnswerShape;
}
