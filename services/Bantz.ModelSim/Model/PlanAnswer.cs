using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.ModelSim.Model;

/// <summary>A plan as a model would write it: the person's words and what they mean, and nothing that code adds afterwards.</summary>
internal static class PlanAnswer
{
    internal static JsonObject Of(Plan plan)
    {
        var answer = JsonSerializer.SerializeToNode(plan, BantzJson.Wire.Plan)!.AsObject();
        answer.Remove("trace");
        return answer;
    }
}
