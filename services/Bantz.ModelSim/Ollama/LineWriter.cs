using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bantz.ModelSim.Model;
using Bantz.ModelSim.Serving;

namespace Bantz.ModelSim.Ollama;

/// <summary>What lines of one answer share: whose they are, and whether they speak as <c>/api/chat</c> or as <c>/api/generate</c>.</summary>
internal sealed record LineHead(string Model, bool IsChat, TimeProvider Clock)
{
    private readonly long _started = Clock.GetTimestamp();

    internal JsonObject Line(string piece, bool done)
    {
        var line = new JsonObject { ["model"] = Model, ["created_at"] = Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture) };
        if (IsChat)
        {
            line["message"] = new JsonObject { ["role"] = "assistant", ["content"] = piece };
        }
        else
        {
            line["response"] = piece;
        }

        line["done"] = done;
        return line;
    }

    internal JsonObject Last(string piece, Generation generation)
    {
        var line = Line(piece, done: true);
        var elapsed = (long)Clock.GetElapsedTime(_started).TotalNanoseconds;
        line["done_reason"] = generation.Finish == FinishReason.Length ? "length" : "stop";
        line["total_duration"] = elapsed;
        line["load_duration"] = 0;
        line["prompt_eval_count"] = generation.PromptTokens;
        line["prompt_eval_duration"] = 0;
        line["eval_count"] = generation.Tokens.Count;
        line["eval_duration"] = elapsed;
        return line;
    }
}

/// <summary>An answer as lines of JSON, or as one line.</summary>
internal sealed class LineWriter(HttpResponse response, LineHead head, bool streams) : AnswerWriter(response)
{
    internal override void Token(string token)
    {
        if (streams)
        {
            Line(head.Line(token, done: false));
        }
    }

    internal override void End(Generation generation) => Line(head.Last(streams ? "" : generation.Text, generation));

    internal override void Break(string message) => Line(OllamaProtocol.Broken(message));

    internal override void Half(Generation generation)
    {
        if (!streams)
        {
            var whole = Encoding.UTF8.GetBytes(Json(head.Last(generation.Text, generation)));
            Response.ContentType = "application/json; charset=utf-8";
            Response.ContentLength = whole.Length;
            Write(whole[..(whole.Length / 2)]);
        }
    }

    private void Line(JsonObject line)
    {
        if (!Response.HasStarted)
        {
            Response.ContentType = streams ? "application/x-ndjson" : "application/json; charset=utf-8";
        }

        Write(Json(line) + "\n");
    }
}
