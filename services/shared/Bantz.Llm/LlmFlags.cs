namespace Bantz.Llm;

/// <summary>The flags of a host's command line that choose the model, and the settings they stand for.</summary>
public static class LlmFlags
{
    /// <summary>For <c>AddCommandLine(args, …)</c>.</summary>
    public static IDictionary<string, string> Mappings { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["--llm-backend"] = $"{LlmOptions.Section}:{nameof(LlmOptions.Backend)}",
        ["--vllm-url"] = $"{LlmOptions.Section}:{nameof(LlmOptions.VllmUrl)}",
        ["--ollama-url"] = $"{LlmOptions.Section}:{nameof(LlmOptions.OllamaUrl)}",
        ["--model"] = $"{LlmOptions.Section}:{nameof(LlmOptions.Model)}",
    };
}
