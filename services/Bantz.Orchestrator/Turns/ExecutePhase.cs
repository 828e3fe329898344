using Bantz.Contracts;
using Bantz.Orchestrator.Audit;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.Policies;
using Bantz.Orchestrator.References;
using Bantz.Orchestrator.Sessions;
using Bantz.Orchestrator.Tools;
using Bantz.Policy;

namespace Bantz.Orchestrator.Turns;

/// <summary>
/// Second phase: each planned call is resolved, validated and judged. Reads before the first question run, at once;
/// what needs a yes is frozen, in order; a read behind a question does not run. Where a call points at several events,
/// that is asked first, and all calls that need a yes wait for it.
/// </summary>
internal sealed class ExecutePhase(
    EveryEvent every,
    CallPreparation preparation,
    Firewall firewall,
    ToolCatalogue catalogue,
    ToolExecutor tools,
    ActionFreezer freezer,
    ActionRunner runner,
    Overlaps overlaps,
    CalendarReads calendar,
    OrchestratorTelemetry telemetry)
{
    private const int MostCalls = 8;
    private const string SaidTwice = "said_twice";

    public async Task RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Plan is not { Route: PlanRoute.Calendar, AskUser: false, ToolPlan: { Count: > 0 } planned } plan)
        {
            return;
        }

        using var span = OrchestratorTelemetry.StartPhase("execute");
        var calls = await every.ExpandAsync(turn, planned, cancellationToken);
        var decisions = firewall.Judge(calls, plan.RequiresConfirmation);
        var asksFrom = decisions.TakeWhile(static decision => decision is not PolicyDecision.Confirm).Count();
        var outcomes = await Task.WhenAll(calls.Select((call, index) => Outcome(call, index, decisions[index], index < asksFrom)));

        turn.Choice = Unclear(plan, calls, decisions, outcomes);
        List<PendingAction> asked = [];
        foreach (var outcome in Frozen(turn, outcomes).OfType<CallOutcome>())
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

            turn.Add(outcome.Step!);
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

    /// <summary>The first call that points at several events; what needs a yes waits until it is known which.</summary>
    private static OpenChoice? Unclear(Plan plan, IReadOnlyList<ToolCall> calls, IReadOnlyList<PolicyDecision> decisions, CallOutcome?[] outcomes)
    {
        var unclear = Array.FindIndex(outcomes, static outcome => outcome?.Step is Unresolved { Candidates.Count: > 0 });
        if (unclear < 0)
        {
            return null;
        }

        int[] waiting = [.. Enumerable.Range(0, calls.Count).Where(index =>
            index == unclear || outcomes[index] is { Ready: not null } || (decisions[index] is PolicyDecision.Confirm && outcomes[index]?.Step is Unresolved { Candidates.Count: > 0 }))];
        return new()
        {
            Intent = plan.CalendarIntent,
            Calls = [.. waiting.Select(index => calls[index])],
            Asked = Array.IndexOf(waiting, unclear),
            EventIds = [.. ((Unresolved)outcomes[unclear]!.Step!).Candidates.Select(static one => one.Id)],
        };
    }

    /// <summary>What is asked about, in its order: each is shown what it would overlap of those before it. Only the first unclear call is told.</summary>
    private IEnumerable<CallOutcome?> Frozen(Turn turn, CallOutcome?[] outcomes)
    {
        List<CalendarEvent> planned = [];
        var told = false;
        foreach (var outcome in outcomes)
        {
            if (outcome is { Step: Unresolved { Candidates.Count: > 0 } })
            {
                if (!told)
                {
                    told = true;
                    yield return outcome;
                }

                continue;
            }

            if (outcome is not { Ready: { } ready })
            {
                yield return outcome;
                continue;
            }

            if (turn.Choice is not null)
            {
                continue;
            }

            var action = freezer.Freeze(turn, ready.Index, outcome.Call.Tool, outcome.Call.Arguments, ready.Subject, ready.InTheWay, Overlaps.Among(planned, outcome.Call, ready.Subject)) with { Series = ready.Series };
            planned.AddRange(Overlaps.Planned(outcome.Call, ready.Subject));
            yield return outcome with { Step = new Asked(action), Unasked = ready.MayRun ? action : null };
        }
    }

    /// <summary>One question at a time: who asks for something new has left the old question.</summary>
    private void Replace(Turn turn, List<PendingAction> asked)
    {
        foreach (var left in turn.Pending?.Actions ?? [])
        {
            telemetry.Confirmation(Decisions.Refused);
            turn.Audit.Add(Decisions.Refused, DecidedBy.Person, left.Tool, left.Arguments);
        }

        if (turn.Pending is { Current: var current } queue)
        {
            turn.Steps.Insert(0, queue.Actions.Count + queue.Settled.Count > 1 ? new Summed(queue.Dropped()) : new Replaced(current));
        }

        turn.Pending = new(asked);
        if (asked.Count > 1)
        {
            turn.Add(new Listed(asked));
        }
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

        var allowed = mayRun && verdict.Decision is PolicyDecision.Allow;
        var twice = allowed && turn.MayBeDouble;
        return new(ready, Step: null, [])
        {
            Reason = twice ? SaidTwice : Denial.Name(verdict.Reason),
            Ready = new(index, subject, inTheWay.Events, allowed && !twice, await calendar.SeriesAsync(ready.Tool, ready.Arguments, subject, cancellationToken)),
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

    /// <summary>What became of a call; one that may have to be asked about has no step until all are known.</summary>
    private sealed record CallOutcome(ToolCall Call, Step? Step, IReadOnlyList<(string Decision, string By)> Decisions)
    {
        /// <summary>The rule that decided.</summary>
        public string? Reason { get; init; }

        public Freezable? Ready { get; init; }

        /// <summary>Runs without a yes, unless something before it waits for one.</summary>
        public PendingAction? Unasked { get; init; }
    }

    /// <param name="Index">The call's place in its plan.</param>
    /// <param name="Subject">The event it would change.</param>
    /// <param name="InTheWay">What it would overlap.</param>
    /// <param name="MayRun">Policy wants no yes for it.</param>
    /// <param name="Series">The series it would move.</param>
    private sealed record Freezable(int Index, CalendarEvent? Subject, IReadOnlyList<CalendarEvent> InTheWay, bool MayRun, CalendarEvent? Series);
}
