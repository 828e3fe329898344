using System.Diagnostics;
using Bantz.Contracts;
using Bantz.Orchestrator.Access;
using Bantz.Orchestrator.Audit;
using Bantz.Orchestrator.Journal;
using Bantz.Orchestrator.Redaction;
using Bantz.Orchestrator.Replies;
using Bantz.Orchestrator.Sessions;
using Bantz.Understanding;
using Microsoft.Extensions.Options;

namespace Bantz.Orchestrator.Turns;

/// <summary>Runs a turn: one at a time in a session, phase after phase, to its end even where the caller has gone.</summary>
internal sealed partial class TurnRunner(
    SessionStore store,
    TurnJournal journal,
    TurnRecovery recovery,
    Deliveries deliveries,
    AnswerPhase answer,
    Asides asides,
    PlanPhase plan,
    UnaskedAnswers unasked,
    ExecutePhase execute,
    FinalisePhase finalise,
    RememberPhase remember,
    OrchestratorTelemetry telemetry,
    TimeProvider clock,
    IOptions<OrchestratorOptions> options,
    ILogger<TurnRunner> logger)
{
    /// <summary>Runs a turn; what can be expected to fail is an outcome.</summary>
    public async Task<TurnOutcome> RunAsync(TurnCommand command, ITurnObserver observer)
    {
        using var span = OrchestratorTelemetry.StartTurn(command.SessionId, command.TurnId);
        using var budget = new CancellationTokenSource(options.Value.TurnBudget, clock);
        var watch = new PhaseWatch(clock);
        observer.Acknowledged(new(command.TurnId, SessionScope.Name(command.SessionId), span.TraceId.ToHexString()));
        if (logger.IsEnabled(LogLevel.Trace))
        {
            Log.Said(logger, command.SessionId, Redactor.Redact(command.Text));
        }

        var outcome = await GuardAsync(command, observer, span, watch, budget.Token);
        var name = outcome is TurnOutcome.Failed { Failure: var failure } ? failure.ToString() : "Completed";
        if (outcome is TurnOutcome.Failed)
        {
            OrchestratorTelemetry.Fail(span, name);
        }

        telemetry.TurnEnded(watch.Total, name);
        return outcome;
    }

    private async Task<TurnOutcome> GuardAsync(TurnCommand command, ITurnObserver observer, Activity span, PhaseWatch watch, CancellationToken cancellationToken)
    {
        try
        {
            return await InLeaseAsync(command, observer, span, watch, cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            Log.StoreUnavailable(logger, exception);
            return Failed(TurnFailure.StoreUnavailable);
        }
        catch (TurnInDoubtException exception)
        {
            Log.InDoubt(logger, exception);
            return Failed(TurnFailure.InDoubt);
        }
        catch (TurnOvertakenException)
        {
            return Failed(TurnFailure.Overtaken);
        }
        catch (OperationCanceledException)
        {
            return Failed(TurnFailure.TimedOut);
        }
    }

    private async Task<TurnOutcome> InLeaseAsync(TurnCommand command, ITurnObserver observer, Activity span, PhaseWatch watch, CancellationToken cancellationToken)
    {
        if (await store.EnterAsync(command.SessionId, command.TurnId, command.Fingerprint is not null, cancellationToken) is not var (lease, session))
        {
            return Failed(TurnFailure.Busy);
        }

        await using var held = lease;
        if (session.HalfDone is not null)
        {
            await recovery.EndAsync(session, lease, patient: false, cancellationToken);
            session = await store.LoadAsync(command.SessionId, command.Fingerprint is null ? null : command.TurnId);
        }

        if (session.Result is { } kept)
        {
            return kept.Fingerprint == command.Fingerprint ? new TurnOutcome.Completed(kept.Result) { Tells = [command.TurnId] } : Failed(TurnFailure.KeyReused);
        }

        if (command.Button is { } button && Misses(button, session) is { } failure)
        {
            return Failed(failure);
        }

        var turn = Begin(command, session, lease, observer, span.TraceId.ToHexString());
        if (!await watch.Answer(() => answer.RunAsync(turn, cancellationToken)))
        {
            if (!await watch.Plan(() => asides.RunAsync(turn, cancellationToken)))
            {
                if (!await watch.Plan(() => plan.RunAsync(turn, cancellationToken)))
                {
                    return Failed(TurnFailure.RouterUnavailable);
                }

                unasked.Run(turn);
            }

            await watch.Execute(() => execute.RunAsync(turn, cancellationToken));
        }

        await watch.Finalise(() => finalise.RunAsync(turn, cancellationToken));
        return await EndAsync(turn, span, watch);
    }

    private static TurnFailure? Misses(ButtonPress button, StoredSession session) => session switch
    {
        { Exists: false } => TurnFailure.UnknownSession,
        { Pending: null } => TurnFailure.NotPending,
        { Pending.Current.Id: var id } when id != button.PendingId => TurnFailure.NotPending,
        _ => null,
    };

    private Turn Begin(TurnCommand command, StoredSession session, SessionLease lease, ITurnObserver observer, string traceId)
    {
        var language = command.Language
            ?? LanguageReader.Read(command.Text)
            ?? (command.Button is null ? session.State.Language : session.Pending?.Current.Language)
            ?? Language.Turkish;
        var words = new TimeWords(language, command.Zone, command.Today);
        var untold = session.Untold.Where(one => !deliveries.WasTold(one.TurnId)).ToList();
        var turn = new Turn(command, session, lease, observer, Sentences.In(words), new AuditTrail(command.SessionId, command.TurnId, traceId, clock))
        {
            Tells = [.. untold.Select(static one => one.TurnId)],
        };
        untold.ForEach(one => turn.Add(new Recovered(one.Text)));
        return turn;
    }

    /// <summary>A turn that changed nothing and cannot be remembered did not happen; one that changed something says so, remembered or not.</summary>
    private async Task<TurnOutcome> EndAsync(Turn turn, Activity span, PhaseWatch watch)
    {
        var state = remember.Prepare(turn, span.TraceId.ToHexString());
        try
        {
            var committed = await watch.Remember(() => remember.RunAsync(turn, state, TurnResults.Of(turn, state, watch.Timings)));
            if (!committed && !Mattered(turn))
            {
                return Failed(TurnFailure.Overtaken);
            }

            Forget(turn, unless: committed);
            if (committed && turn.IsJournaled)
            {
                _ = CloseAsync(turn.Command);
            }
        }
        catch (StoreUnavailableException exception) when (Mattered(turn))
        {
            Log.NotRemembered(logger, exception);
            Forget(turn, unless: false);
        }

        return new TurnOutcome.Completed(TurnResults.Of(turn, state, watch.Timings)) { Tells = turn.IsJournaled ? [.. turn.Tells, turn.Command.TurnId] : turn.Tells };
    }

    /// <summary>Nobody waits for it: a list entry that stays is found closed by whoever looks.</summary>
    private async Task CloseAsync(TurnCommand command)
    {
        try
        {
            await journal.CloseAsync(command.SessionId, command.TurnId);
        }
        catch (StoreUnavailableException exception)
        {
            Log.StillListed(logger, exception);
        }
    }

    private static bool Mattered(Turn turn) => (turn.HasActed || turn.Confirmation is { Decision: ConfirmationDecision.Yes }) && turn.Results.Any();

    private static void Forget(Turn turn, bool unless)
    {
        if (!unless)
        {
            turn.Reply += "\n" + turn.Sentences.WillForget;
            turn.Observer.Said("\n" + turn.Sentences.WillForget);
        }
    }

    private static TurnOutcome.Failed Failed(TurnFailure failure) => new(failure);

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Trace, "Session {SessionId}: {Text}")]
        public static partial void Said(ILogger logger, string sessionId, string text);

        [LoggerMessage(1202, LogLevel.Error, "The session store is unavailable; the turn did not run.")]
        public static partial void StoreUnavailable(ILogger logger, Exception exception);

        [LoggerMessage(1204, LogLevel.Error, "The session store went away while an effect was written down; the effect did not run in this turn.")]
        public static partial void InDoubt(ILogger logger, Exception exception);

        [LoggerMessage(1205, LogLevel.Debug, "A closed journal stays on the list for now.")]
        public static partial void StillListed(ILogger logger, Exception exception);

        [LoggerMessage(1203, LogLevel.Error, "A confirmed action ran, but the turn could not be remembered.")]
        public static partial void NotRemembered(ILogger logger, Exception exception);
    }
}
