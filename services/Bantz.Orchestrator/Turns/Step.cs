using Bantz.Contracts;
using Bantz.Orchestrator.Confirmations;

namespace Bantz.Orchestrator.Turns;

/// <summary>One thing that happened in a turn; the reply is written from these and nothing else.</summary>
internal abstract record Step;

/// <summary>A call ran, failed, or was kept from running.</summary>
/// <param name="Result">What came back.</param>
/// <param name="Action">What was confirmed; null where nobody was asked.</param>
internal sealed record Executed(ToolResult Result, PendingAction? Action = null) : Step;

/// <summary>An action was frozen and is asked about, now or after those before it.</summary>
internal sealed record Asked(PendingAction Action) : Step;

/// <summary>A call points at no event, or at several; it did not run.</summary>
internal sealed record Unresolved(string Tool, EventReference Reference, IReadOnlyList<CalendarEvent> Candidates) : Step;

/// <summary>Every event of a span was meant, and there is none.</summary>
internal sealed record NothingThere(string Tool, EventReference Reference) : Step;

/// <summary>A change that says nothing of what is to change.</summary>
internal sealed record NothingToChange(CalendarEvent Event) : Step;

/// <summary>The person said no.</summary>
internal sealed record Refused(PendingAction Action) : Step;

/// <summary>The person turned to something else, and the question was dropped.</summary>
internal sealed record Replaced(PendingAction Action) : Step;

/// <summary>The answer came too late; nothing ran.</summary>
internal sealed record Expired(PendingAction Action) : Step;

/// <summary>A turn that never came back had confirmed this; it is pending again.</summary>
internal sealed record Doubtful(PendingAction Action) : Step;

/// <summary>Neither yes nor no; the question stands.</summary>
internal sealed record Unclear(PendingAction Action) : Step;

/// <summary>A yes or a no, and nothing waits for one.</summary>
/// <param name="Yes">Or no.</param>
/// <param name="Question">What a planner asked last and still waits to hear.</param>
internal sealed record NothingAsked(bool Yes, string? Question) : Step;

/// <summary>A confirmed action got no answer; it can be tried again without happening twice.</summary>
/// <param name="Action">Pending again.</param>
/// <param name="Result">The failed call.</param>
/// <param name="MayHaveHappened">False where the request never left.</param>
internal sealed record Unanswered(PendingAction Action, ToolResult Result, bool MayHaveHappened) : Step;

/// <summary>All of a queue was answered: what was done and what was not.</summary>
internal sealed record Summed(IReadOnlyList<SettledAction> Settled) : Step;

/// <summary>An answer came before its question can have been seen; the question is asked again.</summary>
internal sealed record Unseen : Step;

/// <summary>Several actions wait: shown together, before one word answers them all.</summary>
internal sealed record Listed(IReadOnlyList<PendingAction> Actions) : Step;

/// <summary>What the session remembers of itself was asked for.</summary>
internal sealed record Recalled(IReadOnlyList<string> Lines) : Step;

/// <summary>Something is to be taken back, and takes a yes of its own.</summary>
internal sealed record Undoing(int Count) : Step;

/// <summary>Nothing can be taken back, and why.</summary>
internal sealed record CannotUndo(CannotUndoReason Reason) : Step;

internal enum CannotUndoReason
{
    /// <summary>Nothing was done since, or it was taken back already.</summary>
    Nothing,

    /// <summary>What it was before held personal data, and was not kept.</summary>
    NotKept,

    /// <summary>The times of a series.</summary>
    Series,

    /// <summary>The calendar does not know the effect any more.</summary>
    Forgotten,
}

/// <summary>A question which event was meant was waved away.</summary>
internal sealed record ChoiceDropped : Step;

/// <summary>What an earlier turn did after its yes, and could not tell.</summary>
internal sealed record Recovered(string Told) : Step;
