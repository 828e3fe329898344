using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Redaction;

namespace Bantz.Orchestrator.Audit;

/// <summary>The decisions of one turn, as they fall.</summary>
internal sealed class AuditTrail(string sessionId, string turnId, string traceId, TimeProvider clock)
{
    private readonly List<AuditEntry> _entries = [];

    public IReadOnlyList<AuditEntry> Entries => _entries;

    /// <summary>The trace of the turn.</summary>
    public string TraceId => traceId;

    /// <param name="decision">One of <see cref="Decisions"/>.</param>
    /// <param name="decidedBy">One of <see cref="DecidedBy"/>.</param>
    /// <param name="tool">What was decided about.</param>
    /// <param name="arguments">Hashed as they are, kept redacted.</param>
    public void Add(string decision, string decidedBy, string tool, JsonObject arguments) => _entries.Add(new()
    {
        At = clock.GetUtcNow(),
        SessionId = sessionId,
        TurnId = turnId,
        Tool = tool,
        Decision = decision,
        DecidedBy = decidedBy,
        ArgumentsHash = CanonicalJson.Hash(arguments),
        Arguments = Redactor.Redact(arguments),
        TraceId = traceId,
    });
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
}

/// <summary>Who can decide.</summary>
internal static class DecidedBy
{
    public const string Policy = "policy";
    public const string Person = "person";
    public const string Clock = "clock";
    public const string Tool = "tool";
}
