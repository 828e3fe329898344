using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bantz.ModelSim.Faults;
using Bantz.ModelSim.Ollama;
using Bantz.ModelSim.OpenAi;
using Bantz.ModelSim.Serving;

namespace Bantz.ModelSim;

/// <summary>What the simulator reads and tells, beside the answers of its two protocols: snake_case, nulls left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ChatCompletionRequest))]
[JsonSerializable(typeof(OllamaRequest))]
[JsonSerializable(typeof(ArmedFault))]
[JsonSerializable(typeof(IReadOnlyList<ArmedFault>))]
[JsonSerializable(typeof(IReadOnlyList<ServedRequest>))]
internal sealed partial class SimJson : JsonSerializerContext
{
    /// <summary>Letters as they are, so that clients meet characters of several bytes.</summary>
    internal static JsonSerializerOptions Relaxed => RelaxedOptions.Instance;

    // A class of its own: static fields of a partial class initialise in no promised order.
    private static class RelaxedOptions
    {
        internal static readonly JsonSerializerOptions Instance = new(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }
}
