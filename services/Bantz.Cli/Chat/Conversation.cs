using Bantz.Contracts;

namespace Bantz.Cli;

/// <summary>A session with the server: what is sent with each turn, and what the last one left.</summary>
internal sealed class Conversation(Surroundings world, Uri url) : IDisposable
{
    private readonly HttpClient _http = TurnClient.Connect(url, world.Transport(url));
    private Language? _heard;
    private string? _asked;

    internal Uri Url => url;

    /// <summary>Null: the server starts a session with the next turn.</summary>
    internal string? SessionId { get; set; }

    internal string? Now { get; init; }
    internal string? TimeZone { get; init; }
    internal Language? Language { get; init; }

    internal Plan? LastPlan { get; private set; }
    internal bool IsAsked => _asked is { Length: > 0 };

    /// <summary>In the language asked for, else the one Bantz last spoke, else the person's own.</summary>
    internal Phrases Phrases => Phrases.Of(Language ?? _heard ?? world.Language);

    internal Task<TurnOutcome> AskAsync(string text, CancellationToken cancellationToken) =>
        SendAsync(text, static (client, request, key, cancel) => client.AskAsync(request, key, cancel), cancellationToken);

    internal Task<TurnOutcome> StreamAsync(string text, Action<TurnEvent> hear, CancellationToken cancellationToken) =>
        SendAsync(text, (client, request, key, cancel) => client.StreamAsync(request, key, hear, cancel), cancellationToken);

    internal void StartAnew()
    {
        SessionId = null;
        LastPlan = null;
        _asked = null;
    }

    public void Dispose() => _http.Dispose();

    private async Task<TurnOutcome> SendAsync(
        string text, Func<TurnClient, TurnRequest, string, CancellationToken, Task<TurnOutcome>> send, CancellationToken cancellationToken)
    {
        var request = new TurnRequest { Text = text, SessionId = SessionId, TimeZone = TimeZone, Language = Language, Now = Now, PendingId = _asked };
        var outcome = await send(new TurnClient(_http, world.Clock), request, world.NewKey(), cancellationToken);
        if (outcome is TurnOutcome.Answered { Result: var result })
        {
            SessionId = result.SessionId;
            LastPlan = result.Plan ?? LastPlan;
            _asked = result.PendingConfirmation?.Id ?? "";
            _heard = result.Language;
        }

        return outcome;
    }
}
