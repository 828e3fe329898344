using Microsoft.Extensions.AI;

namespace Bantz.Llm.Clients;

/// <summary>Ollama's own protocol: its OpenAI face drops limits and the context size.</summary>
internal sealed class OllamaProtocol : IModelProtocol
{
    public string ModelsPath => "api/tags";

    public (string List, string Name) ModelsShape => ("models", "name");

    public IChatClient Connect(ModelEndpoint endpoint, HttpClient http) => new OllamaChatClient(endpoint, http);

    public ChatOptions Options(LlmRequest request, LlmOptions options) => new()
    {
        Temperature = request.Temperature,
        Seed = request.Seed,
        MaxOutputTokens = request.MaxOutputTokens,
        ResponseFormat = request.Schema is { } schema ? ChatResponseFormat.ForJsonSchema(schema.Document, schema.Name) : null,
        AdditionalProperties = new() { [OllamaChatClient.ContextSize] = options.ContextTokens },
    };

    /// <summary>"qwen3" is "qwen3:latest".</summary>
    public bool IsSame(string wanted, string listed) => string.Equals(Tagged(wanted), Tagged(listed), StringComparison.OrdinalIgnoreCase);

    private static string Tagged(string name) => name.Contains(':', StringComparison.Ordinal) ? name : name + ":latest";
}
