namespace Bantz.Cli;

/// <summary>What became of all requests.</summary>
/// <param name="Source">Who planned.</param>
/// <param name="Simulated">It was the simulator.</param>
/// <param name="Phases">In their order.</param>
/// <param name="Trouble">The first failure, where there was one.</param>
internal sealed record DeterminismReport(string Source, bool Simulated, IReadOnlyList<DeterminismPhase> Phases, string? Trouble)
{
    /// <summary>Every request was answered, and every answer to the same utterance is the same.</summary>
    internal bool IsExact => Phases.Count > 0 && Phases.All(static phase => phase.Failed == 0 && phase.Same == phase.Requests);
}

/// <summary>One phase.</summary>
/// <param name="Name"><c>cold</c> or <c>warm</c>.</param>
/// <param name="AtOnce">Requests under way at one time.</param>
/// <param name="Requests">How many were sent.</param>
/// <param name="Failed">How many were not answered.</param>
/// <param name="Same">How many answers are the bytes of the first answer to the same utterance.</param>
/// <param name="Distinct">Different answers, over all utterances, beyond the one that each must have.</param>
internal sealed record DeterminismPhase(string Name, int AtOnce, int Requests, int Failed, int Same, int Distinct)
{
    internal double Share => Requests == 0 ? 0 : (double)Same / Requests;
}
