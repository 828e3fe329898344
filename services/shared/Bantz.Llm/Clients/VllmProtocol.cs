using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace Bantz.Llm.Clients;

/// <summary>OpenAI's protocol as vLLM and llama-server speak it.</summary>
internal sealed class VllmProtocol : IModelProtocol
{
    // The SDK insists on one; servers without a key ignore it.
    private const string NoKey = "none";

    public string ModelsPath => "v1/models";

    public (string List, string Name) ModelsShape => ("data", "id");

    public IChatClient Connect(ModelEndpoint endpoint, HttpClient http) =>
        new ChatClient(endpoint.Model, new ApiKeyCredential(endpoint.Key ?? NoKey), new OpenAIClientOptions
        {
            Endpoint = new Uri(endpoint.Address, "v1"),
            // Over the factory's client, else discovery and our own error handling are passed by; and one call is one call.
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        }).AsIChatClient();

    public ChatOptions Options(LlmRequest request, LlmOptions options) => new()
    {
        Temperature = request.Temperature,
        Seed = request.Seed,
        MaxOutputTokens = request.MaxOutputTokens,
        ResponseFormat = request.Schema is { } schema ? Microsoft.Extensions.AI.ChatResponseFormat.ForJsonSchema(schema.Document, schema.Name) : null,
        RawRepresentationFactory = static _ => WithoutThinking(),
    };

    public bool IsSame(string wanted, string listed) => string.Equals(wanted, listed, StringComparison.Ordinal);

    private static ChatCompletionOptions WithoutThinking()
    {
        var raw = new ChatCompletionOptions();
#pragma warning disable SCME0001 // the SDK's only door for fields that it does not know
        raw.Patch.Set("$.chat_template_kwargs"u8, """{"enable_thinking":false}"""u8);
#pragma warning restore SCME0001
        return raw;
    }
}
