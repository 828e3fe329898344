using Bantz.Contracts;
using Bantz.Orchestrator.Confirmations;

namespace Bantz.Orchestrator.Turns;

/// <summary>One thing that happened in a turn; the reply is written from these and nothing else.</summary>
internal abstract record Step;

/// <summary>A call ran, failed, or was kept from running.</summary>
internal sealed record Executed(ToolResult Result) : Step;

/// <summary>An action was frozen and is asked about, now or after those before it.</summary>
internal sealed record Asked(PendingAction Action) : Step;

/// <summary>A call points at no event, or at several; it did not run.</summary>
internal sealed record Unresolved(string Tool, EventReference Reference, IReadOnlyList<CalendarEvent> Candidates) : Step;

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

/// <summary>What an earlier turn did after its yes, and could not tell.</summary>
internal sealed record Recovered(string Told) : Step;
