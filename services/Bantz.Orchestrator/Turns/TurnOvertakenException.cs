namespace Bantz.Orchestrator.Turns;

/// <summary>The session's lease was lost and someone else acted: this turn must not.</summary>
internal sealed class TurnOvertakenException() : Exception("Another turn of the session went first.");
