using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Llm;

namespace Bantz.Router.Prompts;

/// <summary>The JSON schema of a model's plan, within what xgrammar and Ollama both take: types, enums, lengths, required, nothing else.</summary>
/// <remarks>No dates, no arguments, no confirmation: those are code's. What is not said is left out, so that a plan stays short.</remarks>
internal static class PlanSchema
{
    internal static LlmSchema Document { get; } = new("bantz_plan", JsonSerializer.SerializeToElement(Write(), BantzJson.Wire.JsonObject));

    private static JsonObject Write() => Object(
        ["route", "calendar_intent", "confidence"],
        ("route", Enum(PlanTables.Routes.Select(static row => row.Name))),
        ("calendar_intent", Enum(PlanTables.Intents.Select(static row => row.Name))),
        ("slots", Object([], [.. PlanTables.Slots.Select(Field), ("changes", Object([], [.. PlanTables.Changes.Select(Field)]))])),
        ("confidence", new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 }),
        ("tool_plan", List(Object(["tool"], ("tool", Enum(ToolNames.All))), PlanTables.MostTools)),
        ("assistant_reply", Text(PlanTables.LongestReply)));

    private static (string, JsonObject) Field(FieldRow row) => (row.Name, row.Most is { } most ? List(Text(row.Longest), most) : Text(row.Longest));

    private static JsonObject Object(string[] required, params (string Name, JsonObject Schema)[] fields)
    {
        var properties = new JsonObject();
        foreach (var (name, schema) in fields)
        {
            properties[name] = schema;
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. required.Select(static name => JsonValue.Create(name))]),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Enum(IEnumerable<string> names) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. names.Select(static name => JsonValue.Create(name))]) };

    private static JsonObject Text(int longest) => new() { ["type"] = "string", ["maxLength"] = longest };

    private static JsonObject List(JsonObject items, int most) => new() { ["type"] = "array", ["items"] = items, ["maxItems"] = most };
}
