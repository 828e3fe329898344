using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Sessions;
using Bantz.Orchestrator.Tools;

namespace Bantz.Orchestrator.Turns;

/// <summary>
/// Plans the way back from the session's last effects: what was added goes, what was changed returns to what it was, what was removed
/// is added again. Nothing of it runs without its own yes, and each effect can be taken back once.
/// </summary>
internal sealed class Undo(ToolExecutor tools)
{
    public async Task RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Session.State.Undoable is not { Count: > 0 } effects)
        {
            turn.Add(new CannotUndo(CannotUndoReason.Nothing));
            return;
        }

        List<ToolCall> calls = [];
        List<string> keys = [];
        foreach (var effect in effects.Reverse())
        {
            if (await BackAsync(turn, effect, cancellationToken) is { } call)
            {
                calls.Add(call);
                keys.Add(effect.EffectKey);
            }
        }

        if (calls.Count is 0)
        {
            return;
        }

        turn.Add(new Undoing(calls.Count));
        turn.Undoes = keys;
        turn.Plan = CodePlans.Of(Intent(calls[0].Tool), calls);
        turn.Observer.Planned(turn.Plan);
    }

    private async Task<ToolCall?> BackAsync(Turn turn, UndoableEffect effect, CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case { Tool: ToolNames.CreateEvent }:
                return new(ToolNames.DeleteEvent, new JsonObject { ["event_id"] = effect.EventId });
            case { OfSeries: true }:
                turn.Add(new CannotUndo(CannotUndoReason.Series));
                return null;
            case { Arguments: null }:
                turn.Add(new CannotUndo(CannotUndoReason.NotKept));
                return null;
            case { Tool: ToolNames.UpdateEvent, Arguments: var former }:
                return new(ToolNames.UpdateEvent, (JsonObject)former.DeepClone());
            default:
                return await AgainAsync(turn, effect, cancellationToken);
        }
    }

    /// <summary>The calendar tells again what a removal removed: the same effect under the same key happens once, and is only answered again.</summary>
    private async Task<ToolCall?> AgainAsync(Turn turn, UndoableEffect effect, CancellationToken cancellationToken)
    {
        var answer = await tools.CallAsync(effect.Tool, (JsonObject)effect.Arguments!.DeepClone(), effect.EffectKey, cancellationToken);
        if (answer.Result.Error is { Code: ToolErrorCodes.Unavailable })
        {
            turn.Add(new Executed(ToolAnswer.Failure(ToolNames.CreateEvent, [], ToolErrorCodes.Unavailable, "The calendar does not answer.").Result));
            return null;
        }

        if (ToolResults.Read(answer.Result, BantzJson.Wire.WriteResult) is not { Replayed: true, Event: var gone })
        {
            turn.Add(new CannotUndo(CannotUndoReason.Forgotten));
            return null;
        }

        var again = new CreateEventArguments
        {
            Title = gone.Title,
            Start = gone.Start,
            End = gone.End,
            TimeZone = gone.TimeZone,
            AllDay = gone.AllDay ? true : null,
            Location = gone.Location,
            Description = gone.Description,
            Attendees = gone.Attendees.Count > 0 ? gone.Attendees : null,
            Recurrence = gone.Recurrence,
        };
        return new(ToolNames.CreateEvent, (JsonObject)JsonSerializer.SerializeToNode(again, BantzJson.Wire.CreateEventArguments)!);
    }

    private static CalendarIntent Intent(string tool) => tool switch
    {
        ToolNames.CreateEvent => CalendarIntent.Create,
        ToolNames.UpdateEvent => CalendarIntent.Modify,
        _ => CalendarIntent.Cancel,
    };
}
