using Bantz.Contracts;

namespace Bantz.Orchestrator.Turns;

/// <summary>How a turn ended: with a result, or without any trace of it.</summary>
internal abstract record TurnOutcome
{
    public sealed record Completed(TurnResult Result) : TurnOutcome
    {
        /// <summary>The turns whose effects its reply tells.</summary>
        public IReadOnlyList<string> Tells { get; init; } = [];
    }

    public sealed record Failed(TurnFailure Failure) : TurnOutcome;
}

/// <summary>Why there is no result. Nothing was done, but for <see cref="InDoubt"/> and <see cref="TimedOut"/>: there the journal knows.</summary>
internal enum TurnFailure
{
    /// <summary>Another turn of the session runs.</summary>
    Busy,

    /// <summary>The session changed under the turn.</summary>
    Overtaken,

    /// <summary>The Idempotency-Key came before with another request.</summary>
    KeyReused,

    /// <summary>No such session.</summary>
    UnknownSession,

    /// <summary>The pending action is not there (any more).</summary>
    NotPending,

    /// <summary>The session store does not answer.</summary>
    StoreUnavailable,

    /// <summary>The session store stopped answering while a yes was written down.</summary>
    InDoubt,

    /// <summary>Nothing is known of a turn of this id.</summary>
    UnknownTurn,

    /// <summary>The planner does not answer.</summary>
    RouterUnavailable,

    /// <summary>The turn took longer than it may.</summary>
    TimedOut,
}
