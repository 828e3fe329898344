namespace Bantz.Contracts;

/// <summary>How a plan came to be. Token counts and times are the model's own and absent where no model was asked.</summary>
public sealed record PlanTrace
{
    public required RouteSource RouteSource { get; init; }

    /// <summary><c>vllm</c>, <c>ollama</c> or <c>embedded</c>.</summary>
    public required string Backend { get; init; }

    public string? Model { get; init; }
    public double Confidence { get; init; }
    public int ToolPlanLen { get; init; }
    public required string PromptVersion { get; init; }

    /// <summary>How often a planner was asked; 1 where the first answer served.</summary>
    public int Attempts { get; init; } = 1;

    public bool Repaired { get; init; }

    /// <summary>Tools and fields that were dropped because nothing knows them.</summary>
    public IReadOnlyList<string>? Dropped { get; init; }

    public int? InputTokens { get; init; }
    public int? OutputTokens { get; init; }
    public double? TtftMs { get; init; }
    public double? ElapsedMs { get; init; }

    /// <summary>The times that code found in the utterance, in its order; null where there are none.</summary>
    public IReadOnlyList<SpokenTime>? Times { get; init; }
}
