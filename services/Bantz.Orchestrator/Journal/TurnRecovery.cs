using Bantz.Contracts;
using Bantz.Orchestrator.Audit;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.Replies;
using Bantz.Orchestrator.Sessions;
using Bantz.Orchestrator.Turns;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Bantz.Orchestrator.Journal;

/// <summary>
/// Ends turns that never came back, from what they wrote down: nothing is planned or read again, only effects that were
/// begun are looked up by their keys, and what was queued behind them is asked anew. The next turn tells what came of it.
/// </summary>
internal sealed partial class TurnRecovery(
    TurnJournal journal,
    ActionRunner runner,
    ActionFreezer freezer,
    RememberPhase remember,
    OrchestratorTelemetry telemetry,
    TimeProvider clock,
    IOptions<OrchestratorOptions> options,
    ILogger<TurnRecovery> logger)
{
    /// <summary>Ends the session's half-done turn; the caller holds its lease, and loads the session anew after a true.</summary>
    /// <param name="session">As loaded, with its open journal.</param>
    /// <param name="lease">Ours.</param>
    /// <param name="patient">Leave the turn open where its tool does not answer now; else it is ended as not certain, and asked again.</param>
    /// <param name="cancellationToken">Ends the wait, not an effect.</param>
    public async Task<bool> EndAsync(StoredSession session, SessionLease lease, bool patient, CancellationToken cancellationToken)
    {
        var (begun, effects) = (session.HalfDone!.Turn, session.HalfDone.Effects);
        var sessionId = effects[0].Action.SessionId;
        using var span = OrchestratorTelemetry.StartTurn(sessionId, begun.TurnId);
        var watch = new PhaseWatch(clock);
        var turn = Begin(sessionId, begun, session, lease);
        var send = clock.GetUtcNow() - begun.At < options.Value.FinishWithin;
        await watch.Execute(() => ResumeAsync(turn, effects, send, cancellationToken));
        if (patient && send && turn.Steps.Exists(static step => step is Unanswered))
        {
            return false;
        }

        turn.Reply = ReplyWriter.Write(turn);
        var state = remember.Prepare(turn, begun.TraceId);
        if (!await remember.RunAsync(turn, state, TurnResults.Of(turn, state, watch.Timings)))
        {
            return false;
        }

        var finished = turn.Steps.TrueForAll(static step => step is not Unanswered);
        telemetry.TurnRecovered(finished ? "finished" : "asked_again");
        Log.Ended(logger, begun.TurnId, sessionId, effects.Count, finished);
        await journal.CloseAsync(sessionId, begun.TurnId);
        return true;
    }

    private async Task ResumeAsync(Turn turn, IReadOnlyList<JournaledEffect> effects, bool send, CancellationToken cancellationToken)
    {
        var queued = turn.Session.Pending?.Actions ?? [];
        List<PendingAction> open = [];
        foreach (var effect in effects)
        {
            var action = effect.Action;
            if (queued.Any(one => one.Id == action.Id))
            {
                turn.Audit.Add(Decisions.Accepted, DecidedBy.Person, action.Tool, action.Arguments);
                turn.Confirmation = new(action.Id, action.Tool, ConfirmationDecision.Yes);
            }

            var step = await runner.ResumeAsync(turn, effect, send, cancellationToken);
            turn.Add(step);
            if (step is Unanswered { Action: var again })
            {
                open.Add(again);
            }
        }

        var askedAgain = open.Count > 0;
        open.AddRange(queued.Where(one => !effects.Any(effect => effect.Action.Id == one.Id)));
        turn.Pending = open is [var first, .. var behind] ? new([first with { ExpiresAt = freezer.Expiry }, .. behind]) : null;
        if (!askedAgain && turn.Pending is { Current: var next })
        {
            turn.Add(new Asked(next));
        }
    }

    private Turn Begin(string sessionId, JournaledTurn begun, StoredSession session, SessionLease lease)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(begun.TimeZone) ?? DateTimeZone.Utc;
        var command = new TurnCommand
        {
            TurnId = begun.TurnId,
            SessionId = sessionId,
            Text = begun.Text,
            Language = begun.Language,
            Zone = zone,
            Now = begun.Now,
            Fingerprint = begun.Fingerprint,
            IsFollowed = true,
            Button = begun.PressedId is { } pressed ? new(pressed, Yes: true) : null,
        };
        var words = new TimeWords(begun.Language, zone, command.Today);
        return new(command, session, lease, NoObserver.Instance, Sentences.In(words), new AuditTrail(sessionId, begun.TurnId, begun.TraceId, clock)) 
        {
            IsJournaled = true,
            GivesLeaseBack = false,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(1601, LogLevel.Warning, "Turn {TurnId} of session {SessionId} never came back; ended from its journal ({Effects} effects, all answered: {Finished}).")]
        public static partial void Ended(ILogger logger, string turnId, string sessionId, int effects, bool finished);
    }
}
