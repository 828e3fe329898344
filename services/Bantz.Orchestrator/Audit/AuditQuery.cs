using Bantz.Contracts;
using Bantz.Orchestrator.Turns;
using Microsoft.AspNetCore.Mvc;

namespace Bantz.Orchestrator.Audit;

/// <summary>Which decisions are asked for; what is absent does not matter.</summary>
internal sealed record AuditQuery
{
    private const int DefaultLimit = 100;
    private const int MostEntries = 1_000;

    [FromQuery(Name = "session_id")]
    public string? SessionId { get; init; }

    [FromQuery(Name = "turn_id")]
    public string? TurnId { get; init; }

    [FromQuery(Name = "tool")]
    public string? Tool { get; init; }

    /// <summary>One of <see cref="Decisions"/>.</summary>
    [FromQuery(Name = "decision")]
    public string? Decision { get; init; }

    /// <summary>One of <see cref="Audit.DecidedBy"/>.</summary>
    [FromQuery(Name = "decided_by")]
    public string? DecidedBy { get; init; }

    [FromQuery(Name = "arguments_hash")]
    public string? ArgumentsHash { get; init; }

    /// <summary>Not before this moment.</summary>
    [FromQuery(Name = "from")]
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this moment.</summary>
    [FromQuery(Name = "to")]
    public DateTimeOffset? To { get; init; }

    /// <summary>Entries a page.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary><see cref="AuditList.Next"/> of the page before.</summary>
    [FromQuery(Name = "after")]
    public string? After { get; init; }

    public int Most => Limit ?? DefaultLimit;

    public InputError? Complaint() => this switch
    {
        { Limit: < 1 or > MostEntries } => new("Bad limit", $"limit is 1 to {MostEntries}."),
        { Decision: { } decision } when !Decisions.All.Contains(decision) => new("Unknown decision", $"decision is one of {string.Join(", ", Decisions.All)}."),
        { DecidedBy: { } by } when !Audit.DecidedBy.All.Contains(by) => new("Unknown decider", $"decided_by is one of {string.Join(", ", Audit.DecidedBy.All)}."),
        { From: { } from, To: { } to } when to <= from => new("Bad span", "to is later than from."),
        _ => null,
    };

    /// <param name="entry">Any entry.</param>
    /// <param name="owner">The caller's key: others' decisions are not shown; null where there are no keys.</param>
    public bool Fits(AuditEntry entry, string? owner) =>
        (owner is null || entry.Key == owner)
        && Same(SessionId, entry.SessionId) && Same(TurnId, entry.TurnId) && Same(Tool, entry.Tool) && Same(Decision, entry.Decision)
        && Same(DecidedBy, entry.DecidedBy) && Same(ArgumentsHash, entry.ArgumentsHash)
        && (From is null || entry.At >= From) && (To is null || entry.At < To);

    private static bool Same(string? wanted, string value) => wanted is null || wanted == value;
}
