using Bantz.Contracts;

namespace Bantz.Understanding.Grounding;

/// <summary>Plans several things that were asked for in one breath: their calls in the order they were said.</summary>
internal static class SeveralRequests
{
    /// <summary>Null where one thing is asked for, or where a part by itself is nothing to do with a calendar.</summary>
    internal static Plan? Read(GroundingContext context, Func<PlanRequest, Plan> plan)
    {
        if (context.Open is not null)
        {
            return null;
        }

        return SeveralDays.Split(context) is { } days && Plans(days, context, plan) is { } same ? WaitingRequests.Together(same, context.Say)
            : Clauses.Split(context) is { } sentences && Plans(sentences, context, plan) is { } plans ? WaitingRequests.Together(plans, context.Say)
            : null;
    }

    private static List<Plan>? Plans(IReadOnlyList<string> sentences, GroundingContext context, Func<PlanRequest, Plan> plan)
    {
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

        return plans;
    }
}
