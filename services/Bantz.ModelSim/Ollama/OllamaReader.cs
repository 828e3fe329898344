using System.Text.Json.Nodes;
using Bantz.ModelSim.Model;
using Microsoft.Extensions.Options;

namespace Bantz.ModelSim.Ollama;

/// <summary>Makes a prompt of an Ollama request, or says what about it is not simulated.</summary>
internal sealed class OllamaReader(IOptions<ModelSimOptions> options, ModelShelf shelf)
{
    private static readonly string[] Roles = ["system", "user", "assistant"];

    // Ollama itself ignores what it does not know; what it does know and nothing here does is refused.
    private static readonly string[] NotSimulated = ["raw", "template", "context", "suffix", "images", "logprobs", "top_logprobs"];

    internal (ChatPrompt? Prompt, Refusal? Refusal) Read(OllamaRequest request)
    {
        if (Problem(request) is { } problem)
        {
            return (null, problem);
        }

        var (shape, refusal) = Shape(request.Format);
        var wanted = request.Options ?? new OllamaOptions();
        return refusal is not null ? (null, refusal) : (new ChatPrompt
        {
            Model = request.ModelName,
            Messages = Messages(request),
            Shape = shape!,
            ContextSize = Math.Min(wanted.NumCtx ?? options.Value.ContextSize, options.Value.ContextSize),
            MaxTokens = wanted.NumPredict is > 0 and var most ? most : null,
            Truncates = request.Truncate ?? true,
            ClampsAnswer = true,
            Temperature = wanted.Temperature ?? 0.8,
            Seed = wanted.Seed ?? 0,
            Stop = wanted.Stop ?? [],
        }, null);
    }

    private Refusal? Problem(OllamaRequest request) => request switch
    {
        { ModelName: "" } => Bad("model is required"),
        _ when !shelf.Has(request.ModelName) => OllamaProtocol.NotFound(request.ModelName),
        { Messages: { } messages } when messages.FirstOrDefault(static message => !Roles.Contains(message.Role)) is { Role: var role } => Bad($"invalid role: {role}"),
        { Messages: { } messages } when messages.Any(static message => message.Text() is null) => Bad("the simulator reads text only"),
        { Tools: [_, ..] } => Bad($"{request.ModelName} does not support tools"),
        { Think: JsonValue think } when !(think.TryGetValue(out bool aloud) && !aloud) => Bad($"\"{request.ModelName}\" does not support thinking"),
        { Options.NumCtx: < 1 } => Bad("num_ctx must be at least 1"),
        _ when request.Others?.Keys.FirstOrDefault(NotSimulated.Contains) is { } unknown => Bad($"the simulator does not support '{unknown}'"),
        _ => null,
    };

    private static IReadOnlyList<ChatMessage> Messages(OllamaRequest request) => request.Messages is { } messages
        ? [.. messages.Select(static message => new ChatMessage(message.Role!, message.Text()!))]
        : request.System is { } system
            ? [new ChatMessage("system", system), new ChatMessage("user", request.Prompt ?? "")]
            : [new ChatMessage("user", request.Prompt ?? "")];

    private static (AnswerShape? Shape, Refusal? Refusal) Shape(JsonNode? format) => format switch
    {
        null => (AnswerShape.Text, null),
        JsonObject schema => (new AnswerShape.BySchema(schema), null),
        JsonValue name when name.TryGetValue(out string? text) && text is "json" or "" => (format.ToString() == "" ? AnswerShape.Text : AnswerShape.Json, null),
        _ => (null, Bad($"invalid format: {format.ToJsonString()}; expected \"json\" or a JSON schema")),
    };

    private static Refusal Bad(string message) => new(RefusalKind.BadRequest, message);
}
