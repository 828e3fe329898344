namespace Aspire.Hosting.Ollama;

internal static class OllamaContainerImage
{
    internal const string Registry = "docker.io";
    internal const string Image = "ollama/ollama";
    internal const string Tag = "0.32.15";
}
