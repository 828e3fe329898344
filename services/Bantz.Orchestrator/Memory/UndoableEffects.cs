using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.Redaction;
using Bantz.Orchestrator.Sessions;
using Bantz.Orchestrator.Tools;
using Bantz.Orchestrator.Turns;

namespace Bantz.Orchestrator.Memory;

/// <summary>What a session could take back after a turn. Pure.</summary>
internal static class UndoableEffects
{
    /// <summary>The effects of the turn where it had any of its own; else those before it, less what the turn took back.</summary>
    public static IReadOnlyList<UndoableEffect> After(Turn turn)
    {
        Executed[] done = [.. turn.Steps.OfType<Executed>().Where(static step => step is { Result.Ok: true, Action: not null })];
        var takenBack = done.Select(static step => step.Action!.Undoes).OfType<string>().ToHashSet(StringComparer.Ordinal);
        UndoableEffect[] own = [.. done.Where(static step => step.Action!.Undoes is null).Select(Effect).OfType<UndoableEffect>()];
        return own.Length > 0 ? own : [.. turn.Session.State.Undoable.Where(effect => !takenBack.Contains(effect.EffectKey))];
    }

    private static UndoableEffect? Effect(Executed step)
    {
        var action = step.Action!;
        return ToolResults.Events(step.Result) is [var written, ..] && action.Tool is ToolNames.CreateEvent or ToolNames.UpdateEvent or ToolNames.DeleteEvent
            ? new()
            {
                Tool = action.Tool,
                EventId = written.Id,
                EffectKey = action.EffectKey,
                Arguments = action.Tool switch
                {
                    ToolNames.DeleteEvent => action.Arguments,
                    ToolNames.UpdateEvent => Former(action),
                    _ => null,
                },
                OfSeries = action is { Tool: ToolNames.UpdateEvent, Subject.Recurrence: not null, Series: null } && (action.Arguments["start"] ?? action.Arguments["end"]) is not null,
            }
            : null;
    }

    /// <summary>The way back of a change: what it changed, as it was. Null where that was personal, for it is not kept.</summary>
    private static JsonObject? Former(PendingAction action)
    {
        if ((action.Series ?? action.Subject) is not { } before)
        {
            return null;
        }

        JsonObject former = new() { ["event_id"] = before.Id };
        foreach (var (name, _) in action.Arguments)
        {
            former[name] = name switch
            {
                "title" => before.Title,
                "start" => before.Start,
                "end" => before.End,
                "time_zone" => before.TimeZone,
                "all_day" => before.AllDay,
                "location" => before.Location ?? "",
                "description" => before.Description ?? "",
                "attendees" => new JsonArray([.. before.Attendees.Select(static one => JsonValue.Create(one))]),
                "recurrence" => before.Recurrence ?? "",
                _ => former[name]?.DeepClone(),
            };
        }

        former.Remove("etag");
        return JsonNode.DeepEquals(Redactor.Redact(former), former) ? former : null;
    }
}
