using Bantz.Contracts;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.Turns;
using Bantz.Understanding;

namespace Bantz.Orchestrator.Replies;

internal sealed partial class EnglishSentences
{
    public override string ChoiceDropped => "All right, I left everything as it is.";

    public override string Matter(string tool, Details details, CalendarEvent? found, IReadOnlyList<CalendarEvent> inTheWay, IReadOnlyList<CalendarEvent> planned)
    {
        var applied = details.Applied(found);
        var matter = tool switch
        {
            ToolNames.CreateEvent => $"{Quoted(applied.Title)}, {Words.Span(applied)}{Extras(details)}",
            ToolNames.UpdateEvent when found is not null => $"{Event(found)} → {Changes(details, found)}",
            ToolNames.DeleteEvent when found is not null => $"{Event(found)}{(found.Recurrence is null ? "" : ", the whole series")}",
            _ => "a look at the calendar",
        };
        CalendarEvent[] conflicts = [.. inTheWay, .. planned];
        return conflicts.Length is 0 ? matter : $"{matter}, overlapping {string.Join(", ", conflicts.Take(3).Select(one => $"{Quoted(one.Title)} ({Words.Clocks(one)})"))}";
    }

    public override string Listed(IReadOnlyList<PendingAction> actions) =>
        $"There are {actions.Count} things:{string.Concat(actions.Select((action, index) => $"\n{index + 1}. {Coming(action.Tool)}: {action.Matter ?? action.Prompt}"))}\nI ask one by one; say “all” to agree to all of them.";

    public override string Summed(IReadOnlyList<SettledAction> settled)
    {
        var done = settled.Count(static one => one.End is SettledEnd.Done);
        var head = done == settled.Count ? $"In short: all {settled.Count} were done."
            : settled.All(static one => one.End is not (SettledEnd.Done or SettledEnd.Unknown)) ? $"In short: none of the {settled.Count} was done."
            : $"In short: of {settled.Count}, I know {done} to be done.";
        return head + string.Concat(settled.Select(one => $"\n• {one.Matter}: {Ended(one)}"));
    }

    public override string NothingThere(EventReference reference) => reference is { Start: { } start, End: { } end }
        ? $"{Sentence(Words.Window(start, end, part: null))}, there is no such event in your calendar; I found nothing to delete or change."
        : "I found no such event in your calendar.";

    public override string Recalled(IReadOnlyList<string> lines) => lines.Count is 0
        ? "We have not done anything in this conversation yet."
        : $"What I remember of this conversation:{string.Concat(lines.Select(static line => $"\n• {line}"))}";

    public override string Undoing(int count) => count > 1 ? $"To undo the last {count} changes I need your yes." : "To undo the last change I need your yes.";

    public override string CannotUndo(CannotUndoReason reason) => reason switch
    {
        CannotUndoReason.NotKept => "What the last change replaced held personal data; I did not keep it, so I cannot undo that.",
        CannotUndoReason.Series => "I cannot undo the times of a repeating event; tell me the new time and I will change it.",
        CannotUndoReason.Forgotten => "The calendar no longer knows what it was before; I cannot undo that.",
        _ => "There is nothing to undo in this conversation.",
    };

    public override string? YesOrNo(WhetherQuestion asked, EventList list) => asked switch
    {
        WhetherQuestion.Free => IsBusy(list) ? "No, you are not entirely free." : "Yes, you are free.",
        WhetherQuestion.Busy => IsBusy(list) ? "Yes, there are times when you are busy." : "No, you are not busy.",
        WhetherQuestion.Anything => list.Events.Count > 0 ? "Yes." : "No.",
        _ => null,
    };

    public override string RememberUndone(PendingAction action) => $"{PlainText.Line(action.Matter ?? action.Prompt, 100)}: {Undone(action.Tool)}";

    private static string With(CalendarEvent one) => one.Attendees.Count > 0 ? $", with {Names(one.Attendees)}" : "";

    private string Conflicts(IReadOnlyList<CalendarEvent> inTheWay, IReadOnlyList<CalendarEvent> planned) => string.Join(' ', new[]
    {
        inTheWay.Count > 0 ? InTheWay(inTheWay) : null,
        planned.Count > 0 ? $"It overlaps {string.Join(", ", planned.Take(3).Select(one => $"{Quoted(one.Title)} ({Words.Clocks(one)})"))} of this request." : null,
    }.OfType<string>());

    private static string Coming(string tool) => tool switch
    {
        ToolNames.CreateEvent => "add",
        ToolNames.UpdateEvent => "change",
        ToolNames.DeleteEvent => "delete",
        _ => "look",
    };

    private static string Ended(SettledAction one) => one.End switch
    {
        SettledEnd.Done => one.Tool switch
        {
            ToolNames.CreateEvent => "added",
            ToolNames.UpdateEvent => "changed",
            ToolNames.DeleteEvent => "deleted",
            _ => "looked at",
        },
        SettledEnd.Unknown => "not known whether it happened",
        SettledEnd.Failed => $"{Undone(one.Tool)}, it was refused",
        _ => Undone(one.Tool),
    };

    private static string Undone(string tool) => tool switch
    {
        ToolNames.CreateEvent => "not added",
        ToolNames.UpdateEvent => "not changed",
        ToolNames.DeleteEvent => "not deleted",
        _ => "not looked at",
    };
}
