namespace Aspire.Hosting.VLlm;

/// <summary>The image of vLLM's OpenAI-compatible server. Its entry point is <c>vllm serve</c>: arguments begin with the model.</summary>
internal static class VLlmContainerImage
{
    internal const string Registry = "docker.io";
    internal const string Image = "vllm/vllm-openai";
    internal const string Tag = "v0.28.0";
}
