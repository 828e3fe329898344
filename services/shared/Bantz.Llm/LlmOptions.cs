using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bantz.Llm;

/// <summary>Which model to ask and for how long, from <c>Bantz:Llm</c>.</summary>
public sealed class LlmOptions
{
    public const string Section = "Bantz:Llm";

    /// <summary>auto, vllm, ollama or embedded. auto: whatever of vllm and ollama is configured, then embedded.</summary>
    [AllowedValues(LlmBackends.Auto, LlmBackends.Vllm, LlmBackends.Ollama, LlmBackends.Embedded)]
    public string Backend { get; set; } = LlmBackends.Auto;

    /// <summary>Overrides the endpoint of <c>ConnectionStrings:vllm</c>.</summary>
    public string? VllmUrl { get; set; }

    /// <summary>Overrides the endpoint of <c>ConnectionStrings:ollama</c>.</summary>
    public string? OllamaUrl { get; set; }

    /// <summary>The model of the backend that is tried first; overrides its connection string.</summary>
    public string? Model { get; set; }

    /// <summary>The model's context in tokens, prompt and answer together; sent to Ollama as num_ctx. 1,024 to 1,048,576; 4,096.</summary>
    [Range(1_024, 1_048_576)]
    public int ContextTokens { get; set; } = 4_096;

    /// <summary>The longest wait for a whole answer. 100 ms to 5 minutes; 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1000000", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest wait for the first token. 50 ms to 5 minutes; 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.0500000", "00:05:00")]
    public TimeSpan FirstTokenTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest silence between two pieces of an answer. 50 ms to 5 minutes; 3 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.0500000", "00:05:00")]
    public TimeSpan ChunkTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The longest wait for a look at a server's health. 50 ms to 1 minute; 2 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.0500000", "00:01:00")]
    public TimeSpan CheckTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait for a connection. 50 ms to 1 minute; 1 second: a server on this machine or in this rack.</summary>
    [Range(typeof(TimeSpan), "00:00:00.0500000", "00:01:00")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(1);
}

/// <summary>Holds options to their ranges; its body is generated.</summary>
[OptionsValidator]
internal sealed partial class LlmOptionsValidator : IValidateOptions<LlmOptions>;
