using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Cli;

/// <summary>What is sent to model servers, and what is read from their answers.</summary>
internal static class ModelShapes
{
    private const int MostTokens = 160;
    private const int ContextTokens = 4_096;
    private const int Seed = 7;

    // The simulator's name for itself, in the field that each protocol has for such things.
    private const string SimulatorMark = "modelsim";

    // Enough to see guided decoding at work; the router's own prompt and schema are longer.
    private const string Rules =
        "You plan for a calendar assistant that speaks Turkish and English. Answer with one JSON object: route (calendar, smalltalk or unknown), "
        + "calendar_intent, and when: the person's own words for time, or empty.";

    private const string Schema =
        """
        {"type":"object","additionalProperties":false,"required":["route","calendar_intent","when"],"properties":{
          "route":{"type":"string","enum":["calendar","smalltalk","unknown"]},
          "calendar_intent":{"type":"string","enum":["create","modify","cancel","query","free_slots","plan_day","none"]},
          "when":{"type":"string","maxLength":60}}}
        """;

    internal static JsonObject Completion(string model, string prefix, string text) => new()
    {
        ["model"] = model,
        ["messages"] = Messages(prefix, text),
        ["temperature"] = 0,
        ["seed"] = Seed,
        ["max_completion_tokens"] = MostTokens,
        ["response_format"] = new JsonObject { ["type"] = "json_schema", ["json_schema"] = new JsonObject { ["name"] = "plan", ["schema"] = JsonNode.Parse(Schema) } },
        ["chat_template_kwargs"] = new JsonObject { ["enable_thinking"] = false },
    };

    internal static JsonObject OllamaChat(string model, string prefix, string text) => new()
    {
        ["model"] = model,
        ["messages"] = Messages(prefix, text),
        ["format"] = JsonNode.Parse(Schema),
        ["options"] = new JsonObject { ["temperature"] = 0, ["seed"] = Seed, ["num_predict"] = MostTokens, ["num_ctx"] = ContextTokens },
        ["stream"] = false,
        ["think"] = false,
        ["truncate"] = false,
        ["shift"] = false,
    };

    internal static ModelReply? Models(JsonNode body) => (body as JsonObject)?["data"] is JsonArray list && Names(list, "id") is { } names
        ? new ModelReply.Listed(names, list is [JsonObject first, ..] && first["max_model_len"] is JsonValue context && context.TryGetValue(out int tokens) ? tokens : null)
        : null;

    internal static ModelReply? Tags(JsonNode body) => (body as JsonObject)?["models"] is JsonArray list && Names(list, "name") is { } names ? new ModelReply.Listed(names, null) : null;

    internal static ModelReply? Answer(JsonNode document, bool ollama, TimeSpan elapsed)
    {
        if (document is not JsonObject body)
        {
            return null;
        }

        var message = (ollama ? body["message"] : ((body["choices"] as JsonArray)?.FirstOrDefault() as JsonObject)?["message"]) as JsonObject;
        var text = message?["content"];
        var tokens = ollama ? body["eval_count"] : (body["usage"] as JsonObject)?["completion_tokens"];
        return text is JsonValue said && said.TryGetValue(out string? words)
            ? new ModelReply.Said(words, tokens is JsonValue count && count.TryGetValue(out int number) ? number : null, elapsed, IsSimulated(body))
            : null;
    }

    private static bool IsSimulated(JsonObject body) =>
        new[] { body["system_fingerprint"], body["server"] }.Any(static mark => mark?.ToString().Contains(SimulatorMark, StringComparison.Ordinal) == true);

    private static JsonArray Messages(string prefix, string text)
    {
        var said = new JsonObject { ["text"] = text, ["now"] = "2026-01-30T10:00:00+03:00", ["time_zone"] = WireLimits.DefaultTimeZone };
        return
        [
            new JsonObject { ["role"] = "system", ["content"] = $"{prefix}{Rules}" },
            new JsonObject { ["role"] = "user", ["content"] = said.ToJsonString(JsonOutput.Relaxed) },
        ];
    }

    private static List<string>? Names(JsonArray list, string field)
    {
        var names = list.Select(model => (model as JsonObject)?[field]?.ToString()).ToList();
        return names.Contains(null) ? null : [.. names.OfType<string>()];
    }
}
