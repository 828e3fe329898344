namespace Bantz.Contracts;

/// <summary>Event names of a turn streamed as Server-Sent Events, in the order they may come.</summary>
public static class TurnEvents
{
    /// <summary><see cref="TurnAcknowledged"/>.</summary>
    public const string Ack = "ack";

    /// <summary><see cref="Contracts.Plan"/>.</summary>
    public const string Plan = "plan";

    /// <summary><see cref="ToolResult"/>.</summary>
    public const string Tool = "tool";

    /// <summary><see cref="TurnDelta"/>: the next piece of the reply.</summary>
    public const string Delta = "delta";

    /// <summary><see cref="PendingConfirmation"/>.</summary>
    public const string Confirmation = "confirmation";

    /// <summary><see cref="TurnResult"/>; nothing follows.</summary>
    public const string Done = "done";

    /// <summary><see cref="Contracts.Problem"/>; nothing follows.</summary>
    public const string Error = "error";
}

/// <summary>The turn was taken.</summary>
public sealed record TurnAcknowledged(string TurnId, string SessionId, string TraceId);

/// <summary>A piece of the reply.</summary>
public sealed record TurnDelta(string Text);
