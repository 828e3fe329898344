using System.Text.Json.Nodes;
using Bantz.ModelSim.Model;
using Bantz.ModelSim.Serving;

namespace Bantz.ModelSim.Ollama;

/// <summary>Refusals as Ollama words them: one text.</summary>
internal sealed class OllamaProtocol : IProtocol
{
    internal static OllamaProtocol Instance { get; } = new();

    public (int Status, JsonObject Body) Word(Refusal refusal) => (refusal.Kind switch
    {
        RefusalKind.BadRequest or RefusalKind.ContextExceeded => StatusCodes.Status400BadRequest,
        RefusalKind.Unauthorized => StatusCodes.Status401Unauthorized,
        RefusalKind.ModelNotFound => StatusCodes.Status404NotFound,
        RefusalKind.RateLimited => StatusCodes.Status429TooManyRequests,
        RefusalKind.Busy => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    }, Broken(refusal.Kind == RefusalKind.ContextExceeded ? "the input length exceeds the context length" : refusal.Message));

    internal static JsonObject Broken(string message) => new() { ["error"] = message };

    internal static Refusal NotFound(string model) => new(RefusalKind.ModelNotFound, $"model \"{model}\" not found, try pulling it first", "model");
}
