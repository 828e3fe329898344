using System.Net;
using System.Net.Http.Json;
using Bantz.Contracts;

namespace Bantz.AppHost.Conversation;

/// <summary>The orchestrator as the dashboard's commands speak to it.</summary>
internal sealed class Orchestrator(EndpointReference endpoint, IHttpClientFactory clients)
{
    /// <exception cref="HttpRequestException">It does not answer, or refuses.</exception>
    internal async Task<TurnResult> SayAsync(string session, string text, CancellationToken cancellationToken)
    {
        using var http = await ClientAsync(cancellationToken);
        using var body = JsonContent.Create(new TurnRequest { Text = text, SessionId = session }, BantzJson.Wire.TurnRequest);
        using var answer = await http.PostAsync(ApiRoutes.Turns[1..], body, cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            throw new HttpRequestException(await ExplainAsync(answer, cancellationToken));
        }

        return await answer.Content.ReadFromJsonAsync(BantzJson.Wire.TurnResult, cancellationToken)
            ?? throw new HttpRequestException("The orchestrator answered with nothing.");
    }

    /// <returns>False where there was no such session.</returns>
    /// <exception cref="HttpRequestException">It does not answer, or refuses.</exception>
    internal async Task<bool> ForgetAsync(string session, CancellationToken cancellationToken)
    {
        using var http = await ClientAsync(cancellationToken);
        using var answer = await http.DeleteAsync(ApiRoutes.Session[1..].Replace("{session_id}", Uri.EscapeDataString(session), StringComparison.Ordinal), cancellationToken);
        return answer switch
        {
            { IsSuccessStatusCode: true } => true,
            // How it says that it knows no such session.
            { StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.NotFound } => false,
            _ => throw new HttpRequestException(await ExplainAsync(answer, cancellationToken)),
        };
    }

    private static async Task<string> ExplainAsync(HttpResponseMessage answer, CancellationToken cancellationToken) =>
        answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
            && await answer.Content.ReadFromJsonAsync(BantzJson.Wire.Problem, cancellationToken) is { Detail.Length: > 0 } problem
            ? problem.Detail
            : $"The orchestrator answered {(int)answer.StatusCode}.";

    private async Task<HttpClient> ClientAsync(CancellationToken cancellationToken)
    {
        var http = clients.CreateClient(nameof(Orchestrator));
        http.BaseAddress = new Uri(await endpoint.GetValueAsync(cancellationToken) ?? throw new HttpRequestException("The orchestrator has no address yet."));
        return http;
    }
}
