using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bantz.ModelSim.Tests.Support;

/// <summary>Requests as clients write them.</summary>
internal static class Asking
{
    internal const string Model = "bantz-router";
    internal const string Completions = "v1/chat/completions";

    internal const string PlanSchema =
        """
        {"type":"object","additionalProperties":false,"required":["route","calendar_intent","slots","confidence"],"properties":{
          "route":{"type":"string","enum":["calendar","smalltalk","unknown"]},
          "calendar_intent":{"type":"string","enum":["create","modify","cancel","query","free_slots","plan_day","none"]},
          "slots":{"type":"object","additionalProperties":false,"required":["when"],"properties":{"title":{"type":"string"},"when":{"type":["string","null"]}}},
          "confidence":{"type":"number","minimum":0,"maximum":1}}}
        """;

    /// <summary>A chat for either protocol; what <paramref name="more"/> says is put beside it.</summary>
    internal static string Chat(string said, string? more = null, string? system = null)
    {
        var body = new JsonObject
        {
            ["model"] = Model,
            ["messages"] = new JsonArray(
                [.. system is null ? (IEnumerable<JsonNode?>)[] : [new JsonObject { ["role"] = "system", ["content"] = system }], new JsonObject { ["role"] = "user", ["content"] = said }]),
        };
        foreach (var (name, value) in more is null ? [] : JsonNode.Parse(more)!.AsObject())
        {
            body[name] = value?.DeepClone();
        }

        return body.ToJsonString();
    }

    /// <summary>As <see cref="Chat"/>, with an answer by <see cref="PlanSchema"/> asked for as vLLM takes it.</summary>
    internal static string Plan(string said, string? system = null) => Chat(
        said, $$$$"""{"temperature":0,"seed":7,"response_format":{"type":"json_schema","json_schema":{"name":"plan","schema":{{{{PlanSchema}}}}}}}""", system);

    /// <summary>What a person said, with the moment and the place, as Bantz's prompts carry it.</summary>
    internal static string Framed(string text, string now = "2026-01-30T10:00:00+03:00") =>
        JsonSerializer.Serialize(new { text, now, time_zone = "Europe/Istanbul" });

    internal static string Content(JsonNode completion) => completion["choices"]![0]!["message"]!["content"]!.GetValue<string>();
}
