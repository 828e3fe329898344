using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aspire.Hosting.Ollama;

/// <summary>What the health check, the pull and the command ask of a running server.</summary>
internal sealed class OllamaServer(OllamaResource ollama, IHttpClientFactory clients)
{
    internal string Model => ollama.Model ?? throw new DistributedApplicationException($"{ollama.Name} has no model.");

    /// <summary>True where the model is there to be asked. A name without a tag means <c>latest</c>, as in Ollama itself.</summary>
    internal async Task<bool> HasModelAsync(CancellationToken cancellationToken)
    {
        using var http = await ClientAsync(cancellationToken);
        var tags = await http.GetFromJsonAsync<JsonObject>("api/tags", cancellationToken);
        var wanted = Model.Contains(':', StringComparison.Ordinal) ? Model : $"{Model}:latest";
        return (tags?["models"] as JsonArray ?? []).Any(model => string.Equals((string?)model?["name"], wanted, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Pulls the model; a pull that broke off goes on where it was.</summary>
    /// <exception cref="OllamaPullException">The server could not pull it.</exception>
    internal async IAsyncEnumerable<PullProgress> PullAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var http = await ClientAsync(cancellationToken);
        // Gigabytes over a slow line.
        http.Timeout = Timeout.InfiniteTimeSpan;
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/pull") { Content = JsonContent.Create(new JsonObject { ["model"] = Model }) };
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            throw new OllamaPullException($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
        }

        var succeeded = false;
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellationToken));
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            var progress = PullProgress.Parse(line);
            succeeded |= progress.IsSuccess;
            yield return progress;
        }

        if (!succeeded)
        {
            throw new OllamaPullException("The pull ended before it was done.");
        }
    }

    private async Task<HttpClient> ClientAsync(CancellationToken cancellationToken)
    {
        var address = await ollama.HttpEndpoint.GetValueAsync(cancellationToken)
            ?? throw new HttpRequestException($"{ollama.Name} has no address yet.");
        var http = clients.CreateClient(nameof(OllamaServer));
        http.BaseAddress = new Uri(address);
        return http;
    }
}

/// <summary>One line of a pull: <c>{"status":"pulling 970aa74c0a90","digest":"sha256:…","total":100,"completed":40}</c>.</summary>
/// <param name="Status">What is being done.</param>
/// <param name="Total">Bytes of this part, or null.</param>
/// <param name="Completed">Bytes that have come; null is none, as the server leaves it out at first.</param>
internal sealed record PullProgress(string Status, long? Total, long? Completed)
{
    internal bool IsSuccess => Status == "success";

    /// <summary>Whole percents of this part, or null where there is nothing to count.</summary>
    internal int? Percent => Total is > 0 ? (int)(100 * (Completed ?? 0) / Total.Value) : null;

    /// <exception cref="OllamaPullException">The line is an error, which comes under HTTP 200, or cannot be read.</exception>
    internal static PullProgress Parse(string line)
    {
        try
        {
            var json = JsonNode.Parse(line) as JsonObject;
            return (string?)json?["error"] is { } error
                ? throw new OllamaPullException(error)
                : new PullProgress((string?)json?["status"] ?? "", (long?)json?["total"], (long?)json?["completed"]);
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException or FormatException)
        {
            throw new OllamaPullException("The server said something that is no progress.", cause);
        }
    }
}

/// <summary>A model that could not be pulled, in the server's words.</summary>
internal sealed class OllamaPullException(string message, Exception? inner = null) : Exception(message, inner);
