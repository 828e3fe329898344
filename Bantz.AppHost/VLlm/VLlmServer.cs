using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Aspire.Hosting.VLlm;

/// <summary>What the health check and the commands ask of a running server.</summary>
internal sealed class VLlmServer(VLlmResource vllm, IHttpClientFactory clients)
{
    /// <summary>True where the server says that it is well.</summary>
    internal async Task<bool> IsUpAsync(CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Get, "health", body: null, cancellationToken);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>True where requests may ask for the served name.</summary>
    internal async Task<bool> ServesItsModelAsync(CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Get, "v1/models", body: null, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var models = await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        return (models?["data"] as JsonArray ?? []).Any(model => (string?)model?["id"] == vllm.ServedModelName);
    }

    /// <summary>Lets the model say one word; the first time compiles what later answers need.</summary>
    /// <returns>How long it took.</returns>
    internal async Task<TimeSpan> WarmUpAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var request = new JsonObject
        {
            ["model"] = vllm.ServedModelName,
            ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = "Say yes." }),
            ["max_tokens"] = 1,
            ["temperature"] = 0,
            ["chat_template_kwargs"] = new JsonObject { ["enable_thinking"] = false },
        };
        using var answer = await SendAsync(HttpMethod.Post, "v1/chat/completions", request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var completion = await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        return completion?["choices"] is JsonArray { Count: > 0 }
            ? Stopwatch.GetElapsedTime(started)
            : throw new HttpRequestException("The model answered without a choice.");
    }

    /// <summary>The server's metrics, in Prometheus' text format.</summary>
    internal async Task<string> ReadMetricsAsync(CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Get, "metrics", body: null, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        var address = await vllm.HttpEndpoint.GetValueAsync(cancellationToken)
            ?? throw new HttpRequestException($"{vllm.Name} has no address yet.");
        using var request = new HttpRequestMessage(method, new Uri(new Uri(address), path));
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }

        if (vllm.ApiKey is { } key && await key.GetValueAsync(cancellationToken) is { Length: > 0 } secret)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        }

        using var http = clients.CreateClient(nameof(VLlmServer));
        return await http.SendAsync(request, cancellationToken);
    }
}
