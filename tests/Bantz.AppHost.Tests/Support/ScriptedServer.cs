using System.Net;
using System.Text;

namespace Bantz.AppHost.Tests;

/// <summary>A server that gives scripted answers and remembers what it was asked; what is not scripted is refused as by a closed port.</summary>
internal sealed class ScriptedServer : HttpMessageHandler, IHttpClientFactory
{
    internal const int Port = 18_000;

    internal Dictionary<string, (HttpStatusCode Status, string Body)> Answers { get; } = [];

    internal List<string> Asked { get; } = [];

    internal List<string?> Keys { get; } = [];

    internal int Count(string request) => Asked.Count(asked => asked == request);

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    /// <summary>Gives an endpoint the address that it would have once it runs.</summary>
    internal static void Allocate(EndpointReference endpoint) =>
        endpoint.EndpointAnnotation.AllocatedEndpoint = new AllocatedEndpoint(endpoint.EndpointAnnotation, "localhost", Port, EndpointBindingMode.SingleAddress, networkId: null);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        Asked.Add(asked);
        Keys.Add(request.Headers.Authorization?.Parameter);
        return Answers.TryGetValue(asked, out var answer)
            ? Task.FromResult(new HttpResponseMessage(answer.Status) { Content = new StringContent(answer.Body, Encoding.UTF8, (int)answer.Status < 400 ? "application/json" : "application/problem+json") })
            : throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused");
    }
}
