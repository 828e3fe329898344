using Bantz.Orchestrator.Journal;
using Bantz.Orchestrator.Sessions;

namespace Bantz.Orchestrator.Turns;

/// <summary>Finds a turn by its id, for who lost its answer; a turn that never came back is ended on the way.</summary>
internal sealed class TurnLookup(SessionStore store, TurnRecovery recovery)
{
    /// <summary>Null while the turn runs.</summary>
    public async Task<TurnOutcome?> FindAsync(string sessionId, string turnId, CancellationToken cancellationToken)
    {
        var session = await store.LoadAsync(sessionId, turnId);
        if (session.Result is null && session.HalfDone?.Turn.TurnId == turnId)
        {
            await using var lease = await store.LeaseAsync(sessionId, cancellationToken, turnId, wait: TimeSpan.Zero);
            if (lease is null)
            {
                return null;
            }

            session = await store.LoadAsync(sessionId, turnId);
            if (session.HalfDone?.Turn.TurnId == turnId)
            {
                await recovery.EndAsync(session, lease, patient: false, cancellationToken);
            }

            session = await store.LoadAsync(sessionId, turnId);
        }

        return session.Result is { } kept ? new TurnOutcome.Completed(kept.Result) { Tells = [turnId] }
            : await store.RunningTurnAsync(sessionId) == turnId ? null
            : new TurnOutcome.Failed(TurnFailure.UnknownTurn);
    }
}
