using Bantz.Contracts;

namespace Bantz.Understanding.Grounding;

/// <summary>Joins the parts of what was asked for in one breath. A part that lacks something is asked about, and the others wait for the answer.</summary>
internal static class WaitingRequests
{
    private const int MostCalls = 8;

    /// <summary>One plan of several. Slots and intent are those of the part that asks, else of the first.</summary>
    internal static Plan Together(IReadOnlyList<Plan> plans, Sentences say)
    {
        var confidence = plans.Min(static plan => plan.Confidence);
        if (plans.FirstOrDefault(static plan => plan.AskUser) is { } asking)
        {
            WaitingRequest[] others = [.. plans.Where(plan => plan != asking).Select(Wait)];
            return Asking(asking with { Confidence = confidence, Trace = asking.Trace with { Confidence = confidence } }, others, say);
        }

        var first = plans[0];
        return All(first with { Confidence = confidence, Trace = first.Trace with { Confidence = confidence } }, [.. plans.Select(Wait)]);
    }

    /// <summary>An answer completes the part that was asked about: the others go with it, or the next that lacks something is asked about.</summary>
    /// <param name="plan">The plan of the part that was answered.</param>
    /// <param name="waiting">What waits.</param>
    /// <param name="again">Plans a part that waits from the same answer; null where the answer says nothing to it.</param>
    /// <param name="say">The person's language.</param>
    internal static Plan Answered(Plan plan, IReadOnlyList<WaitingRequest> waiting, Func<WaitingRequest, Plan?> again, Sentences say)
    {
        if (plan.Route != PlanRoute.Calendar || (plan.ToolPlan.Count == 0 && !plan.AskUser))
        {
            return plan;
        }

        if (plan.AskUser)
        {
            return plan with { Waiting = waiting };
        }

        List<WaitingRequest> parts =
        [
            .. waiting.Where(static part => part.Question is null), Wait(plan),
            .. waiting.Where(static part => part.Question is not null).Select(part => again(part) is { AskUser: false, ToolPlan.Count: > 0 } made ? Wait(made) : part),
        ];
        if (parts.Find(static part => part.Question is not null) is not { } lacking)
        {
            return All(plan, parts);
        }

        parts.Remove(lacking);
        var asking = Steps.Ask(plan with { CalendarIntent = lacking.CalendarIntent, Slots = lacking.Slots, MemoryUpdate = null }, lacking.Question!);
        return Asking(asking, parts, say);
    }

    private static Plan Asking(Plan asking, IReadOnlyList<WaitingRequest> others, Sentences say)
    {
        var about = asking.Slots.Title ?? asking.Slots.EventRef;
        // "pazartesi ve çarşamba spor": one thing on two days is one question.
        var one = others.All(part => part.Question == asking.Question && (part.Slots.Title ?? part.Slots.EventRef) == about);
        return Steps.Ask(asking with { Waiting = others, Trace = asking.Trace with { ToolPlanLen = 0 } }, one ? asking.Question! : say.AskFirst(about, asking.Question!));
    }

    private static Plan All(Plan first, IReadOnlyList<WaitingRequest> parts)
    {
        var prompts = parts.Select(static part => part.ConfirmationPrompt).OfType<string>().ToArray();
        ToolCall[] calls = [.. parts.SelectMany(static part => part.ToolPlan).Take(MostCalls)];
        return first with
        {
            Waiting = null,
            ToolPlan = calls,
            Trace = first.Trace with { ToolPlanLen = calls.Length },
            RequiresConfirmation = prompts.Length > 0,
            ConfirmationPrompt = prompts.Length > 0 ? string.Join(' ', prompts) : null,
            MemoryUpdate = string.Join(' ', parts.Select(static part => part.MemoryUpdate).OfType<string>().Take(2)) is { Length: > 0 } memory ? memory : null,
        };
    }

    private static WaitingRequest Wait(Plan plan) => new()
    {
        CalendarIntent = plan.CalendarIntent,
        Slots = plan.Slots,
        Question = plan.AskUser ? plan.Question : null,
        ToolPlan = plan.AskUser ? [] : plan.ToolPlan,
        ConfirmationPrompt = plan.AskUser ? null : plan.ConfirmationPrompt,
        MemoryUpdate = plan.AskUser ? null : plan.MemoryUpdate,
    };
}
