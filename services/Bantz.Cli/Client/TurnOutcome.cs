using System.Text.Json;
using Bantz.Contracts;

namespace Bantz.Cli;

/// <summary>How a turn ended, as seen from here.</summary>
internal abstract record TurnOutcome
{
    private TurnOutcome()
    {
    }

    /// <summary>The server answered; <paramref name="Document"/> is its answer as it was sent.</summary>
    internal sealed record Answered(TurnResult Result, JsonElement Document) : TurnOutcome;

    /// <summary>The server said no.</summary>
    internal sealed record Refused(Problem Problem) : TurnOutcome;

    /// <summary>There is no answer.</summary>
    internal sealed record Unanswered(SilenceReason Reason) : TurnOutcome;
}

/// <summary>Why there is no answer.</summary>
internal enum SilenceReason
{
    /// <summary>Nothing listens there.</summary>
    NotRunning,

    /// <summary>The connection ended before the answer did; the turn may have run.</summary>
    Cut,

    /// <summary>Nothing came for <see cref="TurnClient.Patience"/>.</summary>
    Slow,

    /// <summary>Something answered that is no Bantz.</summary>
    Stranger,
}
