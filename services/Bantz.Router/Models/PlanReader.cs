using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Llm.Json;
using Bantz.Router.Prompts;

namespace Bantz.Router.Models;

/// <summary>A draft read from a model's answer, what was mended and dropped, or what is wrong with it.</summary>
/// <param name="Draft">The plan as the model means it, not grounded; null where there is none.</param>
/// <param name="Repairs">Kinds of repair, each once.</param>
/// <param name="Problem">Why it is no plan; of our own words only.</param>
internal sealed record PlanReading(Plan? Draft, IReadOnlyList<string> Repairs, string? Problem);

/// <summary>Reads a model's answer into a draft: known names only, text only where text belongs. Pure.</summary>
internal static class PlanReader
{
    // What mending costs: little where nothing of the meaning was touched.
    private const double FormCost = 0.03;
    private const double MeaningCost = 0.1;

    /// <summary>Route, intent and tool contradict each other: below the threshold, so that the plan asks.</summary>
    private const double Contradiction = 0.5;

    internal static PlanReading Read(string answer, PlanTrace trace)
    {
        var json = JsonRepair.Read(answer);
        if (json.Value is not { } root)
        {
            return new PlanReading(Draft: null, Names(json.Repairs), json.Problem);
        }

        var notes = new ReadingNotes(json.Repairs);
        var intent = Words.Intent(Text(root, "calendar_intent"), notes);
        var route = Words.Route(Text(root, "route"), intent, notes);
        var confidence = Confidence(root["confidence"], notes);
        if (intent is null || route is null || confidence is null)
        {
            var problem = route is null ? "route is none of the names" : intent is null ? "calendar_intent is none of the names" : "confidence is no number from 0 to 1";
            return new PlanReading(Draft: null, notes.Repairs, problem);
        }

        var tools = Tools(root["tool_plan"], notes);
        var slots = root["slots"] as JsonObject;
        var draft = new Plan
        {
            Route = route.Value,
            CalendarIntent = intent.Value,
            Slots = Slots(slots, PlanTables.Slots, "slots", notes) with
            {
                Changes = slots?["changes"] is JsonObject changes ? Slots(changes, PlanTables.Changes, "slots.changes", notes) : null,
            },
            Confidence = Lowered(confidence.Value, notes, Agree(route.Value, intent.Value, tools)),
            ToolPlan = tools,
            AssistantReply = TextOf(root["assistant_reply"], PlanTables.LongestReply, "assistant_reply", notes) ?? "",
            Trace = trace,
        };
        Stray(root, ["route", "calendar_intent", "slots", "confidence", "tool_plan", "assistant_reply"], "", notes);
        return new PlanReading(draft with { Trace = trace with { Repaired = notes.Repairs.Count > 0, Dropped = notes.Dropped.Count > 0 ? notes.Dropped : null } }, notes.Repairs, Problem: null);
    }

    /// <summary>A plan for the calendar has an intent, any other has none, and at least one of its tools serves its intent.</summary>
    private static bool Agree(PlanRoute route, CalendarIntent intent, IReadOnlyList<ToolCall> tools)
    {
        var serving = PlanTables.Of(intent).Tools;
        var known = tools.Where(static call => ToolNames.All.Contains(call.Tool, StringComparer.Ordinal)).ToList();
        return (route == PlanRoute.Calendar) == (intent != CalendarIntent.None)
            && (known.Count == 0 || known.Exists(call => serving.Contains(call.Tool, StringComparer.Ordinal)));
    }

    private static double Lowered(double confidence, ReadingNotes notes, bool agrees)
    {
        var cost = notes.Repairs.Sum(static repair => repair is "fence" or "prose" or "comma" ? FormCost : MeaningCost);
        return Math.Round(Math.Max(0, Math.Min(confidence, agrees ? 1 : Contradiction) - cost), 4);
    }

    private static double? Confidence(JsonNode? node, ReadingNotes notes)
    {
        if (node is not JsonValue value)
        {
            return null;
        }

        if (value.GetValueKind() == JsonValueKind.Number)
        {
            return InRange(value.GetValue<double>(), notes);
        }

        // "0,85", "85%": as people write it.
        var text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>().Trim() : "";
        var percent = text.EndsWith('%');
        if (!double.TryParse(text.TrimEnd('%', ' ').Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        notes.Repair("number");
        return InRange(percent ? number / 100 : number, notes);
    }

    private static double? InRange(double number, ReadingNotes notes)
    {
        if (number is > 1 and <= 100)
        {
            notes.Repair("number");
            return number / 100;
        }

        return number is >= 0 and <= 1 ? number : null;
    }

    private static PlanSlots Slots(JsonObject? json, IReadOnlyList<FieldRow> table, string path, ReadingNotes notes)
    {
        if (json is null)
        {
            return PlanSlots.Empty;
        }

        Stray(json, [.. table.Select(static row => row.Name), "changes"], path + ".", notes);
        return new PlanSlots
        {
            Title = One("title"),
            When = One("when"),
            Location = One("location"),
            EventRef = One("event_ref"),
            Attendees = Several("attendees"),
        };

        string? One(string name) => table.FirstOrDefault(row => row.Name == name) is { } row ? TextOf(json[name], row.Longest, $"{path}.{name}", notes) : null;

        IReadOnlyList<string>? Several(string name)
        {
            if (table.FirstOrDefault(row => row.Name == name) is not { Most: { } most } row || json[name] is not { } node)
            {
                return null;
            }

            IEnumerable<JsonNode?> items = node is JsonArray array ? array : [node];
            var texts = items.Select(item => TextOf(item, row.Longest, $"{path}.{name}", notes)).OfType<string>().Take(most).ToArray();
            return texts.Length > 0 ? texts : null;
        }
    }

    private static List<ToolCall> Tools(JsonNode? node, ReadingNotes notes)
    {
        var calls = new List<ToolCall>();
        foreach (var item in node is JsonArray array ? array.Take(PlanTables.MostTools) : [])
        {
            // Arguments are code's: what a model writes there is never a tool's.
            var name = item is JsonObject call ? Text(call, "tool") : item is JsonValue { } value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
            if (name is not null)
            {
                calls.Add(new ToolCall(Words.Tool(name, notes), []));
            }
        }

        return calls;
    }

    private static void Stray(JsonObject json, IReadOnlyCollection<string> known, string path, ReadingNotes notes)
    {
        foreach (var (name, value) in json)
        {
            if (value is not null && !known.Contains(name, StringComparer.Ordinal))
            {
                notes.Drop(path + name);
            }
        }
    }

    /// <summary>Text stays text, and what is none is dropped: <c>true</c> is no title.</summary>
    private static string? TextOf(JsonNode? node, int longest, string path, ReadingNotes notes)
    {
        if (node is null)
        {
            return null;
        }

        if (node.GetValueKind() != JsonValueKind.String)
        {
            notes.Drop(path);
            return null;
        }

        var text = node.GetValue<string>().Trim();
        return text.Length == 0 ? null : text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
    }

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static List<string> Names(IReadOnlyList<JsonRepairKind> kinds) => [.. kinds.Select(static kind => PlanTables.Wire(kind)).Distinct(StringComparer.Ordinal)];
}
