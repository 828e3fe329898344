using System.Collections.Concurrent;
using System.Net.Http.Json;
using Bantz.Contracts;

namespace Bantz.Testing;

/// <summary>Speaks to an orchestrator as a client does that says which question it shows.</summary>
public sealed class TurnClient(HttpClient http, string? session = null, string? now = null, Language? language = null)
{
    private readonly ConcurrentDictionary<string, string?> _shownWithKey = new(StringComparer.Ordinal);
    private string? _shown;

    /// <summary>False for a client that knows nothing of questions.</summary>
    public bool TellsShown { get; init; } = true;

    /// <summary>The session spoken in; the server's choice until the first answer.</summary>
    public string? Session { get; private set; } = session;

    /// <summary>One turn that must succeed.</summary>
    public async Task<TurnResult> SayAsync(string text, CancellationToken cancellationToken, string? idempotencyKey = null)
    {
        using var answer = await SendAsync(text, cancellationToken, idempotencyKey);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
        }

        var result = (await answer.Content.ReadFromJsonAsync(BantzJson.Wire.TurnResult, cancellationToken))!;
        Session = result.SessionId;
        _shown = result.PendingConfirmation?.Id;
        return result;
    }

    /// <summary>One turn, whatever comes of it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string text, CancellationToken cancellationToken, string? idempotencyKey = null)
    {
        var shown = idempotencyKey is null ? _shown : _shownWithKey.GetOrAdd(idempotencyKey, _shown);
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Turns)
        {
            Content = JsonContent.Create(
                new TurnRequest { Text = text, SessionId = Session, Now = now, Language = language, TimeZone = WireLimits.DefaultTimeZone, PendingId = TellsShown ? shown : null },
                BantzJson.Wire.TurnRequest),
        };
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        return await http.SendAsync(request, cancellationToken);
    }
}
