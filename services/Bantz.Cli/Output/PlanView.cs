using System.Globalization;
using System.Text.Json;
using Bantz.Contracts;
using Spectre.Console;

namespace Bantz.Cli;

/// <summary>A plan as two columns: what was understood, and what it would run.</summary>
internal static class PlanView
{
    internal static void WritePlan(this IAnsiConsole console, Plan plan)
    {
        var table = new Table { ShowHeaders = false }.AddColumn("").AddColumn("");
        void Row(string name, string? value)
        {
            if (SafeText.Lines(value) is { Length: > 0 } text)
            {
                table.AddRow(new Text(name, new Style(Color.Grey)), new Text(text));
            }
        }

        var slots = JsonSerializer.SerializeToElement(plan.Slots, BantzJson.Wire.PlanSlots);
        Row("route", Wire(plan.Route) + (plan.CalendarIntent == CalendarIntent.None ? "" : "/" + Wire(plan.CalendarIntent)));
        Row("confidence", plan.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
        foreach (var slot in slots.EnumerateObject())
        {
            Row(slot.Name, Plain(slot.Value));
        }

        foreach (var call in plan.ToolPlan)
        {
            Row("tool", $"{call.Tool} {call.Arguments.ToJsonString(JsonOutput.Relaxed)}");
        }

        Row("reply", plan.AssistantReply);
        Row("question", plan.Question);
        Row("confirm", plan.RequiresConfirmation ? plan.ConfirmationPrompt ?? "yes" : null);
        Row("memory", plan.MemoryUpdate);
        Row("reasoning", string.Join('\n', plan.ReasoningSummary));
        Row("planner", SafeText.Line($"{plan.Trace.Backend} {plan.Trace.Model} {plan.Trace.PromptVersion}"));
        console.WriteTable(table);
    }

    private static string Wire<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static string Plain(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : JsonSerializer.Serialize(value, JsonOutput.Relaxed);
}
