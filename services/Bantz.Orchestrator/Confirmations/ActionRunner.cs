using Bantz.Contracts;
using Bantz.Orchestrator.Audit;
using Bantz.Orchestrator.Sessions;
using Bantz.Orchestrator.Tools;
using Bantz.Orchestrator.Turns;
using Bantz.Policy;

namespace Bantz.Orchestrator.Confirmations;

/// <summary>Runs a confirmed action: the stored arguments, unchanged, once.</summary>
internal sealed class ActionRunner(SessionStore store, ToolExecutor tools, PolicyGate policy, ActionFreezer freezer, OrchestratorTelemetry telemetry)
{
    public async Task<Step> RunAsync(Turn turn, PendingAction action, CancellationToken cancellationToken)
    {
        if (policy.Decide(action.Tool) is PolicyDecision.Deny || !action.IsUntouched || action.SessionId != turn.Command.SessionId)
        {
            telemetry.Denied(ToolErrorCodes.Denied);
            turn.Audit.Add(Decisions.Denied, DecidedBy.Policy, action.Tool, action.Arguments);
            return new Executed(ToolAnswer.Failure(action.Tool, action.Arguments, ToolErrorCodes.Denied, "Policy does not allow this call.").Result);
        }

        // What is claimed is the whole queue, by the id that was asked about; the next of it is ours already.
        var asked = turn.Session.Pending?.Current.Id ?? action.Id;
        if (!await store.ClaimAsync(turn.Command.SessionId, turn.Lease, asked, turn.Command.TurnId, turn.IsClaimed ? turn.Command.TurnId : turn.Session.AbandonedBy))
        {
            throw new TurnOvertakenException();
        }

        turn.IsClaimed = true;

        var answer = await tools.CallAsync(action.Tool, action.Arguments, EffectKey(action), cancellationToken);
        var ok = answer.Result.Ok;
        turn.Audit.Add(ok ? Decisions.Executed : Decisions.Failed, DecidedBy.Tool, action.Tool, action.Arguments);
        if (answer.Result.Error is { Code: ToolErrorCodes.Unavailable })
        {
            var mayHaveHappened = action.Uncertain || answer.MayHaveHappened;
            return new Unanswered(freezer.AskAgain(action, mayHaveHappened), answer.Result, mayHaveHappened);
        }

        return new Executed(answer.Result, action);
    }

    /// <summary>A read that was asked about has no effect, and its tool knows no key.</summary>
    private string? EffectKey(PendingAction action) =>
        policy.Decide(action.Tool) is PolicyDecision.Confirm ? action.EffectKey : null;
}
