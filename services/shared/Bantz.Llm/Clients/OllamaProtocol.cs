using Microsoft.Extensions.AI;
using OllamaSharp;
using OllamaSharp.Models;

namespace Bantz.Llm.Clients;

/// <summary>Ollama's own protocol: its OpenAI face drops limits and the context size.</summary>
internal sealed class OllamaProtocol : IModelProtocol
{
    public string ModelsPath => "api/tags";

    public (string List, string Name) ModelsShape => ("models", "name");

    public IChatClient Connect(ModelEndpoint endpoint, HttpClient http) => new OllamaApiClient(http, endpoint.Model);

    public ChatOptions Options(LlmRequest request, LlmOptions options)
    {
        var chat = new ChatOptions
        {
            Temperature = request.Temperature,
            Seed = request.Seed,
            MaxOutputTokens = request.MaxOutputTokens,
            ResponseFormat = request.Schema is { } schema ? ChatResponseFormat.ForJsonSchema(schema.Document, schema.Name) : null,
        };

        // Constant: another size makes Ollama load the model anew.
        chat.AddOllamaOption(OllamaOption.NumCtx, options.ContextTokens);
        chat.AddOllamaOption(OllamaOption.Think, false);
        return chat;
    }

    /// <summary>"qwen3" is "qwen3:latest".</summary>
    public bool IsSame(string wanted, string listed) => string.Equals(Tagged(wanted), Tagged(listed), StringComparison.OrdinalIgnoreCase);

    private static string Tagged(string name) => name.Contains(':', StringComparison.Ordinal) ? name : name + ":latest";
}
