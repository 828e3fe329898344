using Bantz.Contracts;
using Bantz.Orchestrator.Audit;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.Policies;
using Bantz.Orchestrator.References;
using Bantz.Orchestrator.Tools;
using Bantz.Policy;

namespace Bantz.Orchestrator.Turns;

/// <summary>
/// Second phase: each planned call is resolved, validated and judged. Reads before the first question run, at once;
/// what needs a yes is frozen, in order; a read behind a question does not run.
/// </summary>
internal sealed class ExecutePhase(
    CallPreparation preparation, Firewall firewall, ToolCatalogue catalogue, ToolExecutor tools, ActionFreezer freezer, ActionRunner runner, Overlaps overlaps, OrchestratorTelemetry telemetry)
{
    private const int MostCalls = 8;

    public async Task RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Plan is not { Route: PlanRoute.Calendar, AskUser: false, ToolPlan: { Count: > 0 } calls } plan)
        {
            return;
        }

        using var span = OrchestratorTelemetry.StartPhase("execute");
        var decisions = firewall.Judge(calls, plan.RequiresConfirmation);
        var asksFrom = decisions.TakeWhile(static decision => decision is not PolicyDecision.Confirm).Count();
        var outcomes = await Task.WhenAll(calls.Select((call, index) => Outcome(call, index, decisions[index], index < asksFrom)));

        List<PendingAction> asked = [];
        foreach (var outcome in outcomes.OfType<CallOutcome>())
        {
            foreach (var (decision, by) in outcome.Decisions)
            {
                turn.Audit.Add(decision, by, outcome.Call.Tool, outcome.Call.Arguments, outcome.Reason);
            }

            if (outcome is { Unasked: { } allowed } && asked.Count is 0)
            {
                turn.Audit.Add(Decisions.Allowed, DecidedBy.Policy, allowed.Tool, allowed.Arguments, outcome.Reason);
                if (await RunUnaskedAsync(turn, allowed, cancellationToken) is { } again)
                {
                    asked.Add(again);
                }

                continue;
            }

            turn.Add(outcome.Step);
            if (outcome.Step is Asked { Action: var action })
            {
                turn.Audit.Add(Decisions.Asked, DecidedBy.Policy, action.Tool, action.Arguments, outcome.Reason);
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
            (PolicyDecision.Deny, _) => Task.FromResult<CallOutcome?>(Denied(call, firewall.Weigh(call, subject: null).Reason)),
            _ when index >= MostCalls => Task.FromResult<CallOutcome?>(Denied(call, PolicyReason.Order)),
            (PolicyDecision.Allow, true) when catalogue.Find(call.Tool) is { Tier: RiskTier.Read } => ReadAsync(turn, call, cancellationToken),
            (PolicyDecision.Allow, true) => AskAsync(turn, call, index, mayRun: true, cancellationToken),
            (PolicyDecision.Confirm, _) => AskAsync(turn, call, index, mayRun: false, cancellationToken),
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

    /// <summary>What policy let run got no answer: it is asked about, under the key under which it was sent.</summary>
    private async Task<PendingAction?> RunUnaskedAsync(Turn turn, PendingAction allowed, CancellationToken cancellationToken)
    {
        var step = await runner.RunUnaskedAsync(turn, allowed, cancellationToken);
        turn.Add(step);
        return step is Unanswered { Action: var again } ? again : null;
    }

    private async Task<CallOutcome?> AskAsync(Turn turn, ToolCall call, int index, bool mayRun, CancellationToken cancellationToken)
    {
        var prepared = await preparation.RunAsync(turn, call, cancellationToken);
        if (prepared.Step is { } stopped)
        {
            return Stopped(call, stopped);
        }

        var (ready, subject) = (prepared.Call, prepared.Subject);
        var verdict = await firewall.WeighAsync(turn, ready, subject);
        if (verdict.Decision is PolicyDecision.Deny)
        {
            return Denied(ready, verdict.Reason);
        }

        var inTheWay = await overlaps.FindAsync(ready.Tool, ready.Arguments, subject, turn.Command.Zone, cancellationToken);
        if (inTheWay.Error is { Code: ToolErrorCodes.Unavailable } error)
        {
            // A question whose yes cannot be kept is better not asked.
            return new(ready, new Executed(ToolAnswer.Failure(ready.Tool, ready.Arguments, error.Code, error.Message).Result), [(Decisions.Failed, DecidedBy.Tool)]);
        }

        var action = freezer.Freeze(turn, index, ready.Tool, ready.Arguments, subject, inTheWay.Events);
        return new(ready, new Asked(action), [])
        {
            Reason = Denial.Name(verdict.Reason),
            Unasked = mayRun && verdict.Decision is PolicyDecision.Allow ? action : null,
        };
    }

    private CallOutcome Denied(ToolCall call, PolicyReason reason)
    {
        var result = Denial.Of(call, reason);
        telemetry.Denied(result.Error!.Code);
        return new(call, new Executed(result), [(Decisions.Denied, DecidedBy.Policy)]) { Reason = Denial.Name(reason) };
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

    private sealed record CallOutcome(ToolCall Call, Step Step, IReadOnlyList<(string Decision, string By)> Decisions)
    {
        /// <summary>The rule that decided.</summary>
        public string? Reason { get; init; }

        /// <summary>Runs without a yes, unless something before it waits for one.</summary>
        public PendingAction? Unasked { get; init; }
    }
}
