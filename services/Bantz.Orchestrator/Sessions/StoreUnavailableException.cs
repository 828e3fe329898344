namespace Bantz.Orchestrator.Sessions;

/// <summary>The session store did not answer, or answered that it cannot.</summary>
internal sealed class StoreUnavailableException(Exception inner) : Exception("The session store is unavailable.", inner);
