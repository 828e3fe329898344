using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Bantz.Llm.Clients;

/// <summary>Ollama's <c>/api/chat</c>, streamed: every read is asynchronous and can be cancelled, and nothing is dropped to make a prompt fit.</summary>
/// <remarks>Text only, and one choice: what Bantz asks for. Why not the usual client: docs/adr/0020.</remarks>
internal sealed class OllamaChatClient(ModelEndpoint endpoint, HttpClient http) : IChatClient
{
    /// <summary>The additional property that carries Ollama's num_ctx.</summary>
    internal const string ContextSize = "num_ctx";

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint.Address, "api/chat"));
        request.Content = new StringContent(Body(messages, options).ToJsonString(), Encoding.UTF8, Json);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var lines = new StreamReader(body, Encoding.UTF8);
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Read(line);
            }
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The HTTP client is the factory's.
    }

    private JsonObject Body(IEnumerable<ChatMessage> messages, ChatOptions? options) => new()
    {
        ["model"] = options?.ModelId ?? endpoint.Model,
        ["messages"] = new JsonArray([.. messages.Select(static message => new JsonObject { ["role"] = message.Role.Value, ["content"] = message.Text })]),
        ["stream"] = true,
        ["think"] = false,
        // Both are on where they are not sent, and drop the beginning of the prompt in silence.
        ["truncate"] = false,
        ["shift"] = false,
        ["format"] = options?.ResponseFormat switch
        {
            ChatResponseFormatJson { Schema: { } schema } => JsonNode.Parse(schema.GetRawText()),
            ChatResponseFormatJson => "json",
            _ => null,
        },
        ["options"] = new JsonObject
        {
            ["temperature"] = options?.Temperature,
            ["seed"] = options?.Seed,
            ["num_predict"] = options?.MaxOutputTokens,
            // Constant: another size makes Ollama load the model anew.
            [ContextSize] = options?.AdditionalProperties?[ContextSize] is int size ? size : null,
        },
    };

    private static ChatResponseUpdate Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var update = new ChatResponseUpdate(ChatRole.Assistant, root.GetProperty("message").GetProperty("content").GetString())
        {
            ModelId = root.TryGetProperty("model", out var model) ? model.GetString() : null,
        };
        if (!root.GetProperty("done").GetBoolean())
        {
            return update;
        }

        update.FinishReason = root.TryGetProperty("done_reason", out var reason) && reason.GetString() is { } why ? new ChatFinishReason(why) : ChatFinishReason.Stop;
        update.Contents.Add(new UsageContent(new UsageDetails { InputTokenCount = Count("prompt_eval_count"), OutputTokenCount = Count("eval_count") }));
        return update;

        int? Count(string name) => root.TryGetProperty(name, out var count) && count.TryGetInt32(out var tokens) ? tokens : null;
    }
}
