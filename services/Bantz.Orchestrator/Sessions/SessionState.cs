using Bantz.Contracts;

namespace Bantz.Orchestrator.Sessions;

/// <summary>What a session remembers between turns; one document in the store.</summary>
internal sealed record SessionState
{
    public const int RecentTurns = 3;
    public const int KeptFocus = 10;
    public const int KeptList = 50;
    public const int KeptResults = 64;

    public static SessionState Empty { get; } = new();

    public int TurnCount { get; init; }
    public Language? Language { get; init; }

    /// <summary>One redacted line a turn, oldest first.</summary>
    public IReadOnlyList<string> Memory { get; init; } = [];

    /// <summary>The last few, oldest first; texts redacted and capped.</summary>
    public IReadOnlyList<TurnRecord> Turns { get; init; } = [];

    /// <summary>Events just spoken of, most recent first.</summary>
    public IReadOnlyList<FocusEvent> Focus { get; init; } = [];

    /// <summary>How many at the head of <see cref="Focus"/> were spoken of in one breath: more than one is no "it".</summary>
    public int FocusTogether { get; init; }

    /// <summary>The last numbered or printed list, in its order.</summary>
    public IReadOnlyList<FocusEvent> LastList { get; init; } = [];

    public FocusEvent? LastCreated { get; init; }
    public OpenRequest? OpenRequest { get; init; }

    /// <summary>Which of several events was meant is asked.</summary>
    public OpenChoice? Choice { get; init; }

    /// <summary>What the last turn with effects did, in its order.</summary>
    public IReadOnlyList<UndoableEffect> Undoable { get; init; } = [];

    /// <summary>Turns whose results are kept, oldest first.</summary>
    public IReadOnlyList<string> KeyedTurns { get; init; } = [];
}
