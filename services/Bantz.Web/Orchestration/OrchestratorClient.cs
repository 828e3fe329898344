using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Bantz.Contracts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Bantz.Web.Orchestration;

/// <summary>The orchestrator over HTTP; turns as Server-Sent Events. Never retries by itself: a person decides.</summary>
internal sealed class OrchestratorClient(HttpClient http, IOptions<WebOptions> options, TimeProvider time) : IOrchestrator
{
    private const string IdempotencyKey = "Idempotency-Key";
    private static readonly MediaTypeWithQualityHeaderValue EventStream = new("text/event-stream");
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");

    public async IAsyncEnumerable<TurnUpdate> SendAsync(
        TurnRequest request, string idempotencyKey, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var message = Post(ApiRoutes.Turns, request, BantzJson.Wire.TurnRequest, idempotencyKey, EventStream);
        using var silence = new CancellationTokenSource(options.Value.Silence, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token);

        var opened = await OpenAsync(message, either.Token, cancellationToken);
        if (opened.Failure is { } failure)
        {
            yield return new TurnUpdate.Failed(failure);
            yield break;
        }

        using var response = opened.Value!;
        await using var stream = new TurnStream(await response.Content.ReadAsStreamAsync(cancellationToken), either.Token);
        while (true)
        {
            silence.CancelAfter(options.Value.Silence);
            var update = await stream.NextAsync(cancellationToken);
            if (update is not null)
            {
                yield return update;
            }

            if (update is TurnUpdate.Finished or TurnUpdate.Failed)
            {
                yield break;
            }
        }
    }

    public Task<Answer<TurnResult>> ConfirmAsync(
        string sessionId, string pendingId, ConfirmationRequest request, string idempotencyKey, CancellationToken cancellationToken) =>
        AskAsync(
            Post(
                Fill(Fill(ApiRoutes.Confirmation, "session_id", sessionId), "pending_id", pendingId),
                request,
                BantzJson.Wire.ConfirmationRequest,
                idempotencyKey,
                Json),
            BantzJson.Wire.TurnResult,
            options.Value.Silence,
            cancellationToken);

    public Task<Answer<AgendaView>> GetAgendaAsync(string? now, string timeZone, CancellationToken cancellationToken) =>
        GetAsync(
            QueryHelpers.AddQueryString(ApiRoutes.Agenda, new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["now"] = now,
                ["time_zone"] = timeZone,
            }),
            BantzJson.Wire.AgendaView,
            cancellationToken);

    public Task<Answer<TurnList>> GetTurnsAsync(string sessionId, CancellationToken cancellationToken) =>
        GetAsync(Fill(ApiRoutes.SessionTurns, "session_id", sessionId), BantzJson.Wire.TurnList, cancellationToken);

    public Task<Answer<SessionView>> GetSessionAsync(string sessionId, CancellationToken cancellationToken) =>
        GetAsync(Fill(ApiRoutes.Session, "session_id", sessionId), BantzJson.Wire.SessionView, cancellationToken);

    private static string Fill(string template, string name, string value) =>
        template.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);

    private static HttpRequestMessage Post<T>(
        string path, T body, JsonTypeInfo<T> type, string idempotencyKey, MediaTypeWithQualityHeaderValue accept) =>
        new(HttpMethod.Post, path)
        {
            Content = JsonContent.Create(body, type),
            Headers = { { IdempotencyKey, idempotencyKey }, { "Accept", accept.ToString() } },
        };

    private Task<Answer<T>> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        AskAsync(new HttpRequestMessage(HttpMethod.Get, path), type, options.Value.ReadTimeout, cancellationToken);

    private async Task<Answer<T>> AskAsync<T>(
        HttpRequestMessage request, JsonTypeInfo<T> type, TimeSpan limit, CancellationToken cancellationToken)
        where T : class
    {
        using var message = request;
        using var deadline = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);

        var opened = await OpenAsync(message, either.Token, cancellationToken);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        using var response = opened.Value!;
        try
        {
            var value = await response.Content.ReadFromJsonAsync(type, either.Token);
            return value is null ? new Failure(FailureKind.Broken) : value;
        }
        catch (Exception exception) when (Failures.TryRead(exception, cancellationToken) is { } cut)
        {
            return cut;
        }
    }

    private async Task<Answer<HttpResponseMessage>> OpenAsync(
        HttpRequestMessage message, CancellationToken either, CancellationToken caller)
    {
        HttpResponseMessage response;
        try
        {
            response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either);
        }
        catch (Exception exception) when (Failures.TryRead(exception, caller) is { } failure)
        {
            return failure;
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            return await Failures.ReadAsync(response, either, caller);
        }
    }
}
