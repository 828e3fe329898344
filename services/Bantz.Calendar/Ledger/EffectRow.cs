using NodaTime;

namespace Bantz.Calendar.Ledger;

/// <summary>One effect that happened, and what was answered to it.</summary>
internal sealed class EffectRow
{
    public required string Key { get; init; }
    public required string Tool { get; init; }

    /// <summary>SHA-256 over the canonical arguments, hexadecimal.</summary>
    public required string ArgumentsHash { get; init; }

    public required string EventId { get; init; }

    /// <summary>The event as the first answer showed it, JSON.</summary>
    public required string Result { get; init; }

    public required Instant CreatedAt { get; init; }
}
