using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Bantz.Contracts;

/// <summary>What a turn did and said; also the payload of the stream's <c>done</c>.</summary>
public sealed record TurnResult
{
    public required string TurnId { get; init; }
    public required string SessionId { get; init; }
    public required Language Language { get; init; }
    public required string Reply { get; init; }

    /// <summary>Absent where code answered without a planner (yes, no, edit).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Plan? Plan { get; init; }

    public IReadOnlyList<ToolResult> ToolResults { get; init; } = [];

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public PendingConfirmation? PendingConfirmation { get; init; }

    /// <summary>Set where this turn answered a pending action.</summary>
    public ConfirmationOutcome? Confirmation { get; init; }

    public IReadOnlyList<string> Memory { get; init; } = [];

    /// <summary>W3C trace id, 32 hexadecimal digits.</summary>
    public required string TraceId { get; init; }

    public required TurnTimings Timings { get; init; }
}

/// <summary>One call that ran, or was tried.</summary>
public sealed record ToolResult
{
    public required string Tool { get; init; }
    public required JsonObject Arguments { get; init; }
    public required bool Ok { get; init; }

    /// <summary>The tool's structured content. Untrusted data.</summary>
    public JsonNode? Result { get; init; }

    public ToolError? Error { get; init; }
}

/// <summary>Why a call did not succeed; <see cref="Code"/> is one of <see cref="ToolErrorCodes"/>.</summary>
public sealed record ToolError(string Code, string Message);

/// <summary>Stable codes of failed calls.</summary>
public static class ToolErrorCodes
{
    public const string InvalidArguments = "invalid_arguments";
    public const string NotFound = "not_found";
    public const string Conflict = "conflict";
    public const string Denied = "denied";

    /// <summary>Policy allows no more of these calls today.</summary>
    public const string DayLimit = "day_limit";
    public const string Unavailable = "unavailable";
    public const string Failed = "failed";
}

/// <summary>An action that is frozen until it is answered.</summary>
public sealed record PendingConfirmation
{
    public required string Id { get; init; }
    public required string Tool { get; init; }

    /// <summary>Exactly what will run after a yes.</summary>
    public required JsonObject Arguments { get; init; }

    /// <summary>The sentence shown.</summary>
    public required string Prompt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>How a pending action was answered.</summary>
public sealed record ConfirmationOutcome(string Id, string Tool, ConfirmationDecision Decision);

/// <summary>What an answer to a pending action was read as.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ConfirmationDecision>))]
public enum ConfirmationDecision
{
    Yes,
    No,
    Edit,
    Ambiguous,
    Expired,
}

/// <summary>Time spent in each phase, in milliseconds of wall clock.</summary>
public sealed record TurnTimings(double PlanMs, double ExecuteMs, double FinaliseMs, double RememberMs, double TotalMs);
