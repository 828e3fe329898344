namespace Bantz.Llm;

/// <summary>Why a model stopped.</summary>
public enum LlmFinish
{
    /// <summary>It was done.</summary>
    Stop,

    /// <summary>The token limit cut it.</summary>
    Length,

    /// <summary>A filter, or something else that the server names.</summary>
    Other,
}

/// <summary>A whole answer. Its text is untrusted.</summary>
public sealed record LlmResult
{
    public required string Text { get; init; }

    /// <summary>A name of <see cref="LlmBackends"/>.</summary>
    public required string Backend { get; init; }

    /// <summary>The model as the server names it in its answer.</summary>
    public required string Model { get; init; }

    /// <summary>As the server counts; null where it does not say.</summary>
    public int? InputTokens { get; init; }

    /// <summary>As the server counts; null where it does not say.</summary>
    public int? OutputTokens { get; init; }

    public required LlmFinish Finish { get; init; }

    /// <summary>From sending to the first piece with content; null where there was none.</summary>
    public TimeSpan? TimeToFirstToken { get; init; }

    /// <summary>From sending to the end.</summary>
    public required TimeSpan Elapsed { get; init; }
}

/// <summary>A piece of an answer, and the whole where it is the last.</summary>
public sealed record LlmChunk(string Text, LlmResult? Result = null);

/// <summary>What a look at a server found.</summary>
public sealed record LlmAvailability
{
    /// <summary>The server answers.</summary>
    public required bool Reachable { get; init; }

    /// <summary>It serves the model.</summary>
    public required bool ModelPresent { get; init; }

    /// <summary>What it serves.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>The answer to the warm-up request, where one was asked for and given.</summary>
    public LlmResult? Warm { get; init; }

    /// <summary>What is wrong; null where nothing is.</summary>
    public LlmException? Problem { get; init; }

    public bool Ready => Problem is null && Reachable && ModelPresent;
}
