namespace Bantz.Llm;

/// <summary>One model at one server. Thread-safe; built once.</summary>
/// <remarks>Every failure of the server, of the way to it, or of what it says is an <see cref="LlmException"/>; the caller's own cancellation stays one.</remarks>
public interface ILlmClient
{
    /// <summary>A name of <see cref="LlmBackends"/>.</summary>
    string Backend { get; }

    /// <summary>The model as the server calls it.</summary>
    string Model { get; }

    /// <summary>Where the server listens, without any path of its protocol.</summary>
    Uri Endpoint { get; }

    /// <summary>The whole answer. It is streamed underneath, so that a stall is seen and the first token is timed.</summary>
    /// <exception cref="LlmException">The model gave no whole answer.</exception>
    Task<LlmResult> CompleteAsync(LlmRequest request, CancellationToken cancellationToken);

    /// <summary>The answer piece by piece; the last piece carries the result.</summary>
    /// <exception cref="LlmException">The model gave no whole answer; pieces already handed out are not the answer.</exception>
    IAsyncEnumerable<LlmChunk> StreamAsync(LlmRequest request, CancellationToken cancellationToken);

    /// <summary>Whether the server is up and serves the model and, where <paramref name="warm"/> is given, answers it; never throws for what it finds.</summary>
    Task<LlmAvailability> CheckAsync(LlmRequest? warm, CancellationToken cancellationToken);
}

/// <summary>Names of the backends, as configuration, plans and telemetry carry them.</summary>
public static class LlmBackends
{
    public const string Vllm = "vllm";
    public const string Ollama = "ollama";

    /// <summary>No model: the planner in code.</summary>
    public const string Embedded = "embedded";

    /// <summary>The best that is healthy.</summary>
    public const string Auto = "auto";
}
