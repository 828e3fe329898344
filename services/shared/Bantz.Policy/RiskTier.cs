namespace Bantz.Policy;

/// <summary>What a tool can do to the person's data; each tier includes the risk of those before it.</summary>
public enum RiskTier
{
    /// <summary>Changes nothing.</summary>
    Read,

    /// <summary>Adds or changes something that can be changed back.</summary>
    Write,

    /// <summary>Loses something; takes a clear yes, every time.</summary>
    Destructive,
}
