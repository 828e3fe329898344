namespace Bantz.Cli;

/// <summary>One thing that was looked at.</summary>
/// <param name="What">What was looked at, in a word or two.</param>
/// <param name="State">How it is.</param>
/// <param name="Found">What was found.</param>
/// <param name="Advice">What to do, where there is something to do.</param>
internal sealed record Finding(string What, FindingState State, string Found, string? Advice = null);

/// <summary>How something is.</summary>
internal enum FindingState
{
    Good,

    /// <summary>Not there, and nobody said that it should be.</summary>
    Absent,

    /// <summary>It works, and could be better.</summary>
    Doubtful,

    Bad,
}
