namespace Bantz.Orchestrator.Confirmations;

/// <summary>How fast people are.</summary>
internal static class Reading
{
    /// <summary>Nobody reads a sentence and answers it in less: what comes sooner was sent before it was seen, or sent twice.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(1);
}
