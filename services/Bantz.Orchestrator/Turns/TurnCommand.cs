using Bantz.Contracts;
using NodaTime;

namespace Bantz.Orchestrator.Turns;

/// <summary>One turn as asked for, checked at the edge.</summary>
internal sealed record TurnCommand
{
    public required string TurnId { get; init; }
    public required string SessionId { get; init; }

    /// <summary>What the person said; empty where they pressed a button.</summary>
    public required string Text { get; init; }

    public Language? Language { get; init; }
    public required DateTimeZone Zone { get; init; }

    /// <summary>The moment of speaking, with the zone's offset.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>SHA-256 over the request where it carries an Idempotency-Key; its result is then kept.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Its id was told before its end: who lost the answer may ask for it by that id.</summary>
    public bool IsFollowed { get; init; }

    public bool IsKept => Fingerprint is not null || IsFollowed;

    /// <summary>When it came in, by our clock.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The question that the person saw; empty where they saw none, null where that is not known.</summary>
    public string? ShownId { get; init; }

    /// <summary>Set where a pending action is answered by its id.</summary>
    public ButtonPress? Button { get; init; }

    public LocalDate Today => LocalDateTime.FromDateTime(Now.DateTime).Date;
}

/// <summary>A yes or a no to one pending action.</summary>
internal sealed record ButtonPress(string PendingId, bool Yes);
