using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Orchestrator.OpenAi;

/// <summary>One answer in OpenAI's words, whole or in chunks. What OpenAI has no word for stands in the field <c>bantz</c>.</summary>
internal sealed record Completion(string Id, long Created)
{
    public JsonObject Whole(TurnResult result, string text)
    {
        var document = Document("chat.completion", new JsonObject { ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text, ["refusal"] = null } }, "stop");
        document["usage"] = Usage(result);
        document["bantz"] = More(result);
        return document;
    }

    public JsonObject Opening() => Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "" }, null);

    public JsonObject Piece(string text) => Chunk(new JsonObject { ["content"] = text }, null);

    public JsonObject Closing(TurnResult result)
    {
        var document = Chunk([], "stop");
        document["bantz"] = More(result);
        return document;
    }

    public JsonObject Counted(TurnResult result)
    {
        var document = Chunk([], null);
        document["choices"] = new JsonArray();
        document["usage"] = Usage(result);
        return document;
    }

    /// <summary>What the person hears: the reply, and the question that waits where the reply does not say it.</summary>
    public static string Text(TurnResult result) => result.Reply + Rest(result);

    /// <summary>The part of <see cref="Text"/> that no delta of the turn has said.</summary>
    public static string Rest(TurnResult result) =>
        result.PendingConfirmation is { Prompt: var prompt } && !result.Reply.Contains(prompt, StringComparison.Ordinal) ? "\n" + prompt : "";

    private JsonObject Chunk(JsonObject delta, string? reason) => Document("chat.completion.chunk", new JsonObject { ["delta"] = delta }, reason);

    private JsonObject Document(string kind, JsonObject choice, string? reason)
    {
        choice["index"] = 0;
        choice["logprobs"] = null;
        choice["finish_reason"] = reason;
        return new JsonObject { ["id"] = Id, ["object"] = kind, ["created"] = Created, ["model"] = ChatReader.Model, ["choices"] = new JsonArray(choice) };
    }

    /// <summary>The model's own counts for the plan; zero where no model was asked.</summary>
    private static JsonObject Usage(TurnResult result)
    {
        var (input, output) = (result.Plan?.Trace.InputTokens ?? 0, result.Plan?.Trace.OutputTokens ?? 0);
        return new JsonObject { ["prompt_tokens"] = input, ["completion_tokens"] = output, ["total_tokens"] = input + output };
    }

    private static JsonObject More(TurnResult result) => new()
    {
        ["session_id"] = result.SessionId,
        ["turn_id"] = result.TurnId,
        ["trace_id"] = result.TraceId,
        ["pending_confirmation"] = result.PendingConfirmation is { } pending ? JsonSerializer.SerializeToNode(pending, BantzJson.Wire.PendingConfirmation) : null,
    };
}
