using Bantz.Contracts;
using Bantz.Orchestrator.Audit;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.References;
using Bantz.Orchestrator.Tools;
using Bantz.Policy;

namespace Bantz.Orchestrator.Turns;

/// <summary>
/// Second phase: each planned call is resolved, validated and judged. Reads before the first question run, at once;
/// what needs a yes is frozen, in order; a read behind a question does not run.
/// </summary>
internal sealed class ExecutePhase(
    CallPreparation preparation, PolicyGate policy, ToolExecutor tools, ActionFreezer freezer, Overlaps overlaps, OrchestratorTelemetry telemetry)
{
    private const int MostCalls = 8;

    public async Task RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Plan is not { Route: PlanRoute.Calendar, AskUser: false, ToolPlan: { Count: > 0 } calls } plan)
        {
            return;
        }

        using var span = OrchestratorTelemetry.StartPhase("execute");
        var decisions = policy.Judge(calls, plan.RequiresConfirmation);
        var asksFrom = decisions.TakeWhile(static decision => decision is not PolicyDecision.Confirm).Count();
        var outcomes = await Task.WhenAll(calls.Select((call, index) => Outcome(call, index, decisions[index], index < asksFrom)));

        List<PendingAction> asked = [];
        foreach (var outcome in outcomes.OfType<CallOutcome>())
        {
            foreach (var (decision, by) in outcome.Decisions)
            {
                turn.Audit.Add(decision, by, outcome.Call.Tool, outcome.Call.Arguments);
            }

            turn.Add(outcome.Step);
            if (outcome.Step is Asked { Action: var action })
            {
                telemetry.Confirmation(Decisions.Asked);
                asked.Add(action);
            }
        }

        if (asked.Count > 0)
        {
            Replace(turn, asked);
        }

        Task<CallOutcome?> Outcome(ToolCall call, int index, PolicyDecision decision, bool first) => (decision, first) switch
        {
            (PolicyDecision.Deny, _) => Task.FromResult<CallOutcome?>(Denied(call)),
            _ when index >= MostCalls => Task.FromResult<CallOutcome?>(Denied(call)),
            (PolicyDecision.Allow, true) => ReadAsync(turn, call, cancellationToken),
            (PolicyDecision.Confirm, _) => AskAsync(turn, call, index, cancellationToken),
            _ => Task.FromResult<CallOutcome?>(null),
        };
    }

    /// <summary>One question at a time: who asks for something new has left the old question.</summary>
    private void Replace(Turn turn, List<PendingAction> asked)
    {
        foreach (var left in turn.Pending?.Actions ?? [])
        {
            telemetry.Confirmation(Decisions.Refused);
            turn.Audit.Add(Decisions.Refused, DecidedBy.Person, left.Tool, left.Arguments);
        }

        if (turn.Pending is { Current: var current })
        {
            turn.Steps.Insert(0, new Replaced(current));
        }

        turn.Pending = new(asked);
    }

    private async Task<CallOutcome?> ReadAsync(Turn turn, ToolCall call, CancellationToken cancellationToken)
    {
        var prepared = await preparation.RunAsync(turn, call, cancellationToken);
        if (prepared.Step is { } stopped)
        {
            return Stopped(call, stopped);
        }

        var answer = await tools.CallAsync(call.Tool, prepared.Call.Arguments, effectKey: null, cancellationToken);
        return new(prepared.Call, new Executed(answer.Result),
            [(Decisions.Allowed, DecidedBy.Policy), (answer.Result.Ok ? Decisions.Executed : Decisions.Failed, DecidedBy.Tool)]);
    }

    private async Task<CallOutcome?> AskAsync(Turn turn, ToolCall call, int index, CancellationToken cancellationToken)
    {
        var prepared = await preparation.RunAsync(turn, call, cancellationToken);
        if (prepared.Step is { } stopped)
        {
            return Stopped(call, stopped);
        }

        var (ready, subject) = (prepared.Call, prepared.Subject);
        var inTheWay = await overlaps.FindAsync(ready.Tool, ready.Arguments, subject, turn.Command.Zone, cancellationToken);
        if (inTheWay.Error is { Code: ToolErrorCodes.Unavailable } error)
        {
            // A question whose yes cannot be kept is better not asked.
            return new(ready, new Executed(ToolAnswer.Failure(ready.Tool, ready.Arguments, error.Code, error.Message).Result), [(Decisions.Failed, DecidedBy.Tool)]);
        }

        var action = freezer.Freeze(turn, index, ready.Tool, ready.Arguments, subject, inTheWay.Events);
        return new(ready, new Asked(action), [(Decisions.Asked, DecidedBy.Policy)]);
    }

    private CallOutcome Denied(ToolCall call)
    {
        telemetry.Denied(ToolErrorCodes.Denied);
        return new(call, new Executed(ToolAnswer.Failure(call.Tool, call.Arguments, ToolErrorCodes.Denied, "Policy does not allow this call.").Result),
            [(Decisions.Denied, DecidedBy.Policy)]);
    }

    private CallOutcome Stopped(ToolCall call, Step step)
    {
        if (step is Executed { Result.Error.Code: ToolErrorCodes.InvalidArguments })
        {
            telemetry.Denied(ToolErrorCodes.InvalidArguments);
            return new(call, step, [(Decisions.Denied, DecidedBy.Policy)]);
        }

        return new(call, step, step is Executed ? [(Decisions.Failed, DecidedBy.Tool)] : []);
    }

    private sealed record CallOutcome(ToolCall Call, Step Step, IReadOnlyList<(string Decision, string By)> Decisions);
}
