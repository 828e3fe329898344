using Bantz.Contracts;
using Bantz.Understanding.Grounding;
using Bantz.Understanding.Intents;
using Bantz.Understanding.Slots;
using Bantz.Understanding.Smalltalk;

namespace Bantz.Understanding;

/// <summary>Plans from the words alone: no model, no network, the same answer every time. Pure and thread-safe.</summary>
public static class EmbeddedPlanner
{
    /// <summary>Identifies the rules, as <c>prompt_version</c> identifies a prompt.</summary>
    public const string Version = "embedded-1";

    /// <summary>What <see cref="PlanTrace.Backend"/> says of these plans.</summary>
    public const string Backend = "embedded";

    /// <summary>A grounded plan for any text; what is not understood becomes <see cref="PlanRoute.Unknown"/> or a question.</summary>
    public static Plan Plan(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var context = GroundingContext.Read(request);
        return SeveralRequests.Read(context, One) ?? PlanGrounder.Ground(Draft(context), context);
    }

    /// <summary>A plan for one thing, whatever else is asked for beside it.</summary>
    internal static Plan One(PlanRequest request)
    {
        var context = GroundingContext.Read(request);
        return PlanGrounder.Ground(Draft(context), context);
    }

    private static Plan Draft(GroundingContext context)
    {
        var reading = context.Open is { } open ? Continued(context, open) : context.Reading;
        return new Plan
        {
            Route = reading.Route,
            CalendarIntent = reading.Intent,
            Slots = Drafts.Read(context.Utterance, context.Evidence, reading, context.Request),
            Confidence = reading.Confidence,
            AssistantReply = reading.Route switch
            {
                PlanRoute.Smalltalk => Talk.Reply(reading.Topic, context.Utterance, context.Request),
                PlanRoute.Unknown => Limits.Reply(context.Utterance, context.Request.TurnIndex),
                _ => "",
            },
            Trace = new PlanTrace { RouteSource = RouteSource.Embedded, Backend = Backend, PromptVersion = Version },
        };
    }

    /// <summary>An answer wants what was wanted before.</summary>
    private static IntentReading Continued(GroundingContext context, OpenRequest open) =>
        IntentReading.Calendar(open.CalendarIntent, IntentReading.Likely, context.Reading.Deed);
}
