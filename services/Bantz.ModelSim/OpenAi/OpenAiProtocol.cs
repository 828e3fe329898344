using System.Text.Json.Nodes;
using Bantz.ModelSim.Model;
using Bantz.ModelSim.Serving;

namespace Bantz.ModelSim.OpenAi;

/// <summary>Refusals as vLLM words them.</summary>
internal sealed class OpenAiProtocol : IProtocol
{
    internal static OpenAiProtocol Instance { get; } = new();

    /// <summary>vLLM's own door answers a bad key in a shorter shape than everything behind it.</summary>
    public (int Status, JsonObject Body) Word(Refusal refusal) => refusal.Kind == RefusalKind.Unauthorized
        ? (StatusCodes.Status401Unauthorized, new JsonObject { ["error"] = refusal.Message })
        : (Status(refusal.Kind), Error(refusal.Message, Type(refusal.Kind), Status(refusal.Kind), refusal.Parameter));

    internal static JsonObject Broken(string message) => Error(message, "InternalServerError", StatusCodes.Status500InternalServerError, null);

    private static JsonObject Error(string message, string type, int code, string? parameter) => new()
    {
        ["error"] = new JsonObject { ["message"] = message, ["type"] = type, ["param"] = parameter, ["code"] = code },
    };

    private static int Status(RefusalKind kind) => kind switch
    {
        RefusalKind.BadRequest or RefusalKind.ContextExceeded => StatusCodes.Status400BadRequest,
        RefusalKind.ModelNotFound => StatusCodes.Status404NotFound,
        RefusalKind.RateLimited => StatusCodes.Status429TooManyRequests,
        RefusalKind.Busy => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static string Type(RefusalKind kind) => kind switch
    {
        RefusalKind.BadRequest or RefusalKind.ContextExceeded => "BadRequestError",
        RefusalKind.ModelNotFound => "NotFoundError",
        RefusalKind.RateLimited => "RateLimitError",
        RefusalKind.Busy => "ServiceUnavailableError",
        _ => "InternalServerError",
    };
}
