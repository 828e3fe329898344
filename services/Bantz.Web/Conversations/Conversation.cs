using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Bantz.Contracts;
using Bantz.Web.Orchestration;

namespace Bantz.Web.Conversations;

/// <summary>A conversation as the page shows it: what was said, what is asked, what failed. One turn at a time; not thread-safe.</summary>
public sealed class Conversation
{
    private static readonly string[] Writes = [ToolNames.CreateEvent, ToolNames.UpdateEvent, ToolNames.DeleteEvent];

    private readonly IOrchestrator _orchestrator;
    private readonly IIdSource _ids;
    private readonly TimeProvider _time;
    private readonly List<Exchange> _exchanges = [];

    internal Conversation(IOrchestrator orchestrator, IIdSource ids, TimeProvider time, string? sessionId = null)
    {
        _orchestrator = orchestrator;
        _ids = ids;
        _time = time;
        SessionId = IsSessionId(sessionId) ? sessionId : ids.Next();
    }

    /// <summary>Called when something to be shown has changed.</summary>
    public Action? Changed { get; init; }

    /// <summary>Called when a turn has changed the calendar.</summary>
    public Func<Task>? CalendarChanged { get; init; }

    /// <summary>The session at the orchestrator.</summary>
    public string SessionId { get; private set; }

    /// <summary>Where and when the person is.</summary>
    public Surroundings Surroundings { get; set; } = new(WireLimits.DefaultTimeZone);

    /// <summary>Turns, oldest first.</summary>
    public IReadOnlyList<Exchange> Exchanges => _exchanges;

    /// <summary>Whether a turn runs; no other is begun meanwhile.</summary>
    public bool Busy => _exchanges.Exists(static exchange => exchange.Running);

    /// <summary>Why an earlier conversation could not be fetched.</summary>
    public Failure? RestoreFailure { get; private set; }

    /// <summary>Says something. Nothing is sent where there is nothing to say, too much, or a turn still runs.</summary>
    /// <returns>Whether it was sent.</returns>
    public async Task<bool> SendAsync(string text, CancellationToken cancellationToken)
    {
        var words = text.Trim();
        if (Busy || words.Length is 0 or > WireLimits.MaxTextLength)
        {
            return false;
        }

        await RunAsync(Begin(new Ask.Words(words, OpenCard?.Pending.Id ?? "")), cancellationToken);
        return true;
    }

    /// <summary>Answers a card. A card takes one answer: a second click finds it closed.</summary>
    /// <returns>Whether it was sent.</returns>
    public async Task<bool> AnswerAsync(ConfirmationCard card, ConfirmationDecision decision, CancellationToken cancellationToken)
    {
        if (Busy || !card.TryAnswer(_time.GetUtcNow()))
        {
            return false;
        }

        await RunAsync(Begin(new Ask.Button(card.Pending.Id, decision)), cancellationToken);
        return true;
    }

    /// <summary>Sends a failed turn again under the same key, so that what happened already does not happen twice.</summary>
    public async Task RetryAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        if (Busy || exchange.Failure is not { CanRetry: true })
        {
            return;
        }

        exchange.Restart();
        await RunAsync(exchange, cancellationToken);
    }

    /// <summary>Fetches what the session still holds; a session that nobody knows is an empty one.</summary>
    public async Task RestoreAsync(CancellationToken cancellationToken)
    {
        var turns = await _orchestrator.GetTurnsAsync(SessionId, cancellationToken);
        RestoreFailure = turns.Failure is { Kind: not FailureKind.Refused } failure ? failure : null;
        if (turns.Value is { Turns.Count: > 0 } && _exchanges.Count == 0)
        {
            _exchanges.AddRange(turns.Value.Turns.Select(Exchange.Restore));
            var session = await _orchestrator.GetSessionAsync(SessionId, cancellationToken);
            Show(_exchanges[^1], session.Value?.PendingConfirmation);
        }

        Changed?.Invoke();
    }

    /// <summary>Leaves this conversation and begins an empty one.</summary>
    public void StartNew()
    {
        SessionId = _ids.Next();
        RestoreFailure = null;
        _exchanges.Clear();
        Changed?.Invoke();
    }

    private static bool IsSessionId([NotNullWhen(true)] string? id) =>
        id is { Length: > 0 and <= WireLimits.MaxSessionIdLength } && id.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    private Exchange Begin(Ask ask)
    {
        var exchange = new Exchange(_ids.Next(), ask);
        _exchanges.Add(exchange);
        return exchange;
    }

    private async Task RunAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        Changed?.Invoke();
        await foreach (var update in StreamAsync(exchange, cancellationToken))
        {
            exchange.Apply(update);
            switch (update)
            {
                case TurnUpdate.Asked asked:
                    Show(exchange, asked.Pending);
                    break;
                case TurnUpdate.Finished finished:
                    await FinishAsync(exchange, finished.Result);
                    break;
                case TurnUpdate.Failed failed:
                    Release(exchange.Ask, failed.Failure);
                    break;
            }

            Changed?.Invoke();
        }
    }

    private IAsyncEnumerable<TurnUpdate> StreamAsync(Exchange exchange, CancellationToken cancellationToken) => exchange.Ask switch
    {
        Ask.Words words => _orchestrator.SendAsync(
            new TurnRequest { Text = words.Text, SessionId = SessionId, TimeZone = Surroundings.TimeZone, Now = Surroundings.Now, PendingId = words.ShownId },
            exchange.Key,
            cancellationToken),
        Ask.Button button => ConfirmAsync(button, exchange.Key, cancellationToken),
        _ => throw new UnreachableException(),
    };

    private async IAsyncEnumerable<TurnUpdate> ConfirmAsync(
        Ask.Button button, string key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ConfirmationRequest { Decision = button.Decision, TimeZone = Surroundings.TimeZone, Now = Surroundings.Now };
        var answer = await _orchestrator.ConfirmAsync(SessionId, button.PendingId, request, key, cancellationToken);
        yield return answer.Value is { } result ? new TurnUpdate.Finished(result) : new TurnUpdate.Failed(answer.Failure!);
    }

    private async Task FinishAsync(Exchange exchange, TurnResult result)
    {
        if (result.Confirmation is { } outcome)
        {
            Find(outcome.Id)?.Settle(outcome.Decision);
        }
        else if (exchange.Ask is Ask.Button button)
        {
            Find(button.PendingId)?.Settle(button.Decision);
        }

        Show(exchange, result.PendingConfirmation);
        if (result.ToolResults.Any(static tool => tool.Ok && Writes.Contains(tool.Tool, StringComparer.Ordinal)) && CalendarChanged is { } changed)
        {
            await changed();
        }
    }

    /// <summary>Shows what is pending with the newest turn: a card that is asked again moves, one that another displaces closes.</summary>
    private void Show(Exchange exchange, PendingConfirmation? pending)
    {
        if (pending is null)
        {
            return;
        }

        var card = Find(pending.Id) ?? new ConfirmationCard(pending);
        card.AskAgain(pending);
        foreach (var earlier in _exchanges)
        {
            if (ReferenceEquals(earlier.Card, card))
            {
                earlier.Card = null;
            }

            earlier.Card?.Replace();
        }

        exchange.Card = card;
    }

    private void Release(Ask ask, Failure failure)
    {
        if (ask is not Ask.Button button || Find(button.PendingId) is not { } card)
        {
            return;
        }

        if (failure.Kind is FailureKind.Refused)
        {
            card.Close();
        }
        else
        {
            card.Reopen();
        }
    }

    private ConfirmationCard? OpenCard =>
        _exchanges.Select(static exchange => exchange.Card).LastOrDefault(static card => card is { State: CardState.Open or CardState.Expired });

    private ConfirmationCard? Find(string pendingId) =>
        _exchanges.Select(static exchange => exchange.Card)
            .FirstOrDefault(card => string.Equals(card?.Pending.Id, pendingId, StringComparison.Ordinal));
}
