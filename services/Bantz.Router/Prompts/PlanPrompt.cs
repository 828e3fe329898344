using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Llm;
using Microsoft.Extensions.AI;

namespace Bantz.Router.Prompts;

/// <summary>What a model is asked for a plan: constant rules, the data of the conversation, and the person's message as the one user message.</summary>
/// <remarks>The moment of speaking is not in it: the model computes no dates, so the same words give the same prompt on every day.</remarks>
internal static class PlanPrompt
{
    internal const string Version = "plan-1";

    /// <summary>Most tokens of the rules, by any tokenizer that the tests count with.</summary>
    internal const int MostTokens = 900;

    /// <summary>An ordinary plan takes half of it; a cut one is seen.</summary>
    internal const int MostOutputTokens = 256;

    private const int LongestBadAnswer = 600;
    private const int LongestLine = 400;

    // For chat templates and for what the estimate misses.
    private const int Spare = 128;

    internal static string Rules { get; } = PromptFile.Read(Version)
        .Replace("{{routes}}", Rows(PlanTables.Routes.Select(static row => $"- {row.Name}: {row.Means}")), StringComparison.Ordinal)
        .Replace("{{intents}}", Rows(PlanTables.Intents.Select(static row => $"- {row.Name}: {row.Means}{(row.Tools.Count > 0 ? $" ({string.Join(", ", row.Tools)})" : "")}")), StringComparison.Ordinal);

    /// <summary>The request, with as much of the conversation as fits <paramref name="contextTokens"/>; null where not even the message does.</summary>
    internal static LlmRequest? Write(PlanRequest request, int contextTokens, BadAnswer? bad = null)
    {
        var room = contextTokens - MostTokens - MostOutputTokens - Spare - Estimate(request.Text);
        var note = bad is null ? "" : Note(bad);
        room -= Estimate(note);
        if (room < 0)
        {
            return null;
        }

        var data = Data(request, room);
        return new LlmRequest
        {
            Messages = [new ChatMessage(ChatRole.System, string.Concat(Rules, data, note)), new ChatMessage(ChatRole.User, request.Text)],
            Schema = PlanSchema.Document,
            MaxOutputTokens = MostOutputTokens,
        };
    }

    /// <summary>More tokens than any usual tokenizer makes of it: Turkish has some three bytes a token.</summary>
    internal static int Estimate(string text) => (Encoding.UTF8.GetByteCount(text) + 1) / 2;

    /// <summary>The data, least needed first out: old memory, old turns, then focus; the open question last.</summary>
    private static string Data(PlanRequest request, int room)
    {
        var memory = request.Memory.ToList();
        var turns = request.Turns.ToList();
        var focus = request.Focus.Take(5).ToList();
        while (true)
        {
            var text = Render(request.OpenRequest, memory, turns, focus);
            if (Estimate(text) <= room)
            {
                return text;
            }

            if (memory.Count > 0)
            {
                memory.RemoveAt(0);
            }
            else if (turns.Count > 0)
            {
                turns.RemoveAt(0);
            }
            else if (focus.Count > 0)
            {
                focus.RemoveAt(focus.Count - 1);
            }
            else
            {
                return "";
            }
        }
    }

    private static string Render(OpenRequest? open, List<string> memory, List<DialogueTurn> turns, List<FocusEvent> focus)
    {
        if (open is null && memory.Count == 0 && turns.Count == 0 && focus.Count == 0)
        {
            return "";
        }

        var data = new JsonObject();
        if (memory.Count > 0)
        {
            data["memory"] = new JsonArray([.. memory.Select(static line => JsonValue.Create(Short(line)))]);
        }

        if (turns.Count > 0)
        {
            data["turns"] = new JsonArray([.. turns.Select(static turn => new JsonObject { ["user"] = Short(turn.User), ["bantz"] = Short(turn.Assistant) })]);
        }

        if (focus.Count > 0)
        {
            data["spoken_of"] = new JsonArray([.. focus.Select(static one => JsonValue.Create(Short(one.Title)))]);
        }

        if (open is not null)
        {
            data["open_question"] = new JsonObject { ["calendar_intent"] = PlanTables.Wire(open.CalendarIntent), ["question"] = Short(open.Question) };
        }

        // As JSON: a line break or a quote in a title ends nothing.
        return "\n\nDATA\n" + JsonSerializer.Serialize(data, BantzJson.Wire.JsonObject);
    }

    private static string Note(BadAnswer bad) =>
        $"\n\nAn earlier answer was refused: {bad.Problem}. Answer again, with the JSON object alone.\nDATA\n"
        + JsonSerializer.Serialize(new JsonObject { ["refused_answer"] = Short(bad.Text, LongestBadAnswer) }, BantzJson.Wire.JsonObject);

    private static string Short(string text) => Short(text, LongestLine);

    private static string Short(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    private static string Rows(IEnumerable<string> rows) => string.Join('\n', rows);
}

/// <summary>An answer that was no plan, and why. Its text is shown to the model as data only.</summary>
internal sealed record BadAnswer(string Text, string Problem);
