using Microsoft.Extensions.AI;

namespace Bantz.Llm.Clients;

/// <summary>What differs between servers: the SDK, the options on the wire, and how they list their models.</summary>
internal interface IModelProtocol
{
    /// <summary>The SDK's client over <paramref name="http"/>, without telemetry.</summary>
    IChatClient Connect(ModelEndpoint endpoint, HttpClient http);

    /// <summary>The request as this server takes it.</summary>
    ChatOptions Options(LlmRequest request, LlmOptions options);

    /// <summary>Path of the list of models.</summary>
    string ModelsPath { get; }

    /// <summary>Name of the list in the answer, and of a model's name in it.</summary>
    (string List, string Name) ModelsShape { get; }

    /// <summary>Whether <paramref name="listed"/> is what <paramref name="wanted"/> means.</summary>
    bool IsSame(string wanted, string listed);
}
