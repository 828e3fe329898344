using Bantz.Contracts;

namespace Bantz.Web.Orchestration;

/// <summary>The orchestrator as the page needs it. Failures are values; only cancellation throws.</summary>
internal interface IOrchestrator
{
    /// <summary>Sends one turn and streams what becomes of it. The same key runs the turn once, however often it is sent.</summary>
    IAsyncEnumerable<TurnUpdate> SendAsync(TurnRequest request, string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Answers a pending action.</summary>
    Task<Answer<TurnResult>> ConfirmAsync(
        string sessionId, string pendingId, ConfirmationRequest request, string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>The events of today, as it is in that zone at that moment; the orchestrator's own where none is given.</summary>
    Task<Answer<AgendaView>> GetAgendaAsync(string? now, string timeZone, CancellationToken cancellationToken);

    /// <summary>The turns that a session still holds.</summary>
    Task<Answer<TurnList>> GetTurnsAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>What a session remembers.</summary>
    Task<Answer<SessionView>> GetSessionAsync(string sessionId, CancellationToken cancellationToken);
}
