using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Bantz.Contracts;

namespace Bantz.Cli;

/// <summary>Asks a running router for plans. Nothing is tried again: what fails once has failed.</summary>
internal sealed class PlanClient(HttpClient http, TimeProvider clock) : IPlanSource
{
    /// <summary>The longest that one plan is waited for.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const string ProblemType = "application/problem+json";

    // Opens the connection and lets the server read its prompt once.
    public int WarmUps => 1;

    public async Task<Planned> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token);
        try
        {
            using var response = await http.PostAsJsonAsync(ApiRoutes.Plans, request, BantzJson.Wire.PlanRequest, either.Token);
            if (!response.IsSuccessStatusCode)
            {
                return new Planned.Failed(await ReasonAsync(response, either.Token));
            }

            return await response.Content.ReadFromJsonAsync(BantzJson.Wire.Plan, either.Token) is { } plan
                ? new Planned.Made(plan)
                : new Planned.Failed("no plan in the answer");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Planned.Failed("no answer in two minutes");
        }
        catch (JsonException)
        {
            return new Planned.Failed("the answer is no plan");
        }
        catch (HttpRequestException failure)
        {
            return new Planned.Failed(failure.HttpRequestError.ToString(), Reachable: failure.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError));
        }
        catch (IOException)
        {
            return new Planned.Failed("the connection was cut");
        }
    }

    /// <summary>The status, and what the router says of it.</summary>
    private static async Task<string> ReasonAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)response.StatusCode}");
        var problem = response.Content.Headers.ContentType?.MediaType == ProblemType
            ? await response.Content.ReadFromJsonAsync(BantzJson.Wire.Problem, cancellationToken)
            : null;
        return problem is null ? status : $"{status}: {problem.Title}";
    }
}
