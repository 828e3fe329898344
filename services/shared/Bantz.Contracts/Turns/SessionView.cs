using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Bantz.Contracts;

/// <summary>What a session remembers: <c>GET /v1/sessions/{id}</c>.</summary>
public sealed record SessionView
{
    public required string SessionId { get; init; }
    public required int Version { get; init; }
    public required int TurnCount { get; init; }
    public IReadOnlyList<string> Memory { get; init; } = [];
    public IReadOnlyList<FocusEvent> Focus { get; init; } = [];
    public OpenRequest? OpenRequest { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public PendingConfirmation? PendingConfirmation { get; init; }
}

/// <summary>A turn as the session keeps it: <c>GET /v1/sessions/{id}/turns</c>.</summary>
public sealed record TurnRecord
{
    public required string TurnId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string User { get; init; }
    public required string Assistant { get; init; }
    public PlanRoute? Route { get; init; }
    public CalendarIntent? CalendarIntent { get; init; }
    public IReadOnlyList<string> Tools { get; init; } = [];
    public string? TraceId { get; init; }
}

/// <summary>The turns a session still holds, oldest first.</summary>
public sealed record TurnList(IReadOnlyList<TurnRecord> Turns);

/// <summary>One decision about one call: <c>GET /v1/audit</c>.</summary>
public sealed record AuditEntry
{
    public required DateTimeOffset At { get; init; }
    public required string SessionId { get; init; }
    public required string TurnId { get; init; }
    public required string Tool { get; init; }

    /// <summary><c>allowed</c>, <c>asked</c>, <c>accepted</c>, <c>refused</c>, <c>edited</c>, <c>expired</c>, <c>denied</c>, <c>executed</c> or <c>failed</c>.</summary>
    public required string Decision { get; init; }

    /// <summary>Who decided: <c>policy</c>, <c>person</c>, <c>clock</c> or <c>tool</c>.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>SHA-256 over the canonical arguments, hexadecimal.</summary>
    public required string ArgumentsHash { get; init; }

    public JsonObject? Arguments { get; init; }

    /// <summary>The rule of policy that decided: <c>tier</c>, <c>denied</c>, <c>attendees</c>, <c>day_cap</c> …; null where no rule did.</summary>
    public string? Reason { get; init; }

    /// <summary>Names the entry; the next page begins behind it.</summary>
    public string? Id { get; init; }

    /// <summary>The id of the API key that spoke; null where there are none.</summary>
    public string? Key { get; init; }
    public string? TraceId { get; init; }
}

/// <summary>Audit entries, newest first; <see cref="Next"/> is where the next page begins, null where none follows.</summary>
public sealed record AuditList(IReadOnlyList<AuditEntry> Entries, string? Next = null);

/// <summary>One day's events: <c>GET /v1/agenda</c>.</summary>
public sealed record AgendaView(DateOnly Day, string TimeZone, IReadOnlyList<CalendarEvent> Events);
