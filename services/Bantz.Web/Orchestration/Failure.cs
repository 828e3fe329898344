namespace Bantz.Web.Orchestration;

/// <summary>Why the orchestrator gave no answer, as far as a person can act on it.</summary>
public enum FailureKind
{
    /// <summary>Nobody answers there.</summary>
    Unreachable,

    /// <summary>The answer broke off.</summary>
    Cut,

    /// <summary>Nothing was heard for too long.</summary>
    Silent,

    /// <summary>Another turn of this session is still running.</summary>
    Busy,

    /// <summary>Something that it needs is down.</summary>
    Unavailable,

    /// <summary>It will not take this request, however often it is sent.</summary>
    Refused,

    /// <summary>It failed.</summary>
    Broken,
}

/// <summary>No answer, and why.</summary>
/// <param name="Kind">What a person can act on.</param>
/// <param name="Detail">The server's own sentence about what to do; never exception text.</param>
/// <param name="TraceId">Leads to the logs, where there is one.</param>
public sealed record Failure(FailureKind Kind, string? Detail = null, string? TraceId = null)
{
    /// <summary>Whether sending the same again can help.</summary>
    public bool CanRetry => Kind is not FailureKind.Refused;
}
