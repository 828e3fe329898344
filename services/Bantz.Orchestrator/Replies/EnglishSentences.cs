using Bantz.Contracts;
using Bantz.Orchestrator.Confirmations;

namespace Bantz.Orchestrator.Replies;

/// <summary>Bantz in English.</summary>
internal sealed partial class EnglishSentences(TimeWords words) : Sentences(words)
{
    public override string NotUnderstood => "I did not quite get that. I can look at your calendar, and add, move or delete events; what would you like?";

    public override string NothingDone => "I changed nothing in your calendar. Could you say more plainly what you would like?";

    public override string AskAgain => "Could you give me a little more detail?";

    public override string WillForget => "But I cannot reach my memory right now; I may forget this conversation.";

    protected override string Repeating => "repeating";

    public override string Prompt(string tool, Details details, CalendarEvent? found, IReadOnlyList<CalendarEvent> inTheWay, IReadOnlyList<CalendarEvent> planned)
    {
        var applied = details.Applied(found);
        var question = tool switch
        {
            ToolNames.CreateEvent => $"shall I add {Quoted(applied.Title)}, {Words.Span(applied)}{Extras(details)}?",
            ToolNames.UpdateEvent when found is not null => $"shall I change {Event(found)} to this: {Changes(details, found)}?",
            ToolNames.DeleteEvent when found is not null =>
                $"shall I delete {Quoted(found.Title)}, {Words.Span(found)}?{(found.Recurrence is { } rule ? $" It is a series{Series(rule)}; all of it goes." : "")}",
            ToolNames.UpdateEvent => "shall I change this event?",
            ToolNames.DeleteEvent => "shall I delete this event?",
            _ => "would you like me to look at your calendar?",
        };
        return Conflicts(inTheWay, planned) is { Length: > 0 } conflicts ? $"{conflicts} Even so, {question}" : Sentence(question);
    }

    public override string Which(IReadOnlyList<CalendarEvent> candidates) => $"Which one do you mean?{Numbered(candidates)}";

    public override string NoSuchEvent(EventReference reference) => reference.Title is { } title
        ? $"I found no event in your calendar that matches {Quoted(title)}. Could you tell me its name or its time?"
        : "I could not make out which event you mean. Could you tell me its name or its time?";

    public override string WhatToChange(CalendarEvent found) => $"{Sentence(Event(found))}: what shall I change?";

    public override string Agenda(EventList list, ListEventsArguments asked, PartOfDay? part)
    {
        var window = Words.Window(asked.Start, asked.End, part);
        var past = Words.IsPast(asked.End);
        return list.Events.Count is 0
            ? $"{Sentence(window)}, your calendar {(past ? "was" : "is")} empty."
            : $"{Sentence(window)}, you {(past ? "had" : "have")} {(list.Truncated ? "at least " : "")}{Count(list.Events)}:{Lines(list.Events, Words.IsWithinDay(asked.Start, asked.End))}";
    }

    public override string Found(EventList list, string query) => list.Events switch
    {
        [] => $"No event in your calendar matches {Quoted(query)}.",
        [var one] => One(one),
        var several => $"{Quoted(query)} matches {(list.Truncated ? "at least " : "")}{Count(several)}:{Lines(several, oneDay: false)}",
    };

    public override string One(CalendarEvent found) =>
        $"{Quoted(found.Title)}: {Words.Span(found)}{Series(found.Recurrence)}{Place(found)}{(found.Attendees.Count > 0 ? $"; with {Names(found.Attendees)}" : "")}.";

    public override string FreeTime(FreeSlotList list, FindFreeSlotsArguments asked, PartOfDay? part)
    {
        var window = Sentence(Words.Window(asked.Start, asked.End, part));
        var length = Words.Duration(asked.DurationMinutes);
        return list.Slots.Count is 0
            ? $"{window}, there is no gap of {length}."
            : $"{window}, you are free for at least {length}:{string.Concat(list.Slots.Select(slot => $"\n• {Slot(slot, asked)}"))}";
    }

    public override string Done(string tool, CalendarEvent? written) =>
        (tool, written) switch
        {
            (ToolNames.CreateEvent, null) => "Added.",
            (ToolNames.UpdateEvent, null) => "Updated.",
            (ToolNames.DeleteEvent, null) => "Deleted.",
            (ToolNames.CreateEvent, var one) => $"Added: {Event(one)}{With(one)}.",
            (ToolNames.UpdateEvent, var one) => $"Updated: {Event(one)}{With(one)}.",
            (_, null) => "Done.",
            (_, var one) => $"Deleted: {Event(one)}.",
        };

    public override string Refused(PendingAction action) => action.Tool switch
    {
        ToolNames.CreateEvent => "All right, I did not add it.",
        ToolNames.UpdateEvent => "All right, I did not change it.",
        ToolNames.DeleteEvent => "All right, I did not delete it.",
        _ => "All right, I did not look.",
    };

    public override string Replaced(PendingAction action) => action.Uncertain
        ? "Whether your earlier request was carried out is not certain; better look at the calendar."
        : $"I dropped my earlier question; {NotDone(action.Tool)}.";

    public override string Expired(PendingAction action) => action.Uncertain
        ? "The question has expired. Whether the earlier attempt went through is not certain; better look at the calendar."
        : $"The question has expired; {NotDone(action.Tool)}. Say it again if you like.";

    public override string Unseen => "You may have answered before you could see this question, so I did not count it.";

    public override string Unclear(PendingAction action) => $"Is that a yes or a no? {action.Prompt}";

    public override string NothingAsked(bool yes, string? question) => (yes, question) switch
    {
        (true, { } open) => open,
        (true, null) => "Nothing is waiting for a yes right now. What would you like?",
        (false, { }) => "All right, I will leave it.",
        (false, null) => "All right. Nothing was waiting for an answer anyway.",
    };

    public override string Unanswered(PendingAction action, bool mayHaveHappened) => mayHaveHappened
        ? $"The calendar did not answer; {Whether(action.Tool)} is not certain. Shall I try again? It will not happen twice."
        : $"I cannot reach the calendar right now; {NotDone(action.Tool)}. Shall I try again?";

    public override string Recovered(string told) => $"My answer to your last yes may not have reached you: {told}";

    public override string Failed(string tool, ToolError error) => error.Code switch
    {
        ToolErrorCodes.Unavailable => "I cannot reach the calendar right now. Could you try again in a moment?",
        ToolErrorCodes.NotFound => $"That event is no longer in your calendar; {NotDone(tool)}.",
        ToolErrorCodes.Conflict => $"That event changed after I asked; {NotDone(tool)}. Say it again and I will look at it as it is now.",
        ToolErrorCodes.DayLimit => $"I am not allowed to do more of that today; {NotDone(tool)}.",
        ToolErrorCodes.Denied => $"I am not allowed to do that; {NotDone(tool)}.",
        ToolErrorCodes.InvalidArguments => $"I could not carry that out safely; {NotDone(tool)}. Could you put it differently?",
        _ => $"Something went wrong in the calendar; {NotDone(tool)}.",
    };

    public override string Remember(string tool, CalendarEvent written) =>
        string.Create(Words.Culture, $"{Quoted(written.Title)} {Verb(tool)}: {written.Start:yyyy-MM-dd HH:mm}");

    private static string Count(IReadOnlyList<CalendarEvent> events) => events.Count is 1 ? "1 event" : $"{events.Count} events";

    public override string Pressed(bool yes) => yes ? "Yes" : "No";

    private static string Verb(string tool) => tool switch
    {
        ToolNames.CreateEvent => "added",
        ToolNames.UpdateEvent => "updated",
        _ => "deleted",
    };

    private static string NotDone(string tool) => tool switch
    {
        ToolNames.CreateEvent => "I added nothing",
        ToolNames.UpdateEvent => "I changed nothing",
        ToolNames.DeleteEvent => "I deleted nothing",
        _ => "I could not look at it",
    };

    private static string Whether(string tool) => tool switch
    {
        ToolNames.CreateEvent => "whether it was added",
        ToolNames.UpdateEvent => "whether it was changed",
        _ => "whether it was deleted",
    };

    private string InTheWay(IReadOnlyList<CalendarEvent> events) =>
        $"At that time you have {string.Join(", ", events.Take(3).Select(one => $"{Quoted(one.Title)} ({Words.Clocks(one)})"))}{(events.Count > 3 ? " and more" : "")}.";

    private string Extras(Details details) => Join(
    [
        details.Recurrence is { } rule ? Words.Recurrence(rule) ?? Repeating : null,
        details.Attendees is { Count: > 0 } names ? $"with {Names(names)}" : null,
        details.Location is { Length: > 0 } place ? $"at {PlainText.Inline(place, 80)}" : null,
        details.Description is { Length: > 0 } note ? $"note: {PlainText.Inline(note, 80)}" : null,
    ]) is { Length: > 0 } extras ? $" ({extras})" : "";

    private string Changes(Details details, CalendarEvent found) => Join(
    [
        details.Start is null && details.End is null && details.AllDay is null ? null : Words.Span(details.Applied(found)),
        details.Title is { } title ? $"called {Quoted(title)}" : null,
        details.Location is { } place ? place.Length is 0 ? "no place" : $"at {PlainText.Inline(place, 80)}" : null,
        details.Attendees is { } names ? names.Count is 0 ? "nobody invited" : $"with {Names(names)}" : null,
        details.Recurrence is { } rule ? rule.Length is 0 ? "no longer repeating" : Words.Recurrence(rule) ?? Repeating : null,
        details.Description is { } note ? note.Length is 0 ? "no note" : $"note: {PlainText.Inline(note, 80)}" : null,
    ]);
}
