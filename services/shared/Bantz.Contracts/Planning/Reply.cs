namespace Bantz.Contracts;

/// <summary>Asks for an answer phrased from facts alone: <c>POST /v1/replies</c>.</summary>
public sealed record ReplyRequest
{
    /// <summary>What the person asked.</summary>
    public required string Text { get; init; }

    public required Language Language { get; init; }

    /// <summary>The deterministic sentence; a planner without a model answers with it unchanged.</summary>
    public required string Draft { get; init; }

    /// <summary>What the tools returned, as data.</summary>
    public IReadOnlyList<ToolResult> Facts { get; init; } = [];
}

/// <summary>An answer and who phrased it.</summary>
public sealed record ReplyResult(string Reply, PlanTrace Trace);
