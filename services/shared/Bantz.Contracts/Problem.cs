namespace Bantz.Contracts;

/// <summary>An error as clients read it: RFC 9457 problem details with the trace id.</summary>
public sealed record Problem
{
    public string? Type { get; init; }
    public string? Title { get; init; }
    public int? Status { get; init; }

    /// <summary>What was wrong and what to do.</summary>
    public string? Detail { get; init; }

    public string? TraceId { get; init; }
}
