using Bantz.Contracts;
using Bantz.Orchestrator.Access;
using Bantz.Orchestrator.Turns;

namespace Bantz.Orchestrator.OpenAi;

/// <summary>One request as a turn, and the transcript that it goes on from.</summary>
internal sealed record ChatTurn(TurnCommand Command, Transcript Said, ChatCompletionRequest Request);

/// <summary>Makes a turn of a chat: its last message is what is said now, what stands before it tells which session that is.</summary>
internal sealed class ChatReader(TurnRequestReader turns, Conversations conversations)
{
    public const string Model = "bantz";

    private const string User = "user";

    /// <param name="request">What the client sent.</param>
    /// <param name="session">The session by its header; it is taken at its word.</param>
    /// <param name="key">The client's Idempotency-Key.</param>
    /// <param name="owner">The id of the caller's API key: what others said is no conversation of theirs.</param>
    public async Task<(ChatTurn? Turn, OpenAiError? Error)> ReadAsync(ChatCompletionRequest request, string? session, string? key, string? owner = null)
    {
        if (Problem(request) is { } problem)
        {
            return (null, problem);
        }

        var messages = request.Messages!;
        var before = messages.SkipLast(1).Where(static message => message.Role is User or "assistant").ToArray();
        var transcript = before.Aggregate(Transcript.Begin(owner is null ? request.User : SessionScope.Of(owner, request.User ?? "")), static (said, message) => said.Add(message.Role!, message.Text()!));
        var text = messages[^1].Text()!;
        var named = session ?? Setting(request, "session_id");
        var place = named is null && before.Length > 0 ? await conversations.FindAsync(transcript) : null;
        var known = named ?? place?.SessionId;
        var reading = turns.Read(
            new TurnRequest
            {
                Text = text,
                SessionId = known,
                TimeZone = Setting(request, "time_zone"),
                Language = Setting(request, "language") switch { "tr" => Language.Turkish, "en" => Language.English, _ => null },
                Now = Setting(request, "now"),
            },
            key ?? (known is not null && before.Length > 0 ? transcript.Add(User, text).Hash : null),
            owner);
        return reading.Command is { } command
            ? (new ChatTurn(command with { ShownId = place is null ? null : place.AskedId ?? "" }, transcript.Add(User, text), request), null)
            : (null, OpenAiError.Of(reading.Error!));
    }

    private static OpenAiError? Problem(ChatCompletionRequest request) => request switch
    {
        { Model: not Model } => OpenAiError.NoModel(request.Model),
        { Messages: null or [] } => Bad("messages", "messages is empty. Send the conversation, with what is said now at its end."),
        _ when request.Messages!.Any(static message => message is null or { Role: null } || message.Text() is null) => Bad("messages", "Every message has a role, and text for content."),
        _ when request.Messages![^1].Role != User => Bad("messages", "The last message is what the person says now; its role is user."),
        { N: not (null or 1) } => Bad("n", "There is one answer. Leave n out."),
        { ResponseFormat: { } format } when format["type"]?.ToString() is not "text" => Bad("response_format", "Answers are text. Leave response_format out."),
        _ => null,
    };

    private static OpenAiError Bad(string parameter, string message) => new(StatusCodes.Status400BadRequest, message, "invalid_value", parameter);

    private static string? Setting(ChatCompletionRequest request, string name) => request.Metadata?.GetValueOrDefault(name);
}
