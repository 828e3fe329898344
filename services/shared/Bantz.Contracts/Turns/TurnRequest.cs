namespace Bantz.Contracts;

/// <summary>One thing said by a person: <c>POST /v1/turns</c>.</summary>
public sealed record TurnRequest
{
    /// <summary>1 to <see cref="WireLimits.MaxTextLength"/> characters, no control characters but line break and tab.</summary>
    public required string Text { get; init; }

    /// <summary>Letters, digits, <c>-</c> and <c>_</c>, at most <see cref="WireLimits.MaxSessionIdLength"/>; null starts a new session.</summary>
    public string? SessionId { get; init; }

    /// <summary>IANA name; <see cref="WireLimits.DefaultTimeZone"/> where absent.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Null: read from the words.</summary>
    public Language? Language { get; init; }

    /// <summary>ISO 8601, with an offset or as wall clock in <see cref="TimeZone"/>; refused unless <c>Bantz:AllowClockOverride</c> is set.</summary>
    public string? Now { get; init; }

    /// <summary>
    /// The question that was on the screen while this was said: <see cref="PendingConfirmation.Id"/>. Words answer no other one.
    /// Empty: none was. Null: not told; then words answer only a question that was asked before they came.
    /// </summary>
    public string? PendingId { get; init; }
}

/// <summary>Answers a pending action: <c>POST /v1/sessions/{id}/confirmations/{pending_id}</c>.</summary>
public sealed record ConfirmationRequest
{
    /// <summary><see cref="ConfirmationDecision.Yes"/> or <see cref="ConfirmationDecision.No"/>.</summary>
    public required ConfirmationDecision Decision { get; init; }

    /// <summary>As <see cref="TurnRequest.TimeZone"/>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>As <see cref="TurnRequest.Now"/>.</summary>
    public string? Now { get; init; }
}
