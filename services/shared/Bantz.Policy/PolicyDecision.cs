namespace Bantz.Policy;

/// <summary>What may be done with a call; each is stricter than those before it.</summary>
public enum PolicyDecision
{
    /// <summary>Run it.</summary>
    Allow,

    /// <summary>Ask the person first; run it after a yes, with the arguments that were shown.</summary>
    Confirm,

    /// <summary>Never run it.</summary>
    Deny,
}
