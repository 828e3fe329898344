using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bantz.Contracts;
using Microsoft.Extensions.Options;

namespace Bantz.Orchestrator.Routing;

/// <summary>Asks the router for plans and phrased replies.</summary>
internal sealed partial class RouterClient(IHttpClientFactory clients, TimeProvider clock, IOptions<OrchestratorOptions> options, ILogger<RouterClient> logger)
{
    /// <summary>Name of the HTTP client, and of the service that discovery resolves.</summary>
    public const string HttpClientName = ServiceNames.Router;

    private static readonly Uri Address = new($"https+http://{HttpClientName}");

    // A name given twice, at any depth of an untrusted plan, could be read in two ways.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>A plan, or null where the router gives none in time.</summary>
    public Task<Plan?> PlanAsync(PlanRequest request, CancellationToken cancellationToken) =>
        PostAsync(ApiRoutes.Plans, request, BantzJson.Wire.PlanRequest, BantzJson.Wire.Plan, cancellationToken);

    /// <summary>A phrased reply, or null where the router gives none in time.</summary>
    public Task<ReplyResult?> ReplyAsync(ReplyRequest request, CancellationToken cancellationToken) =>
        PostAsync(ApiRoutes.Replies, request, BantzJson.Wire.ReplyRequest, BantzJson.Wire.ReplyResult, cancellationToken);

    private async Task<TResponse?> PostAsync<TRequest, TResponse>(
        string route, TRequest request, JsonTypeInfo<TRequest> requestType, JsonTypeInfo<TResponse> responseType, CancellationToken cancellationToken)
        where TResponse : class
    {
        using var deadline = new CancellationTokenSource(options.Value.RouterTimeout, clock);
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var response = await SendAsync(route, request, requestType, budget.Token);
            response.EnsureSuccessStatusCode();
            await using var body = await response.Content.ReadAsStreamAsync(budget.Token);
            using var document = await JsonDocument.ParseAsync(body, Strict, budget.Token);
            return document.Deserialize(responseType);
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or IOException or OperationCanceledException)
        {
            Log.NoAnswer(logger, exception, route);
            return null;
        }
    }

    /// <summary>Sends once, and once more only where the first never left: a plan is not made twice.</summary>
    private async Task<HttpResponseMessage> SendAsync<TRequest>(string route, TRequest request, JsonTypeInfo<TRequest> type, CancellationToken cancellationToken)
    {
        using var http = clients.CreateClient(HttpClientName);
        var address = new Uri(Address, route);
        try
        {
            return await http.PostAsJsonAsync(address, request, type, cancellationToken);
        }
        catch (HttpRequestException refused) when (refused.HttpRequestError is HttpRequestError.ConnectionError)
        {
            return await http.PostAsJsonAsync(address, request, type, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Warning, "The router gave no answer to {Route}.")]
        public static partial void NoAnswer(ILogger logger, Exception exception, string route);
    }
}
