using System.Text.Json.Nodes;
using Bantz.ModelSim.Model;
using Microsoft.Extensions.Options;

namespace Bantz.ModelSim.OpenAi;

/// <summary>Makes a prompt of an OpenAI request, or says what about it is not simulated.</summary>
internal sealed class ChatReader(IOptions<ModelSimOptions> options)
{
    private static readonly string[] Roles = ["system", "developer", "user", "assistant"];

    internal (ChatPrompt? Prompt, Refusal? Refusal) Read(ChatCompletionRequest request)
    {
        if (Problem(request) is { } problem)
        {
            return (null, problem);
        }

        var (shape, refusal) = Shape(request.ResponseFormat);
        return refusal is not null ? (null, refusal) : (new ChatPrompt
        {
            Model = request.Model!,
            Messages = [.. request.Messages!.Select(static message => new ChatMessage(message.Role == "developer" ? "system" : message.Role!, message.Text()!))],
            Shape = shape!,
            ContextSize = options.Value.ContextSize,
            MaxTokens = request.MaxCompletionTokens ?? request.MaxTokens,
            Temperature = request.Temperature ?? 1,
            Seed = request.Seed ?? 0,
            Stop = Stops(request.Stop) ?? [],
        }, null);
    }

    private Refusal? Problem(ChatCompletionRequest request) => request switch
    {
        { Model: null } => Bad("model", "Field required"),
        _ when !options.Value.ModelNames.Contains(request.Model) => new Refusal(RefusalKind.ModelNotFound, $"The model `{request.Model}` does not exist.", "model"),
        { Messages: null or [] } => Bad("messages", "messages must hold at least one message."),
        _ when request.Messages!.FirstOrDefault(static message => !Roles.Contains(message.Role)) is { Role: var role } => Bad("messages", $"The simulator does not support messages of role '{role}'."),
        _ when request.Messages!.Any(static message => message.Text() is null) => Bad("messages", "The simulator reads text only."),
        { N: not (null or 1) } => Bad("n", "The simulator gives one choice."),
        { Temperature: < 0 or > 2 } => Bad("temperature", "temperature is 0 to 2."),
        { TopP: <= 0 or > 1 } => Bad("top_p", "top_p is above 0 and at most 1."),
        { MaxTokens: < 1 } or { MaxCompletionTokens: < 1 } => Bad("max_tokens", "max_tokens must be at least 1."),
        { StreamOptions: not null, Stream: not true } => Bad("stream_options", "Stream options can only be defined when `stream=True`."),
        _ when request.Stop is not null && Stops(request.Stop) is null => Bad("stop", "stop is a text or a list of texts."),
        _ when request.Others?.Keys.FirstOrDefault() is { } unknown => Bad(unknown, $"The simulator does not support '{unknown}'."),
        _ => null,
    };

    private static (AnswerShape? Shape, Refusal? Refusal) Shape(ResponseFormat? format) => format switch
    {
        null or { Type: "text" } => (AnswerShape.Text, null),
        { Type: "json_object" } => (AnswerShape.Json, null),
        { Type: "json_schema", JsonSchema.Schema: { } schema } => (new AnswerShape.BySchema(schema), null),
        { Type: "json_schema" } => (null, Bad("response_format", "response_format json_schema needs json_schema.schema.")),
        { Type: var type } => (null, Bad("response_format", $"The simulator does not support response_format '{type}'.")),
    };

    private static string[]? Stops(JsonNode? stop) => stop switch
    {
        JsonValue one when one.TryGetValue(out string? text) => [text],
        JsonArray list when list.All(static item => item is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0) => [.. list.Select(static item => item!.GetValue<string>())],
        _ => null,
    };

    private static Refusal Bad(string parameter, string message) => new(RefusalKind.BadRequest, message, parameter);
}
