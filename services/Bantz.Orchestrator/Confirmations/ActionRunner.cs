using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Audit;
using Bantz.Orchestrator.Journal;
using Bantz.Orchestrator.Policies;
using Bantz.Orchestrator.Sessions;
using Bantz.Orchestrator.Tools;
using Bantz.Orchestrator.Turns;
using Bantz.Policy;

namespace Bantz.Orchestrator.Confirmations;

/// <summary>Runs a confirmed action: the stored arguments, unchanged, once, and written down before and after.</summary>
internal sealed partial class ActionRunner(
    TurnJournal journal, ToolExecutor tools, Firewall firewall, ToolCatalogue catalogue, ActionFreezer freezer, OrchestratorTelemetry telemetry, TimeProvider clock, ILogger<ActionRunner> logger)
{
    private const string NotAsked = "The yes is too old to act on without asking again.";

    /// <exception cref="TurnOvertakenException">The action is not ours to run.</exception>
    /// <exception cref="TurnInDoubtException">It did not run, and may be written down.</exception>
    public Task<Step> RunAsync(Turn turn, PendingAction action, CancellationToken cancellationToken) =>
        RunAsync(turn, action, turn.Session.Pending is { Current.Id: var asked } ? new Claim(asked, turn.IsJournaled ? turn.Command.TurnId : turn.Session.AbandonedBy) : null, cancellationToken);

    /// <summary>Runs what policy lets run without a yes; a question that stands meanwhile stays.</summary>
    /// <inheritdoc cref="RunAsync(Turn, PendingAction, CancellationToken)" />
    public Task<Step> RunUnaskedAsync(Turn turn, PendingAction action, CancellationToken cancellationToken)
    {
        turn.HasActed = true;
        return RunAsync(turn, action, claim: null, cancellationToken);
    }

    private async Task<Step> RunAsync(Turn turn, PendingAction action, Claim? claim, CancellationToken cancellationToken)
    {
        if (Denied(turn, action) is { } denied)
        {
            return denied;
        }

        try
        {
            if (!await journal.BeginAsync(turn.Command.SessionId, turn.Lease, Entry(turn), action, claim, first: !turn.IsJournaled))
            {
                throw new TurnOvertakenException();
            }
        }
        catch (StoreUnavailableException exception)
        {
            throw new TurnInDoubtException(exception);
        }

        turn.IsJournaled = true;
        return await SendAsync(turn, action, cancellationToken);
    }

    /// <summary>Ends what an earlier process began: by the answer it wrote down, else by sending the same effect again under its key.</summary>
    /// <param name="turn">The turn that began it.</param>
    /// <param name="effect">As it was written down.</param>
    /// <param name="send">False where its yes is too old to send anything without asking again.</param>
    /// <param name="cancellationToken">Ends the wait, not the effect.</param>
    public async Task<Step> ResumeAsync(Turn turn, JournaledEffect effect, bool send, CancellationToken cancellationToken)
    {
        var action = effect.Action;
        if (effect.Outcome is { } outcome)
        {
            turn.Audit.Add(outcome.Ok ? Decisions.Executed : Decisions.Failed, DecidedBy.Tool, action.Tool, action.Arguments);
            return new Executed(outcome, action);
        }

        var uncertain = action with { Uncertain = true };
        return Denied(turn, action)
            ?? (send
                ? await SendAsync(turn, uncertain, cancellationToken)
                : Unanswered(uncertain, ToolAnswer.Failure(action.Tool, action.Arguments, ToolErrorCodes.Unavailable, NotAsked)));
    }

    private Executed? Denied(Turn turn, PendingAction action)
    {
        var verdict = firewall.Weigh(new(action.Tool, action.Arguments), action.Subject);
        return verdict.Decision is not PolicyDecision.Deny && action.IsUntouched && action.SessionId == turn.Command.SessionId
            ? null
            : Denied(turn, action.Tool, action.Arguments, verdict.Reason);
    }

    /// <summary>Policy keeps it from running: written down, and told.</summary>
    public Executed Denied(Turn turn, string tool, JsonObject arguments, PolicyReason reason)
    {
        var result = Denial.Of(new(tool, arguments), reason);
        telemetry.Denied(result.Error!.Code);
        turn.Audit.Add(Decisions.Denied, DecidedBy.Policy, tool, arguments, Denial.Name(reason));
        return new Executed(result);
    }

    private async Task<Step> SendAsync(Turn turn, PendingAction action, CancellationToken cancellationToken)
    {
        if (await firewall.TakeAsync(turn, action.Tool, action.EffectKey) is not { } giveBack)
        {
            return Denied(turn, action.Tool, action.Arguments, PolicyReason.DayCap);
        }

        var answer = await tools.CallAsync(action.Tool, action.Arguments, EffectKey(action), cancellationToken);
        if (!answer.Result.Ok && !answer.MayHaveHappened && !action.Uncertain)
        {
            await giveBack();
        }

        turn.Audit.Add(answer.Result.Ok ? Decisions.Executed : Decisions.Failed, DecidedBy.Tool, action.Tool, action.Arguments);
        if (answer.Result.Error is { Code: ToolErrorCodes.Unavailable })
        {
            return Unanswered(action, answer);
        }

        try
        {
            await journal.EndAsync(turn.Command.SessionId, turn.Command.TurnId, action, answer.Result);
        }
        catch (StoreUnavailableException exception)
        {
            // The effect's key finds the same answer again.
            Log.NotWrittenDown(logger, exception);
        }

        return new Executed(answer.Result, action);
    }

    private Unanswered Unanswered(PendingAction action, ToolAnswer answer)
    {
        var mayHaveHappened = action.Uncertain || answer.MayHaveHappened;
        return new(freezer.AskAgain(action, mayHaveHappened), answer.Result, mayHaveHappened);
    }

    private JournaledTurn Entry(Turn turn) => new()
    {
        TurnId = turn.Command.TurnId,
        TraceId = turn.Audit.TraceId,
        At = clock.GetUtcNow(),
        Text = turn.SaidForKeeping,
        PressedId = turn.Command.Button?.PendingId,
        Language = turn.Language,
        TimeZone = turn.Command.Zone.Id,
        Now = turn.Command.Now,
        Fingerprint = turn.Command.Fingerprint,
    };

    /// <summary>A read that was asked about has no effect, and its tool knows no key.</summary>
    private string? EffectKey(PendingAction action) =>
        catalogue.Find(action.Tool) is { Tier: RiskTier.Read } ? null : action.EffectKey;

    private static partial class Log
    {
        [LoggerMessage(1501, LogLevel.Warning, "What came of an effect could not be written down.")]
        public static partial void NotWrittenDown(ILogger logger, Exception exception);
    }
}
