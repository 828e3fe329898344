using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Bantz.ModelSim.OpenAi;

namespace Bantz.ModelSim.Ollama;

/// <summary>The body of <c>/api/chat</c>, <c>/api/generate</c>, <c>/api/show</c> and <c>/api/pull</c>, as far as they are simulated; other fields are ignored, as Ollama ignores them.</summary>
internal sealed record OllamaRequest
{
    public string? Model { get; init; }

    /// <summary>The older name of <see cref="Model"/>.</summary>
    public string? Name { get; init; }

    public IReadOnlyList<WireMessage>? Messages { get; init; }
    public string? Prompt { get; init; }
    public string? System { get; init; }

    /// <summary>Absent, <c>"json"</c>, or a schema.</summary>
    public JsonNode? Format { get; init; }

    public OllamaOptions? Options { get; init; }

    /// <summary>True where absent.</summary>
    public bool? Stream { get; init; }

    /// <summary>How long the model stays loaded: seconds, or a length such as <c>5m</c>.</summary>
    public JsonNode? KeepAlive { get; init; }

    /// <summary>False or a level of none; the simulated models do not think aloud.</summary>
    public JsonNode? Think { get; init; }

    public bool? Truncate { get; init; }
    public bool? Shift { get; init; }
    public bool? Verbose { get; init; }
    public bool? Insecure { get; init; }
    public IReadOnlyList<JsonNode>? Tools { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }

    internal string ModelName => Model ?? Name ?? "";
}

/// <summary>Options of a run; those that are not simulated are ignored, as Ollama ignores what a model does not have.</summary>
internal sealed record OllamaOptions
{
    public int? NumCtx { get; init; }
    public int? NumPredict { get; init; }
    public double? Temperature { get; init; }
    public long? Seed { get; init; }
    public IReadOnlyList<string>? Stop { get; init; }
}
