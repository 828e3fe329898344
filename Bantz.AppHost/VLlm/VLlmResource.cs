namespace Aspire.Hosting.ApplicationModel;

/// <summary>A container that serves one model with vLLM, over OpenAI's protocol.</summary>
/// <param name="name">The resource's name.</param>
/// <param name="model">The model as Hugging Face names it, such as <c>Qwen/Qwen3-4B-AWQ</c>.</param>
public sealed class VLlmResource(string name, string model) : ContainerResource(name), IResourceWithConnectionString
{
    internal const string HttpEndpointName = "http";
    internal const int HttpPort = 8000;

    private EndpointReference? _endpoint;

    /// <summary>The model that is loaded.</summary>
    public string Model { get; } = model;

    /// <summary>The name by which requests ask for the model; by default the model's own.</summary>
    public string ServedModelName { get; internal set; } = model;

    /// <summary>The key that <c>/v1</c> asks for; null where it asks for none. The rest of the server is open, so its port stays private either way.</summary>
    public ParameterResource? ApiKey { get; internal set; }

    /// <summary>The server's address.</summary>
    public EndpointReference HttpEndpoint => _endpoint ??= new EndpointReference(this, HttpEndpointName);

    /// <summary><c>Endpoint=http://host:port;Model=served-name</c>, and <c>;Key=secret</c> where there is one. The endpoint is without <c>/v1</c>.</summary>
    public ReferenceExpression ConnectionStringExpression => ApiKey is null
        ? ReferenceExpression.Create($"Endpoint={HttpEndpoint.Property(EndpointProperty.Url)};Model={ServedModelName}")
        : ReferenceExpression.Create($"Endpoint={HttpEndpoint.Property(EndpointProperty.Url)};Model={ServedModelName};Key={ApiKey}");

    IEnumerable<KeyValuePair<string, ReferenceExpression>> IResourceWithConnectionString.GetConnectionProperties()
    {
        yield return new("Uri", ReferenceExpression.Create($"{HttpEndpoint.Property(EndpointProperty.Url)}"));
        yield return new("ModelName", ReferenceExpression.Create($"{ServedModelName}"));
        if (ApiKey is not null)
        {
            yield return new("Key", ReferenceExpression.Create($"{ApiKey}"));
        }
    }

    /// <summary>Flags beside the model and its name, as <c>vllm serve</c> takes them.</summary>
    internal List<string> Flags { get; } = [];
}
