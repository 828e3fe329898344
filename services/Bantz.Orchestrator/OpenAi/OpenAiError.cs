using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Turns;

namespace Bantz.Orchestrator.OpenAi;

/// <summary>What went wrong, in the shape in which OpenAI's clients read it.</summary>
internal sealed record OpenAiError(int Status, string Message, string? Code = null, string? Parameter = null)
{
    private const string ClientsFault = "invalid_request_error";
    private const string ServersFault = "server_error";

    public static OpenAiError Broken { get; } = new(StatusCodes.Status500InternalServerError, "Something failed on our side. The trace id leads to it in the logs.");

    public static OpenAiError NoModel(string? model) =>
        new(StatusCodes.Status404NotFound, $"The model '{model}' does not exist. There is one here: {ChatReader.Model}.", "model_not_found", "model");

    public static OpenAiError Of(InputError error) => new(StatusCodes.Status400BadRequest, $"{error.Title}. {error.Detail}");

    public static OpenAiError Of(TurnFailure failure)
    {
        var (status, title, detail) = TurnProblems.Describe(failure);
        return new OpenAiError(status, $"{title}. {detail}", failure.ToString());
    }

    public static OpenAiError Of(Problem problem) => new(problem.Status ?? Broken.Status, $"{problem.Title}. {problem.Detail}");

    public JsonObject ToDocument(string? traceId) => new()
    {
        ["error"] = new JsonObject
        {
            ["message"] = Message,
            ["type"] = Status < StatusCodes.Status500InternalServerError ? ClientsFault : ServersFault,
            ["param"] = Parameter,
            ["code"] = Code,
            ["trace_id"] = traceId,
        },
    };
}
