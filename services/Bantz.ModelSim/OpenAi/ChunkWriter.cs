using System.Text.Json.Nodes;
using Bantz.ModelSim.Model;
using Bantz.ModelSim.Serving;

namespace Bantz.ModelSim.OpenAi;

/// <summary>A completion as Server-Sent Events.</summary>
internal sealed class ChunkWriter(HttpResponse response, CompletionHead head, bool includeUsage) : AnswerWriter(response)
{
    private bool _begun;

    internal override void Token(string token)
    {
        Begin();
        Event(Chunk(new JsonObject { ["content"] = token }, null));
    }

    internal override void End(Generation generation)
    {
        Begin();
        Event(Chunk(new JsonObject { ["content"] = "" }, CompletionHead.Reason(generation)));
        if (includeUsage)
        {
            var usage = head.Document("chat.completion.chunk", []);
            usage["usage"] = CompletionHead.Usage(generation);
            Event(usage);
        }

        Write("data: [DONE]\n\n");
    }

    internal override void Break(string message)
    {
        Begin();
        Event(OpenAiProtocol.Broken(message));
        Write("data: [DONE]\n\n");
    }

    private void Begin()
    {
        if (!_begun)
        {
            _begun = true;
            Response.ContentType = "text/event-stream; charset=utf-8";
            Event(Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "" }, null));
        }
    }

    private JsonObject Chunk(JsonObject delta, string? reason) => head.Document("chat.completion.chunk",
        [new JsonObject { ["index"] = 0, ["delta"] = delta, ["logprobs"] = null, ["finish_reason"] = reason }]);

    private void Event(JsonObject document) => Write($"data: {Json(document)}\n\n");
}
