using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Bantz.Contracts;

namespace Bantz.Orchestrator.Tests.Support;

internal static class Requests
{
    /// <summary>Reads a document that must be there.</summary>
    public static async Task<T> GetAsync<T>(this OrchestratorApp app, string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var http = app.CreateClient();
        return (await http.GetFromJsonAsync(path, type, cancellationToken))!;
    }

    /// <summary>Posts a body as it is.</summary>
    public static async Task<HttpResponseMessage> PostAsync(this OrchestratorApp app, string path, string body, CancellationToken cancellationToken, string? key = null, string? accept = null)
    {
        using var http = app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await http.SendAsync(request, cancellationToken);
    }

    /// <summary>The problem an answer carries.</summary>
    public static async Task<Problem> ProblemAsync(this HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return (await answer.Content.ReadFromJsonAsync(BantzJson.Wire.Problem, cancellationToken))!;
    }

    /// <summary>The turn an answer carries.</summary>
    public static async Task<TurnResult> TurnAsync(this HttpResponseMessage answer, CancellationToken cancellationToken) =>
        (await answer.Content.ReadFromJsonAsync(BantzJson.Wire.TurnResult, cancellationToken))!;
}
