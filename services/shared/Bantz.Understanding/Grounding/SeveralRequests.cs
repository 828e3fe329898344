using Bantz.Contracts;

namespace Bantz.Understanding.Grounding;

/// <summary>Plans several things that were asked for in one breath: their calls in the order they were said.</summary>
internal static class SeveralRequests
{
    private const int MostCalls = 8;

    /// <summary>Null where one thing is asked for, or where a part by itself is nothing to do with a calendar.</summary>
    internal static Plan? Read(GroundingContext context, Func<PlanRequest, Plan> plan)
    {
        if (context.Open is not null || Clauses.Split(context) is not { } sentences)
        {
            return null;
        }

        var plans = new List<Plan>();
        foreach (var sentence in sentences)
        {
            var part = plan(context.Request with { Text = sentence, Language = context.Language, OpenRequest = null });
            if (part.Route != PlanRoute.Calendar || part.Confidence < PlanGrounder.ConfidenceThreshold || !(part.AskUser || part.ToolPlan.Count > 0))
            {
                return null;
            }

            plans.Add(part);
        }

        return Together(plans, context.Say);
    }

    /// <summary>The slots are those of the first; a part that lacks something is asked about, and nothing runs meanwhile.</summary>
    private static Plan Together(List<Plan> plans, Sentences say)
    {
        var first = plans[0];
        var confidence = plans.Min(static plan => plan.Confidence);
        if (plans.Find(static plan => plan.AskUser) is { } asking)
        {
            var about = asking.Slots.Title ?? asking.Slots.EventRef;
            return Steps.Ask(asking with { Confidence = confidence, Trace = asking.Trace with { Confidence = confidence, ToolPlanLen = 0 } }, say.AskFirst(about, asking.Question!));
        }

        var prompts = plans.Select(static plan => plan.ConfirmationPrompt).OfType<string>().ToArray();
        ToolCall[] calls = [.. plans.SelectMany(static plan => plan.ToolPlan).Take(MostCalls)];
        return first with
        {
            Confidence = confidence,
            ToolPlan = calls,
            Trace = first.Trace with { Confidence = confidence, ToolPlanLen = calls.Length },
            RequiresConfirmation = prompts.Length > 0,
            ConfirmationPrompt = prompts.Length > 0 ? string.Join(' ', prompts) : null,
            MemoryUpdate = string.Join(' ', plans.Select(static plan => plan.MemoryUpdate).OfType<string>().Take(2)) is { Length: > 0 } memory ? memory : null,
        };
    }
}
