namespace Aspire.Hosting.ApplicationModel;

/// <summary>A container that serves a model with Ollama, over its own protocol.</summary>
/// <param name="name">The resource's name.</param>
public sealed class OllamaResource(string name) : ContainerResource(name), IResourceWithConnectionString
{
    internal const string HttpEndpointName = "http";
    internal const int HttpPort = 11434;

    private EndpointReference? _endpoint;

    /// <summary>The model that is pulled and asked for, tag included; null until it is chosen.</summary>
    public string? Model { get; internal set; }

    /// <summary>The server's address.</summary>
    public EndpointReference HttpEndpoint => _endpoint ??= new EndpointReference(this, HttpEndpointName);

    /// <summary><c>Endpoint=http://host:port</c>, and <c>;Model=name</c> where one is chosen.</summary>
    public ReferenceExpression ConnectionStringExpression => Model is null
        ? ReferenceExpression.Create($"Endpoint={HttpEndpoint.Property(EndpointProperty.Url)}")
        : ReferenceExpression.Create($"Endpoint={HttpEndpoint.Property(EndpointProperty.Url)};Model={Model}");

    IEnumerable<KeyValuePair<string, ReferenceExpression>> IResourceWithConnectionString.GetConnectionProperties()
    {
        yield return new("Uri", ReferenceExpression.Create($"{HttpEndpoint.Property(EndpointProperty.Url)}"));
        if (Model is not null)
        {
            yield return new("ModelName", ReferenceExpression.Create($"{Model}"));
        }
    }
}
