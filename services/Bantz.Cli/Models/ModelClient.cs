using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bantz.Cli;

/// <summary>Asks a model server in its own protocol. Each call is one request; nothing is tried again in secret.</summary>
internal sealed class ModelClient(HttpClient http, ModelServer server, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookPatience = TimeSpan.FromSeconds(5);

    internal async Task<ModelReply> ListAsync(CancellationToken cancellationToken)
    {
        var (body, trouble) = await SendAsync(HttpMethod.Get, server.IsOllama ? "api/tags" : "v1/models", null, LookPatience, cancellationToken);
        return trouble ?? (server.IsOllama ? ModelShapes.Tags(body!) : ModelShapes.Models(body!)) ?? Stranger;
    }

    /// <summary>One plan for an utterance, with everything that could vary held still.</summary>
    internal async Task<ModelReply> PlanAsync(string prefix, string text, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var (body, trouble) = await SendAsync(
            HttpMethod.Post,
            server.IsOllama ? "api/chat" : "v1/chat/completions",
            server.IsOllama ? ModelShapes.OllamaChat(server.Model, prefix, text) : ModelShapes.Completion(server.Model, prefix, text),
            Patience,
            cancellationToken);
        return trouble ?? ModelShapes.Answer(body!, server.IsOllama, clock.GetElapsedTime(started)) ?? Stranger;
    }

    private static ModelReply Stranger { get; } = new ModelReply.Trouble(TroubleKind.Stranger, "");

    private async Task<(JsonNode? Body, ModelReply? Trouble)> SendAsync(HttpMethod method, string path, JsonObject? body, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            using var request = new HttpRequestMessage(method, new Uri(server.Url, path));
            if (server.Key is { } key)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            }

            request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await http.SendAsync(request, either.Token);
            var text = await response.Content.ReadAsStringAsync(either.Token);
            return response.IsSuccessStatusCode ? (JsonNode.Parse(text), null) : (null, new ModelReply.Trouble(KindOf(response.StatusCode), $"HTTP {(int)response.StatusCode}: {text}"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new ModelReply.Trouble(TroubleKind.Silent, ""));
        }
        catch (HttpRequestException failure)
        {
            return (null, new ModelReply.Trouble(TroubleKind.NotThere, failure.Message));
        }
        catch (JsonException)
        {
            return (null, Stranger);
        }
    }

    private static TroubleKind KindOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => TroubleKind.Unauthorized,
        HttpStatusCode.NotFound => TroubleKind.NoModel,
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => TroubleKind.Busy,
        >= HttpStatusCode.InternalServerError => TroubleKind.Broken,
        _ => TroubleKind.Rejected,
    };
}
