using Bantz.Contracts;
using Bantz.Understanding.Grounding;

namespace Bantz.Understanding;

/// <summary>Holds a plan of any origin against the utterance and the contract. Pure and thread-safe.</summary>
public static class PlanGrounder
{
    /// <summary>Below this confidence a plan asks and runs nothing. The one place.</summary>
    public const double ConfidenceThreshold = 0.70;

    private const int MostReasons = 3;
    private const int LongestReason = 200;

    /// <summary>
    /// Resolves the words for time by Bantz.Time, keeps a title only where the utterance holds it, makes route, intent and tools agree,
    /// drops what nothing knows, writes the tool calls from the slots, and asks where something needed is missing.
    /// </summary>
    public static Plan Ground(Plan draft, PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(request);
        var context = GroundingContext.Read(request);
        return Several(draft, context) ?? Ground(draft, context);
    }

    /// <summary>A draft holds one thing; where the words ask for several, the words are planned.</summary>
    private static Plan? Several(Plan draft, GroundingContext context) =>
        draft.CalendarIntent is CalendarIntent.Create or CalendarIntent.Modify or CalendarIntent.Cancel && draft.Confidence >= ConfidenceThreshold && SeveralRequests.Read(context, EmbeddedPlanner.One) is { } several
            ? Account(several with { Confidence = draft.Confidence, Trace = draft.Trace }, draft, context)
            : null;

    internal static Plan Ground(Plan draft, GroundingContext context)
    {
        draft = draft.Trace.RouteSource == RouteSource.Llm ? Spoken.Keep(draft, context) : draft;
        var agreed = Agree(draft);
        var grounded = agreed.Route == PlanRoute.Calendar
            ? agreed.Confidence < ConfidenceThreshold ? Doubt(agreed, context) : ByIntent(agreed, context)
            : Talk(agreed, context);
        var accounted = Account(grounded, draft, context);
        return context.Open?.Waiting is { Count: > 0 } waiting
            ? WaitingRequests.Answered(accounted, waiting, part => SameAnswer(part, draft, context), context.Say)
            : accounted;
    }

    /// <summary>"onda" to a thing that is to be on two days speaks of both.</summary>
    private static Plan? SameAnswer(WaitingRequest part, Plan draft, GroundingContext context)
    {
        var open = context.Open!;
        if (part.CalendarIntent != open.CalendarIntent || part.Slots.Title != open.Slots.Title || part.Slots.EventRef != open.Slots.EventRef)
        {
            return null;
        }

        var again = GroundingContext.Read(context.Request with { OpenRequest = new OpenRequest { CalendarIntent = part.CalendarIntent, Slots = part.Slots, Question = part.Question! } });
        return again.Continues ? Ground(draft, again) : null;
    }

    /// <summary>Route and intent say one thing; a number that is none becomes no confidence.</summary>
    private static Plan Agree(Plan draft)
    {
        var confidence = double.IsFinite(draft.Confidence) ? Math.Clamp(draft.Confidence, 0, 1) : 0;
        var route = draft.CalendarIntent != CalendarIntent.None ? PlanRoute.Calendar
            : draft.Route == PlanRoute.Calendar ? PlanRoute.Unknown
            : draft.Route;
        return draft with { Route = route, Confidence = confidence };
    }

    private static Plan ByIntent(Plan plan, GroundingContext context) => plan.CalendarIntent switch
    {
        CalendarIntent.Create => CreateGrounding.Ground(plan, context),
        CalendarIntent.Modify => EventGrounding.Modify(plan, context),
        CalendarIntent.Cancel => EventGrounding.Cancel(plan, context),
        CalendarIntent.Query => QueryGrounding.Query(plan, context),
        CalendarIntent.FreeSlots or CalendarIntent.PlanDay => QueryGrounding.FreeSlots(plan, context),
        _ => Talk(plan, context),
    };

    /// <summary>Not sure enough to do anything, but sure enough to ask about it with what was heard.</summary>
    private static Plan Doubt(Plan plan, GroundingContext context) =>
        Steps.Ask(ByIntent(plan, context), context.Say.Clarify(plan.CalendarIntent));

    private static Plan Talk(Plan plan, GroundingContext context) => plan with
    {
        CalendarIntent = CalendarIntent.None,
        Slots = PlanSlots.Empty,
        ToolPlan = [],
        AskUser = false,
        Question = null,
        RequiresConfirmation = false,
        ConfirmationPrompt = null,
        AssistantReply = string.IsNullOrWhiteSpace(plan.AssistantReply) ? context.Say.NotUnderstood : plan.AssistantReply,
    };

    private static Plan Account(Plan plan, Plan draft, GroundingContext context)
    {
        var dropped = Dropped(plan, draft);
        var reasons = draft.ReasoningSummary.Where(static point => !string.IsNullOrWhiteSpace(point)).Take(MostReasons)
            .Select(static point => point.Length <= LongestReason ? point : point[..LongestReason]).ToArray();
        return plan with
        {
            MemoryUpdate = plan.MemoryUpdate ?? Accounts.Memory(plan, context.Say),
            ReasoningSummary = reasons.Length > 0 ? reasons : Accounts.Reasons(plan, context.Say),
            Trace = plan.Trace with
            {
                Confidence = plan.Confidence,
                ToolPlanLen = plan.ToolPlan.Count,
                Dropped = dropped.Length > 0 ? dropped : null,
            },
        };
    }

    private static string[] Dropped(Plan plan, Plan draft)
    {
        var untitled = draft.Slots.Title is not null && plan.Route == PlanRoute.Calendar && plan.Slots.Title is null;
        return draft is { ToolPlan.Count: 0, Trace.Dropped: null } && !untitled ? [] :
        [
            .. draft.ToolPlan.Select(static call => call.Tool)
                .Where(tool => !plan.ToolPlan.Any(call => string.Equals(call.Tool, tool, StringComparison.Ordinal)))
                .Concat(untitled ? ["slots.title"] : [])
                .Concat(draft.Trace.Dropped ?? [])
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
