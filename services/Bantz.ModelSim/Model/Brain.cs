using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.ModelSim.Schemas;
using Bantz.Understanding;

namespace Bantz.ModelSim.Model;

/// <summary>What the simulator thinks with: the embedded planner, told what the person said and nothing else of the prompt.</summary>
internal sealed class Brain(TimeProvider clock)
{
    private const int Variations = 16;

    /// <summary>The whole answer to a chat. The same chat has the same answer; only a moment that the prompt does not name comes from the clock.</summary>
    internal string Answer(ChatPrompt prompt)
    {
        var frame = PromptFrame.Read(prompt.Messages);
        if (prompt.Shape is AnswerShape.Prose && frame.Situation["draft"] is JsonValue draft && draft.TryGetValue(out string? phrased))
        {
            return phrased;
        }

        var plan = EmbeddedPlanner.Plan(Request(frame, prompt));
        return prompt.Shape switch
        {
            AnswerShape.BySchema(var schema) => SchemaWriter.Write(PlanAnswer.Of(plan), schema).ToJsonString(SimJson.Relaxed),
            AnswerShape.AnyObject => PlanAnswer.Of(plan).ToJsonString(SimJson.Relaxed),
            _ => Spoken(plan),
        };
    }

    private static string Spoken(Plan plan) =>
        new[] { plan.Question, plan.ConfirmationPrompt, plan.AssistantReply, plan.MemoryUpdate }.FirstOrDefault(static line => !string.IsNullOrWhiteSpace(line)) ?? "…";

    private PlanRequest Request(PromptFrame frame, ChatPrompt prompt)
    {
        var situation = new Situation(frame.Situation);
        return new PlanRequest
        {
            Text = frame.Said.Length <= WireLimits.MaxTextLength ? frame.Said : frame.Said[..WireLimits.MaxTextLength],
            Now = situation.Now ?? situation.Here(clock.GetUtcNow()),
            TimeZone = situation.Zone.Id,
            Language = situation.Read<Language?>("language"),
            TurnIndex = situation.Read<int>("turn_index") + Variation(prompt),
            OpenRequest = situation.Read<OpenRequest>("open_request"),
            Focus = situation.Read<IReadOnlyList<FocusEvent>>("focus") ?? [],
            Tools = situation.Read<IReadOnlyList<string>>("tools") ?? ToolNames.All,
        };
    }

    /// <summary>A temperature above zero lets the seed choose among what may be said as well: one of a few ways to greet.</summary>
    private static int Variation(ChatPrompt prompt) => prompt.Temperature > 0 ? (int)(ulong.CreateTruncating(prompt.Seed) % Variations) : 0;
}
