using Bantz.Contracts;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.Turns;
using Bantz.Understanding;

namespace Bantz.Orchestrator.Replies;

/// <summary>What is said of several things at once, and of the conversation itself.</summary>
internal abstract partial class Sentences
{
    /// <summary>What an action is about, for a list of several.</summary>
    public abstract string Matter(string tool, Details details, CalendarEvent? found, IReadOnlyList<CalendarEvent> inTheWay, IReadOnlyList<CalendarEvent> planned);

    /// <summary>All that waits, numbered, and that one word answers it.</summary>
    public abstract string Listed(IReadOnlyList<PendingAction> actions);

    /// <summary>What was done and what was not.</summary>
    public abstract string Summed(IReadOnlyList<SettledAction> settled);

    public abstract string NothingThere(EventReference reference);

    public abstract string Recalled(IReadOnlyList<string> lines);

    public abstract string Undoing(int count);

    public abstract string CannotUndo(CannotUndoReason reason);

    public abstract string ChoiceDropped { get; }

    /// <summary>Yes or no to a question whether one is free, before the list.</summary>
    public abstract string? YesOrNo(WhetherQuestion asked, EventList list);

    /// <summary>For the session's memory: a question that was answered no, or by nobody.</summary>
    public abstract string RememberUndone(PendingAction action);

    /// <summary>Events that take time: an all-day event leaves one free.</summary>
    protected static bool IsBusy(EventList list) => list.Events.Any(static one => !one.AllDay);
}
