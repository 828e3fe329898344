using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Orchestrator.Confirmations;

/// <summary>An action frozen until a person answers: what was shown is what runs.</summary>
internal sealed record PendingAction
{
    public required string Id { get; init; }
    public required string SessionId { get; init; }

    /// <summary>The turn that asked.</summary>
    public string? TurnId { get; init; }

    public required string Tool { get; init; }

    /// <summary>Canonical.</summary>
    public required JsonObject Arguments { get; init; }

    /// <summary>SHA-256 over <see cref="Arguments"/>, checked again before they run.</summary>
    public required string ArgumentsHash { get; init; }

    /// <summary>The sentence shown.</summary>
    public required string Prompt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>One effect, however often it is sent.</summary>
    public required string EffectKey { get; init; }

    public required Language Language { get; init; }

    /// <summary>The event it would change, as it was found.</summary>
    public CalendarEvent? Subject { get; init; }

    /// <summary>It was sent once, and no answer came: it may have happened.</summary>
    public bool Uncertain { get; init; }

    public bool IsUntouched => CanonicalJson.Hash(Arguments) == ArgumentsHash;

    public PendingConfirmation ToWire() => new()
    {
        Id = Id,
        Tool = Tool,
        Arguments = Arguments,
        Prompt = Prompt,
        ExpiresAt = ExpiresAt,
    };
}

/// <summary>Actions that wait for a yes, asked one after another.</summary>
internal sealed record PendingQueue(IReadOnlyList<PendingAction> Actions)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public PendingAction Current => Actions[0];

    /// <summary>What is asked next, from now on; null where nothing is left.</summary>
    public PendingQueue? Next(DateTimeOffset expiresAt) =>
        Actions.Count > 1 ? new([Actions[1] with { ExpiresAt = expiresAt }, .. Actions.Skip(2)]) : null;

    public PendingQueue WithCurrent(PendingAction current) => new([current, .. Actions.Skip(1)]);

    public PendingQueue WithUncertainCurrent() => WithCurrent(Current with { Uncertain = true });
}
