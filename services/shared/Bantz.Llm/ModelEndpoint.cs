using System.Data.Common;
using Microsoft.Extensions.Configuration;

namespace Bantz.Llm;

/// <summary>A model server as configuration names it.</summary>
/// <param name="Backend">A name of <see cref="LlmBackends"/>.</param>
/// <param name="Address">Scheme, host and port.</param>
/// <param name="Model">The model as the server calls it.</param>
/// <param name="Key">The server's API key; null where it wants none.</param>
public sealed record ModelEndpoint(string Backend, Uri Address, string Model, string? Key)
{
    /// <summary>The served name that docs/vllm-poc-guide.md gives vLLM's model.</summary>
    public const string DefaultVllmModel = "bantz-router";

    public const string DefaultOllamaModel = "qwen3:4b-instruct-2507-q4_K_M";

    private const string DefaultVllmAddress = "http://127.0.0.1:8000";
    private const string DefaultOllamaAddress = "http://127.0.0.1:11434";

    /// <summary>The model backends to try, in their order; empty where only the embedded planner is left.</summary>
    /// <exception cref="FormatException">A connection string or an address cannot be read.</exception>
    public static IReadOnlyList<ModelEndpoint> Read(IConfiguration configuration, LlmOptions options)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(options);
        var vllm = Find(LlmBackends.Vllm, configuration, options.VllmUrl);
        var ollama = Find(LlmBackends.Ollama, configuration, options.OllamaUrl);
        ModelEndpoint?[] wanted = options.Backend switch
        {
            LlmBackends.Vllm => [vllm ?? new ModelEndpoint(LlmBackends.Vllm, new Uri(DefaultVllmAddress), DefaultVllmModel, Key: null)],
            LlmBackends.Ollama => [ollama ?? new ModelEndpoint(LlmBackends.Ollama, new Uri(DefaultOllamaAddress), DefaultOllamaModel, Key: null)],
            LlmBackends.Auto => [vllm, ollama],
            _ => [],
        };
        ModelEndpoint[] found = [.. wanted.OfType<ModelEndpoint>()];
        return found is [var first, .. var others] && !string.IsNullOrWhiteSpace(options.Model) ? [first with { Model = options.Model.Trim() }, .. others] : found;
    }

    /// <summary>Reads <c>Endpoint=…;Model=…;Key=…</c>, or a bare address.</summary>
    /// <exception cref="FormatException">It names no address.</exception>
    public static ModelEndpoint Parse(string backend, string connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (!connection.Contains('=', StringComparison.Ordinal))
        {
            return new ModelEndpoint(backend, Reach(backend, connection), DefaultModel(backend), Key: null);
        }

        var parts = new DbConnectionStringBuilder();
        try
        {
            parts.ConnectionString = connection;
        }
        catch (ArgumentException cause)
        {
            throw new FormatException($"ConnectionStrings:{backend} cannot be read. Write Endpoint=http://host:port;Model=name;Key=secret.", cause);
        }

        return new ModelEndpoint(backend, Reach(backend, Part("Endpoint") ?? ""), Part("Model") ?? DefaultModel(backend), Part("Key"));

        string? Part(string name) => parts.TryGetValue(name, out var value) && value is string { Length: > 0 } text ? text : null;
    }

    private static ModelEndpoint? Find(string backend, IConfiguration configuration, string? url)
    {
        var connection = configuration.GetConnectionString(backend);
        var configured = string.IsNullOrWhiteSpace(connection) ? null : Parse(backend, connection);
        return string.IsNullOrWhiteSpace(url) ? configured
            : configured is null ? Parse(backend, url)
            : configured with { Address = Reach(backend, url) };
    }

    private static string DefaultModel(string backend) => backend == LlmBackends.Vllm ? DefaultVllmModel : DefaultOllamaModel;

    /// <summary>People write the address with or without the path of the protocol.</summary>
    private static Uri Reach(string backend, string address)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            throw new FormatException($"The address of {backend} is no absolute address. Write http://host:port.");
        }

        var text = uri.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return new Uri(text.EndsWith("/v1", StringComparison.Ordinal) ? text[..^2] : text + "/");
    }
}
