namespace Bantz.Time;

/// <summary>Why a time that was said is not resolved.</summary>
public enum UnresolvedReason
{
    /// <summary>It hangs on an event whose time is not in the text: "toplantıdan bir saat önce".</summary>
    Event,

    /// <summary>"bayramda": there are several feasts.</summary>
    Feast,

    /// <summary>"mali yıl", "fiscal quarter": every house has its own.</summary>
    Fiscal,

    /// <summary>"birkaç saat", "later": no number is said.</summary>
    Vague,

    /// <summary>"o gün", "aynı hafta", "that day": a time that was spoken of before.</summary>
    Earlier,
}

/// <summary>A time that the words name and that cannot be told from them alone.</summary>
public sealed record UnresolvedTime
{
    public required TextSpan Span { get; init; }

    /// <summary>The words themselves, as typed.</summary>
    public required string Text { get; init; }

    public required UnresolvedReason Reason { get; init; }

    /// <summary>The event it hangs on, as typed, its ending included: "toplantıdan".</summary>
    public string? Event { get; init; }

    /// <summary>How far from the event, negative before it; null where only before or after is said.</summary>
    public int? OffsetMinutes { get; init; }

    /// <summary>-1 before the event, 1 after it, 0 where the reason is another.</summary>
    public int Direction { get; init; }
}
