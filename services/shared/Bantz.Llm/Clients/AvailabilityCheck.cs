using System.Text.Json;

namespace Bantz.Llm.Clients;

/// <summary>A look at a server: it answers, it serves the model, and it gives one warm answer.</summary>
internal sealed class AvailabilityCheck(ModelEndpoint endpoint, IModelProtocol protocol, HttpClient http, LlmOptions options, TimeProvider clock)
{
    private const int LongestList = 1024 * 1024;

    internal async Task<LlmAvailability> RunAsync(ILlmClient client, LlmRequest? warm, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> models;
        try
        {
            models = await ModelsAsync(cancellationToken);
        }
        catch (LlmException problem)
        {
            return new LlmAvailability { Reachable = problem.Kind is not (LlmErrorKind.Connection or LlmErrorKind.Timeout), ModelPresent = false, Problem = problem };
        }

        var found = new LlmAvailability { Reachable = true, ModelPresent = models.Any(listed => protocol.IsSame(endpoint.Model, listed)), Models = models };
        if (!found.ModelPresent)
        {
            return found with { Problem = new LlmException(LlmErrorKind.ModelNotFound, $"{endpoint.Backend} serves {string.Join(", ", models)}; not {endpoint.Model}.") };
        }

        try
        {
            return warm is null ? found : found with { Warm = await client.CompleteAsync(warm, cancellationToken) };
        }
        catch (LlmException problem)
        {
            return found with { Problem = problem };
        }
    }

    private async Task<IReadOnlyList<string>> ModelsAsync(CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.CheckTimeout, clock);
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(endpoint.Address, protocol.ModelsPath));
        try
        {
            using var response = await http.SendAsync(request, budget.Token);
            await response.Content.LoadIntoBufferAsync(LongestList, budget.Token);
            await using var body = await response.Content.ReadAsStreamAsync(budget.Token);
            using var document = await JsonDocument.ParseAsync(body, default, budget.Token);
            var (list, name) = protocol.ModelsShape;
            return [.. document.RootElement.GetProperty(list).EnumerateArray().Select(model => model.GetProperty(name).GetString() ?? "")];
        }
        catch (OperationCanceledException cause) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LlmException(LlmErrorKind.Timeout, "No list of models in time.", cause);
        }
        catch (Exception cause) when (cause is JsonException or KeyNotFoundException or InvalidOperationException or HttpRequestException)
        {
            throw new LlmException(LlmErrorKind.InvalidResponse, $"{endpoint.Address} lists no models as {endpoint.Backend} does.", cause);
        }
    }
}
