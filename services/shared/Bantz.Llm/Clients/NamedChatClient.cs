using Microsoft.Extensions.AI;

namespace Bantz.Llm.Clients;

/// <summary>Says who really serves: the OpenAI SDK would call every server "openai" on telemetry.</summary>
internal sealed class NamedChatClient(IChatClient inner, ModelEndpoint endpoint) : DelegatingChatClient(inner)
{
    private readonly ChatClientMetadata _metadata = new(endpoint.Backend, endpoint.Address, endpoint.Model);

    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(ChatClientMetadata) ? _metadata : base.GetService(serviceType, serviceKey);
}
