using Bantz.Contracts;
using Bantz.Orchestrator.Confirmations;

namespace Bantz.Orchestrator.Replies;

/// <summary>Everything Bantz says by itself, in one language. Pure: the facts come in, a sentence goes out.</summary>
internal abstract partial class Sentences(TimeWords words)
{
    protected TimeWords Words { get; } = words;

    public Language Language => Words.Language;

    /// <summary>The sentences of a language.</summary>
    public static Sentences In(TimeWords words) => words.Language is Language.English ? new EnglishSentences(words) : new TurkishSentences(words);

    // Questions
    /// <param name="tool">What would run.</param>
    /// <param name="details">Its frozen arguments.</param>
    /// <param name="found">The event it would change.</param>
    /// <param name="inTheWay">What it would overlap.</param>
    /// <param name="planned">What it would overlap of the same request.</param>
    public abstract string Prompt(string tool, Details details, CalendarEvent? found, IReadOnlyList<CalendarEvent> inTheWay, IReadOnlyList<CalendarEvent> planned);

    public abstract string Which(IReadOnlyList<CalendarEvent> candidates);

    public abstract string NoSuchEvent(EventReference reference);

    public abstract string WhatToChange(CalendarEvent found);

    // Reads
    public abstract string Agenda(EventList list, ListEventsArguments asked, PartOfDay? part);

    public abstract string Found(EventList list, string query);

    public abstract string One(CalendarEvent found);

    public abstract string FreeTime(FreeSlotList list, FindFreeSlotsArguments asked, PartOfDay? part);

    // Effects
    public abstract string Done(string tool, CalendarEvent? written);

    public abstract string Refused(PendingAction action);

    public abstract string Replaced(PendingAction action);

    public abstract string Expired(PendingAction action);

    public abstract string Unclear(PendingAction action);

    /// <summary>Before a question that was answered too soon.</summary>
    public abstract string Unseen { get; }

    /// <summary>A yes or a no where nothing is pending; what a planner asked last is said again, or let go.</summary>
    public abstract string NothingAsked(bool yes, string? question);

    public abstract string Unanswered(PendingAction action, bool mayHaveHappened);

    /// <summary>What an earlier turn did, told now.</summary>
    public abstract string Recovered(string told);

    public abstract string Failed(string tool, ToolError error);

    // Talk
    public abstract string NotUnderstood { get; }

    public abstract string NothingDone { get; }

    public abstract string AskAgain { get; }

    public abstract string WillForget { get; }

    /// <summary>One dated line for the session's memory.</summary>
    public abstract string Remember(string tool, CalendarEvent written);

    /// <summary>What a pressed button says, for the record of the conversation.</summary>
    public abstract string Pressed(bool yes);

    protected string Sentence(string text) => PlainText.Sentence(text, Words.Culture);

    protected static string Quoted(string title) => PlainText.Quoted(title);

    /// <summary>"yarın 15:00–16:00 “toplantı” (her salı)".</summary>
    protected string Event(CalendarEvent one) => $"{Words.Span(one)} {Quoted(one.Title)}{Series(one.Recurrence)}";

    protected string Series(string? rule) => rule is null ? "" : $" ({Words.Recurrence(rule) ?? Repeating})";

    protected abstract string Repeating { get; }

    /// <summary>One line an event; the day is said where the list runs over several.</summary>
    protected string Lines(IReadOnlyList<CalendarEvent> events, bool oneDay) =>
        string.Concat(events.Select(one => $"\n• {(oneDay ? Words.Clocks(one) : Words.Span(one))} {Quoted(one.Title)}{Place(one)}"));

    protected string Numbered(IReadOnlyList<CalendarEvent> events) =>
        string.Concat(events.Select((one, index) => $"\n{index + 1}. {Words.Span(one)} {Quoted(one.Title)}"));

    protected static string Place(CalendarEvent one) => one.Location is { Length: > 0 } location ? $", {PlainText.Inline(location, 80)}" : "";

    protected static string Names(IReadOnlyList<string> names) => string.Join(", ", names.Select(static name => PlainText.Inline(name, 60)));

    protected string Slot(FreeSlot slot, FindFreeSlotsArguments asked) =>
        Words.IsWithinDay(asked.Start, asked.End) ? Words.Clocks(slot.Start, slot.End) : Words.Span(slot.Start, slot.End);

    protected static string Join(IEnumerable<string?> parts) => string.Join("; ", parts.OfType<string>());
}
