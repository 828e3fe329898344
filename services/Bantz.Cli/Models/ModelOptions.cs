using System.CommandLine;

namespace Bantz.Cli;

/// <summary>How commands that look at models are told where these are.</summary>
internal sealed class ModelOptions
{
    internal const string DefaultVllm = "http://127.0.0.1:8000";
    internal const string DefaultOllama = "http://127.0.0.1:11434";
    internal const string VllmVariable = "BANTZ_VLLM_URL";
    internal const string OllamaVariable = "BANTZ_OLLAMA_URL";
    internal const string KeyVariable = "BANTZ_VLLM_KEY";

    private const string DefaultVllmModel = "bantz-router";
    private const string DefaultOllamaModel = "qwen3:4b-instruct-2507-q4_K_M";

    private readonly Surroundings _world;
    private readonly Option<string?> _vllm = new("--vllm-url") { HelpName = "address", Description = $"Where vLLM listens; also {VllmVariable}, and its key in {KeyVariable}. [default: {DefaultVllm}]" };
    private readonly Option<string?> _ollama = new("--ollama-url") { HelpName = "address", Description = $"Where Ollama listens; also {OllamaVariable}. [default: {DefaultOllama}]" };
    private readonly Option<string?> _model = new("--model") { HelpName = "name", Description = $"The model to ask for. [default: {DefaultVllmModel}, {DefaultOllamaModel}]" };

    internal ModelOptions(Surroundings world, Command command)
    {
        _world = world;
        command.Validators.Add(result =>
        {
            if (Reach(result.GetValue(_vllm), VllmVariable, DefaultVllm) is null || Reach(result.GetValue(_ollama), OllamaVariable, DefaultOllama) is null)
            {
                result.AddError($"The address of a model server is an http or https URL, as in {DefaultVllm}.");
            }
        });
        command.Add(_vllm);
        command.Add(_ollama);
        command.Add(_model);
    }

    internal ModelServer Vllm(ParseResult parsed) => new(
        ModelServer.Vllm, Reach(parsed.GetValue(_vllm), VllmVariable, DefaultVllm)!, parsed.GetValue(_model) ?? DefaultVllmModel, _world.Variable(KeyVariable), IsNamed(parsed.GetValue(_vllm), VllmVariable));

    internal ModelServer Ollama(ParseResult parsed) => new(
        ModelServer.Ollama, Reach(parsed.GetValue(_ollama), OllamaVariable, DefaultOllama)!, parsed.GetValue(_model) ?? DefaultOllamaModel, null, IsNamed(parsed.GetValue(_ollama), OllamaVariable));

    private bool IsNamed(string? given, string variable) => !string.IsNullOrEmpty(given ?? _world.Variable(variable));

    /// <summary>With or without the <c>/v1</c> that people write behind it.</summary>
    private Uri? Reach(string? given, string variable, string otherwise)
    {
        var text = given ?? (_world.Variable(variable) is { Length: > 0 } set ? set : otherwise);
        text = text.TrimEnd('/');
        return Uri.TryCreate((text.EndsWith("/v1", StringComparison.Ordinal) ? text[..^3] : text) + "/", UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url
            : null;
    }
}
