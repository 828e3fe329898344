using Bantz.Contracts;
using Bantz.Orchestrator.Confirmations;

namespace Bantz.Orchestrator.Journal;

/// <summary>A turn as written down before its first effect: enough to end it without the process that began it.</summary>
internal sealed record JournaledTurn
{
    public required string TurnId { get; init; }
    public required string TraceId { get; init; }

    /// <summary>When the yes was taken.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was said, redacted; empty where a button was pressed.</summary>
    public required string Text { get; init; }

    /// <summary>The pending action whose button said yes.</summary>
    public string? PressedId { get; init; }

    public required Language Language { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The moment of speaking.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>As <see cref="Turns.TurnCommand.Fingerprint"/>.</summary>
    public string? Fingerprint { get; init; }
}

/// <summary>One effect that was begun; <see cref="Outcome"/> is null where no answer was written down.</summary>
internal sealed record JournaledEffect(PendingAction Action, ToolResult? Outcome);

/// <summary>A turn that began effects and was not committed: it still runs, or it never came back.</summary>
internal sealed record HalfDoneTurn(JournaledTurn Turn, IReadOnlyList<JournaledEffect> Effects);
