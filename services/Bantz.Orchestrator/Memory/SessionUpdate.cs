using Bantz.Contracts;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.Redaction;
using Bantz.Orchestrator.Replies;
using Bantz.Orchestrator.Sessions;
using Bantz.Orchestrator.Tools;
using Bantz.Orchestrator.Turns;

namespace Bantz.Orchestrator.Memory;

/// <summary>What a session is after a turn. Pure.</summary>
internal static class SessionUpdate
{
    private const int LongestText = 1_000;

    /// <param name="turn">The finished turn.</param>
    /// <param name="at">When it ended.</param>
    /// <param name="traceId">Its trace.</param>
    /// <param name="memoryLines">How many lines are kept.</param>
    public static SessionState After(Turn turn, DateTimeOffset at, string traceId, int memoryLines)
    {
        var before = turn.Session.State;
        return Noticed(before with
        {
            TurnCount = before.TurnCount + 1,
            Language = turn.Language,
            Memory = MemoryLines.Add(before.Memory, Line(turn), memoryLines),
            Turns = [.. before.Turns.Append(Record(turn, at, traceId)).TakeLast(SessionState.RecentTurns)],
            OpenRequest = Open(turn, before),
            Choice = turn.Choice ?? (turn.Plan is null && !turn.Steps.Exists(static step => step is ChoiceDropped) ? before.Choice : null),
            Undoable = UndoableEffects.After(turn),
            KeyedTurns = !turn.Command.IsKept ? before.KeyedTurns : [.. before.KeyedTurns.Append(turn.Command.TurnId).TakeLast(SessionState.KeptResults)],
        }, turn);
    }

    /// <summary>What was done goes before what the planner found worth remembering: it is true.</summary>
    private static string? Line(Turn turn)
    {
        var effects = turn.Results
            .Where(static result => result.Ok && result.Tool is ToolNames.CreateEvent or ToolNames.UpdateEvent or ToolNames.DeleteEvent)
            .SelectMany(result => ToolResults.Events(result).Select(one => turn.Sentences.Remember(result.Tool, one)))
            .ToList();
        var undone = turn.Steps.SelectMany(Undone).Select(turn.Sentences.RememberUndone);
        return effects.Count > 0 ? string.Join("; ", effects.Concat(undone))
            : undone.FirstOrDefault() is not null ? string.Join("; ", undone)
            : turn.Plan?.MemoryUpdate ?? Asked(turn);
    }

    /// <summary>What was asked and did not happen, so that nobody is told it did.</summary>
    private static IEnumerable<PendingAction> Undone(Step step) => step switch
    {
        Refused { Action: { Uncertain: false } action } => [action],
        Expired { Action: { Uncertain: false } action } => [action],
        Replaced { Action: { Uncertain: false } action } => [action],
        _ => [],
    };

    /// <summary>The question of a plan that code made, which brings no line of its own.</summary>
    private static string? Asked(Turn turn) =>
        turn is { Plan.Trace.PromptVersion: CodePlans.Version, Pending.Current: { } action } ? action.Prompt : null;

    private static TurnRecord Record(Turn turn, DateTimeOffset at, string traceId) => new()
    {
        TurnId = turn.Command.TurnId,
        At = at,
        User = turn.Command.Button is { Yes: var yes } ? turn.Sentences.Pressed(yes) : turn.SaidForKeeping,
        Assistant = PlainText.Lines(Redactor.Redact(turn.Reply), LongestText),
        Route = turn.Plan?.Route,
        CalendarIntent = turn.Plan?.CalendarIntent,
        Tools = [.. turn.Results.Select(static result => result.Tool)],
        TraceId = traceId,
    };

    /// <summary>A question of the planner, or "which one?", stays open for one turn; nothing leaks into a later request.</summary>
    private static OpenRequest? Open(Turn turn, SessionState before)
    {
        if (turn.Steps.Exists(static step => step is ChoiceDropped))
        {
            return null;
        }

        if (turn.Plan is not { } plan || turn.Steps.Exists(static step => step is NothingAsked { Yes: true }))
        {
            return before.OpenRequest;
        }

        var which = turn.Steps.OfType<Unresolved>().FirstOrDefault(static step => step.Candidates.Count > 0);
        return plan.Route is PlanRoute.Calendar && (plan.AskUser || which is not null)
            ? new() { CalendarIntent = plan.CalendarIntent, Slots = plan.Slots, Question = plan.AskUser ? plan.Question ?? turn.Reply : turn.Reply, Waiting = plan.AskUser ? plan.Waiting : null }
            : null;
    }

    /// <summary>Which events were just spoken of, newest first.</summary>
    private static SessionState Noticed(SessionState state, Turn turn)
    {
        foreach (var step in turn.Steps)
        {
            state = step switch
            {
                Executed { Result: { Ok: true, Tool: ToolNames.DeleteEvent } result } => Gone(state, ToolResults.Events(result)),
                Executed { Result: { Ok: true } result } when ToolResults.Events(result) is { Count: > 0 } events => Seen(state, result.Tool, events),
                Asked { Action.Subject: { } subject } => Seen(state, ToolNames.GetEvent, [subject]),
                Refused { Action.Subject: { } subject } => Seen(state, ToolNames.GetEvent, [subject]),
                NothingToChange { Event: var found } => Seen(state, ToolNames.GetEvent, [found]),
                Unresolved { Candidates: { Count: > 0 } candidates } => Seen(state, ToolNames.ListEvents, candidates),
                _ => state,
            };
        }

        return state;
    }

    private static SessionState Seen(SessionState state, string tool, IReadOnlyList<CalendarEvent> events)
    {
        FocusEvent[] seen = [.. events.Select(ToFocus)];
        return state with
        {
            Focus = [.. seen.Concat(state.Focus.Where(old => !seen.Any(one => one.Id == old.Id))).Take(SessionState.KeptFocus)],
            FocusTogether = Math.Min(seen.DistinctBy(static one => one.Id).Count(), SessionState.KeptFocus),
            LastList = tool is ToolNames.ListEvents or ToolNames.FindEvents ? [.. seen.Take(SessionState.KeptList)] : state.LastList,
            LastCreated = tool is ToolNames.CreateEvent ? seen[0] : state.LastCreated,
        };
    }

    private static SessionState Gone(SessionState state, IReadOnlyList<CalendarEvent> events)
    {
        var gone = events.Select(static one => one.Id).ToHashSet(StringComparer.Ordinal);
        return state with
        {
            Focus = [.. state.Focus.Where(one => !gone.Contains(one.Id))],
            FocusTogether = 0,
            LastCreated = state.LastCreated is { } last && gone.Contains(last.Id) ? null : state.LastCreated,
        };
    }

    private static FocusEvent ToFocus(CalendarEvent one) => new()
    {
        Id = one.Id,
        Title = PlainText.Line(Redactor.Redact(one.Title), 200),
        Start = one.Start,
        End = one.End,
        AllDay = one.AllDay,
    };
}
