using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Audit;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.Policies;
using Bantz.Orchestrator.References;
using Bantz.Orchestrator.Tools;
using Bantz.Policy;
using Bantz.Understanding;

namespace Bantz.Orchestrator.Turns;

/// <summary>Reads an utterance as an answer: <see cref="AnswerReader.Read"/>.</summary>
internal delegate AnswerReading ReadAnswer(string text, PendingContext pending);

/// <summary>Before any planner: does this answer what is pending? Code reads the words, and a yes runs what was stored.</summary>
internal sealed class AnswerPhase(
    ReadAnswer readAnswer, ActionRunner runner, ActionFreezer freezer, Firewall firewall, Overlaps overlaps, CalendarReads calendar, ToolCatalogue catalogue, OrchestratorTelemetry telemetry, TimeProvider clock)
{
    private const int LongestAnswer = 300;
    private const int LinesOfAnswer = 3;

    /// <summary>True where the turn is answered; false where it is about something else, or nothing is pending.</summary>
    public async Task<bool> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Pending is not { } queue)
        {
            return false;
        }

        var action = queue.Current;
        var reading = Read(turn.Command, action);
        if (clock.GetUtcNow() >= action.ExpiresAt)
        {
            return Expire(turn, queue, silently: reading.Kind is AnswerKind.Unrelated);
        }

        var unheard = Unheard.Is(turn, queue);
        if (ToAll(turn, queue) is { } yes)
        {
            if (unheard)
            {
                AskUnheard(turn, queue, all: true);
            }
            else if (yes)
            {
                await AcceptAllAsync(turn, queue, cancellationToken);
            }
            else
            {
                RefuseAll(turn, queue);
            }

            return true;
        }

        switch (reading.Kind)
        {
            case not AnswerKind.Unrelated when unheard:
                AskUnheard(turn, queue, all: false);
                break;
            case AnswerKind.Unrelated:
                if (turn.Session.AbandonedBy is not null)
                {
                    turn.Add(new Doubtful(action));
                }

                return false;
            case AnswerKind.Yes when !Restates(turn, action):
                await AcceptAsync(turn, queue, cancellationToken);
                break;
            case AnswerKind.No:
                Refuse(turn, queue);
                break;
            case AnswerKind.Edit when Edited(action, reading) is { } arguments:
                await EditAsync(turn, queue, arguments, cancellationToken);
                break;
            default:
                Settle(turn, action, ConfirmationDecision.Ambiguous, "ambiguous");
                turn.Add(new Unclear(action));
                break;
        }

        return true;
    }

    /// <summary>"hepsi", "hiçbiri": one word for all that waits, where it fits each of them. Null where it is no such word.</summary>
    private bool? ToAll(Turn turn, PendingQueue queue)
    {
        if (queue.Actions.Count < 2 || turn.Command.Button is not null || AllWords.Read(turn.Command.Text) is not { } all)
        {
            return null;
        }

        if (all.Rest.Length is 0)
        {
            return !all.None;
        }

        var kinds = queue.Actions.Select(action => Read(turn.Command with { Text = all.Rest }, action).Kind).Distinct().ToList();
        return kinds switch
        {
            [AnswerKind.Yes] => !all.None,
            [AnswerKind.No] => false,
            _ => null,
        };
    }

    private void AskUnheard(Turn turn, PendingQueue queue, bool all)
    {
        if (turn.Tells.Count is 0)
        {
            turn.Add(new Unseen());
        }

        if (all)
        {
            turn.Add(new Listed(queue.Actions));
        }

        Ask(turn, queue.WithCurrent(queue.Current with { ExpiresAt = freezer.Expiry }));
    }

    private AnswerReading Read(TurnCommand command, PendingAction action) => command.Button is { } button
        ? new(button.Yes ? AnswerKind.Yes : AnswerKind.No)
        : IsPasted(command.Text) ? new(AnswerKind.Unrelated)
        : readAnswer(command.Text, new PendingContext
        {
            Tool = action.Tool,
            Arguments = action.Arguments,
            Destructive = catalogue.Find(action.Tool)?.Tier is not (RiskTier.Read or RiskTier.Write),
            Now = command.Now,
            TimeZone = command.Zone.Id,
        });

    /// <summary>A mail, a page, a file: whatever stands in it, nobody answers a question so.</summary>
    private static bool IsPasted(string text) => text.Length > LongestAnswer || text.AsSpan().Trim().Count('\n') >= LinesOfAnswer;

    /// <summary>The words that led to the question, said again (sent twice, or in doubt whether they were heard), agree to nothing.</summary>
    private static bool Restates(Turn turn, PendingAction action) =>
        turn.Command.Button is null
        && turn.Session.State.Turns.LastOrDefault(past => past.TurnId == action.TurnId) is { User: var said }
        && Restatement.Is(said, turn.Command.Text);

    private bool Expire(Turn turn, PendingQueue queue, bool silently)
    {
        turn.Pending = null;
        foreach (var action in queue.Actions)
        {
            telemetry.Confirmation(Decisions.Expired);
            turn.Audit.Add(Decisions.Expired, DecidedBy.Clock, action.Tool, action.Arguments);
        }

        if (silently && !queue.Current.Uncertain)
        {
            return false;
        }

        turn.Add(queue.Actions.Count + queue.Settled.Count > 1 && !queue.Current.Uncertain ? new Summed(queue.Dropped()) : new Expired(queue.Current));
        if (silently)
        {
            return false;
        }

        turn.Confirmation = new(queue.Current.Id, queue.Current.Tool, ConfirmationDecision.Expired);
        return true;
    }

    private async Task AcceptAsync(Turn turn, PendingQueue queue, CancellationToken cancellationToken)
    {
        using var span = OrchestratorTelemetry.StartPhase("execute");
        Settle(turn, queue.Current, ConfirmationDecision.Yes, Decisions.Accepted);
        if (await RunCurrentAsync(turn, queue, cancellationToken) is { } settled)
        {
            Next(turn, settled);
        }
    }

    /// <summary>Each is accepted, run and written down by itself, in its order. Where one was shown too long ago, all are shown again first.</summary>
    private async Task AcceptAllAsync(Turn turn, PendingQueue queue, CancellationToken cancellationToken)
    {
        if (queue.Actions.Any(action => clock.GetUtcNow() >= action.ExpiresAt))
        {
            Settle(turn, queue.Current, ConfirmationDecision.Ambiguous, "ambiguous");
            turn.Pending = queue with { Actions = [.. queue.Actions.Select(action => freezer.AskAgain(action, action.Uncertain))] };
            turn.Add(new Listed(turn.Pending.Actions));
            turn.Add(new Asked(turn.Pending.Current));
            return;
        }

        using var span = OrchestratorTelemetry.StartPhase("execute");
        Settle(turn, queue.Current, ConfirmationDecision.Yes, Decisions.Accepted);
        for (PendingQueue? left = queue; left is not null; left = queue.Next(freezer.Expiry))
        {
            if (await RunCurrentAsync(turn, left, cancellationToken) is not { } settled)
            {
                return;
            }

            queue = settled;
        }

        Next(turn, queue);
    }

    /// <summary>Runs what is asked about; null where it got no answer, and is asked again.</summary>
    private async Task<PendingQueue?> RunCurrentAsync(Turn turn, PendingQueue queue, CancellationToken cancellationToken)
    {
        var action = queue.Current;
        turn.Audit.Add(Decisions.Accepted, DecidedBy.Person, action.Tool, action.Arguments);
        var step = await runner.RunAsync(turn, action, cancellationToken);
        turn.Add(step);
        if (step is Unanswered { Action: var again })
        {
            turn.Pending = queue.WithCurrent(again);
            return null;
        }

        return queue.WithSettled(action.As(step is Executed { Result.Ok: true } ? SettledEnd.Done : SettledEnd.Failed));
    }

    private void RefuseAll(Turn turn, PendingQueue queue)
    {
        Settle(turn, queue.Current, ConfirmationDecision.No, Decisions.Refused);
        foreach (var action in queue.Actions)
        {
            turn.Audit.Add(Decisions.Refused, DecidedBy.Person, action.Tool, action.Arguments);
        }

        turn.Pending = null;
        turn.Add(new Summed([.. queue.Settled, .. queue.Actions.Select(static action => action.As(SettledEnd.Refused))]));
    }

    private void Refuse(Turn turn, PendingQueue queue)
    {
        var action = queue.Current;
        Settle(turn, action, ConfirmationDecision.No, Decisions.Refused);
        turn.Audit.Add(Decisions.Refused, DecidedBy.Person, action.Tool, action.Arguments);
        turn.Add(new Refused(action));
        Next(turn, queue.WithSettled(action.As(SettledEnd.Refused)));
    }

    private async Task EditAsync(Turn turn, PendingQueue queue, JsonObject arguments, CancellationToken cancellationToken)
    {
        var action = queue.Current;
        Settle(turn, action, ConfirmationDecision.Edit, Decisions.Edited);
        turn.Audit.Add(Decisions.Edited, DecidedBy.Person, action.Tool, action.Arguments);
        var verdict = await firewall.WeighAsync(turn, new(action.Tool, arguments), action.Subject);
        if (verdict.Decision is PolicyDecision.Deny)
        {
            // What was asked before stands.
            turn.Add(runner.Denied(turn, action.Tool, arguments, verdict.Reason));
            Ask(turn, queue.WithCurrent(action with { ExpiresAt = freezer.Expiry }));
            return;
        }

        var inTheWay = await overlaps.FindAsync(action.Tool, arguments, action.Subject, turn.Command.Zone, cancellationToken);
        var edited = freezer.Freeze(turn, step: 0, action.Tool, arguments, action.Subject, inTheWay.Events) with
        {
            Series = action.Series ?? await calendar.SeriesAsync(action.Tool, arguments, action.Subject, cancellationToken),
        };
        turn.Audit.Add(Decisions.Asked, DecidedBy.Policy, edited.Tool, edited.Arguments, Denial.Name(verdict.Reason));
        telemetry.Confirmation(Decisions.Asked);
        turn.Pending = queue.WithCurrent(edited);
        turn.Add(new Asked(edited));
    }

    /// <summary>The edited arguments, where they are still about the same tool and the same event.</summary>
    private JsonObject? Edited(PendingAction action, AnswerReading reading) =>
        reading.Arguments is { } arguments
        && catalogue.Find(action.Tool) is { } tool
        && ArgumentReader.Read(tool, arguments).Arguments is { } canonical
        && canonical["event_id"]?.GetValue<string>() == action.Arguments["event_id"]?.GetValue<string>()
        && !action.Uncertain
            ? canonical
            : null;

    private void Settle(Turn turn, PendingAction action, ConfirmationDecision decision, string outcome)
    {
        telemetry.Confirmation(outcome);
        turn.Confirmation = new(action.Id, action.Tool, decision);
    }

    private void Next(Turn turn, PendingQueue queue)
    {
        turn.Pending = null;
        if (queue.Next(freezer.Expiry) is { } next)
        {
            Ask(turn, next);
        }
        else if (queue.Settled.Count > 1)
        {
            turn.Add(new Summed(queue.Settled));
        }
    }

    private void Ask(Turn turn, PendingQueue queue)
    {
        turn.Pending = queue;
        telemetry.Confirmation(Decisions.Asked);
        turn.Add(new Asked(queue.Current));
    }
}
