using Bantz.Contracts;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.Journal;

namespace Bantz.Orchestrator.Sessions;

/// <summary>A session as loaded; <see cref="Version"/> is 0 where it does not exist yet.</summary>
internal sealed record StoredSession(SessionState State, int Version, PendingQueue? Pending, StoredResult? Result)
{
    /// <summary>The turn that took the pending action and never came back; whether the action ran is not known.</summary>
    public string? AbandonedBy { get; init; }

    /// <summary>The turn that began effects and was not committed; whoever holds the lease ends it first.</summary>
    public HalfDoneTurn? HalfDone { get; init; }

    /// <summary>What turns did whose answers nobody is known to have got; the next turn tells it.</summary>
    public IReadOnlyList<UntoldTurn> Untold { get; init; } = [];

    public bool Exists => Version > 0;
}

/// <summary>A finished turn, kept for whoever asks again; the fingerprint is SHA-256 over the request, so that an Idempotency-Key with another request is an error, and empty without such a key.</summary>
internal sealed record StoredResult(string Fingerprint, TurnResult Result);

/// <summary>What a turn did, redacted, until its answer has left.</summary>
internal sealed record UntoldTurn(string TurnId, string Text);

/// <summary>All that a turn leaves behind, written at once or not at all; <see cref="Audit"/> before it, and for good.</summary>
internal sealed record SessionCommit
{
    public required string SessionId { get; init; }

    /// <summary>The version that was loaded; another one in the store means that someone else wrote.</summary>
    public required int LoadedVersion { get; init; }

    /// <summary>Must still be ours, and goes back with the commit; null where nobody holds one.</summary>
    public SessionLease? Lease { get; init; }

    public required SessionState State { get; init; }

    /// <summary>The turn itself, for who reads the conversation.</summary>
    public TurnRecord? Turn { get; init; }

    public PendingQueue? Pending { get; init; }
    public StoredResult? Result { get; init; }

    /// <summary>Set where the turn had an effect.</summary>
    public UntoldTurn? Untold { get; init; }

    /// <summary>Kept results that fall off the end.</summary>
    public IReadOnlyList<string> DroppedResults { get; init; } = [];

    public IReadOnlyList<AuditEntry> Audit { get; init; } = [];
}
