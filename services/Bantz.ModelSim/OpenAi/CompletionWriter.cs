using System.Text.Json.Nodes;
using Bantz.ModelSim.Model;
using Bantz.ModelSim.Serving;

namespace Bantz.ModelSim.OpenAi;

/// <summary>What every piece of one completion carries.</summary>
internal sealed record CompletionHead(string Id, long Created, string Model)
{
    /// <summary>Says by whom the answer is, in a field that clients show.</summary>
    internal const string Fingerprint = "bantz-modelsim";

    internal JsonObject Document(string kind, JsonArray choices) => new()
    {
        ["id"] = Id,
        ["object"] = kind,
        ["created"] = Created,
        ["model"] = Model,
        ["system_fingerprint"] = Fingerprint,
        ["choices"] = choices,
    };

    internal static JsonObject Usage(Generation generation) => new()
    {
        ["prompt_tokens"] = generation.PromptTokens,
        ["total_tokens"] = generation.PromptTokens + generation.Tokens.Count,
        ["completion_tokens"] = generation.Tokens.Count,
        ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = generation.CachedTokens },
    };

    internal static string Reason(Generation generation) => generation.Finish == FinishReason.Length ? "length" : "stop";
}

/// <summary>A completion as one document.</summary>
internal sealed class CompletionWriter(HttpResponse response, CompletionHead head) : AnswerWriter(response)
{
    internal override void Token(string token)
    {
        // All at its end.
    }

    internal override void End(Generation generation) => Write(Begin(generation));

    internal override void Break(string message)
    {
        Response.ContentType = "application/json";
        Write(Json(OpenAiProtocol.Broken(message)));
    }

    internal override void Half(Generation generation)
    {
        var whole = Begin(generation);
        Write(whole[..(whole.Length / 2)]);
    }

    private byte[] Begin(Generation generation)
    {
        var document = head.Document("chat.completion",
        [
            new JsonObject
            {
                ["index"] = 0,
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = generation.Text },
                ["logprobs"] = null,
                ["finish_reason"] = CompletionHead.Reason(generation),
            },
        ]);
        document["usage"] = CompletionHead.Usage(generation);
        var whole = System.Text.Encoding.UTF8.GetBytes(Json(document));
        Response.ContentType = "application/json";
        Response.ContentLength = whole.Length;
        return whole;
    }
}
