using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Access;
using Bantz.Orchestrator.Redaction;

namespace Bantz.Orchestrator.Audit;

/// <summary>The decisions of one turn, as they fall.</summary>
internal sealed class AuditTrail(string sessionId, string turnId, string traceId, TimeProvider clock)
{
    private readonly List<AuditEntry> _entries = [];
    private (JsonObject Call, string Hash, JsonObject Redacted)? _last;

    public IReadOnlyList<AuditEntry> Entries => _entries;

    /// <summary>The trace of the turn.</summary>
    public string TraceId => traceId;

    /// <param name="decision">One of <see cref="Decisions"/>.</param>
    /// <param name="decidedBy">One of <see cref="DecidedBy"/>.</param>
    /// <param name="tool">What was decided about.</param>
    /// <param name="arguments">Hashed as they are, kept redacted.</param>
    /// <param name="reason">The rule of policy that decided.</param>
    public void Add(string decision, string decidedBy, string tool, JsonObject arguments, string? reason = null)
    {
        // What is decided about one call is decided in a row.
        var (_, hash, redacted) = _last is { } last && ReferenceEquals(last.Call, arguments) ? last : (arguments, CanonicalJson.Hash(arguments), Redactor.Redact(arguments));
        _last = (arguments, hash, redacted);
        var at = clock.GetUtcNow();
        _entries.Add(new()
        {
            At = at,
            Id = $"{turnId}-{at.UtcTicks:x}-{_entries.Count}",
            SessionId = SessionScope.Name(sessionId),
            Key = SessionScope.Owner(sessionId) is not SessionScope.Anybody and var owner ? owner : null,
            TurnId = turnId,
            Tool = tool,
            Decision = decision,
            DecidedBy = decidedBy,
            ArgumentsHash = hash,
            Arguments = redacted,
            Reason = reason,
            TraceId = traceId,
        });
    }
}

/// <summary>What can be decided about a call.</summary>
internal static class Decisions
{
    public const string Allowed = "allowed";
    public const string Asked = "asked";
    public const string Accepted = "accepted";
    public const string Refused = "refused";
    public const string Edited = "edited";
    public const string Expired = "expired";
    public const string Denied = "denied";
    public const string Executed = "executed";
    public const string Failed = "failed";

    public static IReadOnlyList<string> All { get; } = [Allowed, Asked, Accepted, Refused, Edited, Expired, Denied, Executed, Failed];
}

/// <summary>Who can decide.</summary>
internal static class DecidedBy
{
    public const string Policy = "policy";
    public const string Person = "person";
    public const string Clock = "clock";
    public const string Tool = "tool";

    public static IReadOnlyList<string> All { get; } = [Policy, Person, Clock, Tool];
}
