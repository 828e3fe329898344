namespace Bantz.Contracts;

/// <summary>One time expression that code found in the utterance; for people who look behind the curtain, not for tools.</summary>
public sealed record SpokenTime
{
    /// <summary>Where it begins in the utterance, in UTF-16 code units.</summary>
    public required int Start { get; init; }

    /// <summary>1 or more.</summary>
    public required int Length { get; init; }

    /// <summary><c>instant</c>, <c>date</c>, <c>interval</c>, <c>window</c>, <c>recurrence</c>, <c>duration</c> or <c>set</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>First moment, wall clock in the request's zone.</summary>
    public DateTime? From { get; init; }

    /// <summary>First moment after it.</summary>
    public DateTime? To { get; init; }

    public int? Minutes { get; init; }

    /// <summary>An RFC 5545 rule.</summary>
    public string? Recurrence { get; init; }
}
