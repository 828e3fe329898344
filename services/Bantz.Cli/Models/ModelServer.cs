namespace Bantz.Cli;

/// <summary>A model server as the person names it, or as it is looked for where nobody names one.</summary>
/// <param name="Backend"><see cref="Vllm"/> or <see cref="Ollama"/>.</param>
/// <param name="Url">Scheme, host and port.</param>
/// <param name="Model">The model as the server calls it.</param>
/// <param name="Key">Shown to vLLM where it wants one.</param>
/// <param name="Named">The person named it, so that it is a failure if it is not there.</param>
internal sealed record ModelServer(string Backend, Uri Url, string Model, string? Key, bool Named)
{
    internal const string Vllm = "vllm";
    internal const string Ollama = "ollama";

    internal bool IsOllama => Backend == Ollama;
}
