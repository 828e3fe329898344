namespace Bantz.Orchestrator.Turns;

/// <summary>The store stopped answering while an effect was written down: the effect has not run in this turn, but the journal may hold it.</summary>
internal sealed class TurnInDoubtException(Exception inner) : Exception("The journal did not answer.", inner);
