using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Bantz.Contracts;

namespace Bantz.Router;

/// <summary>Every telemetry name of the router. User text is in none of them.</summary>
internal sealed class RouterTelemetry : IDisposable
{
    internal const string Name = "Bantz.Router";
    internal const string PlanSpan = "plan";
    internal const string ReplySpan = "reply";

    internal const string Route = "bantz.route";
    internal const string Intent = "bantz.intent";
    internal const string Source = "bantz.route_source";
    internal const string Backend = "bantz.backend";
    internal const string Confidence = "bantz.confidence";
    internal const string PromptVersion = "bantz.prompt_version";
    internal const string Asked = "bantz.asked";
    internal const string Tools = "bantz.tool_plan_len";

    internal const string PlanDuration = "bantz.router.plan.duration";
    internal const string ReplyDuration = "bantz.router.reply.duration";
    internal const string Questions = "bantz.router.plan.questions";
    internal const string Dropped = "bantz.router.plan.dropped";

    private static readonly ActivitySource Activities = new(Name);

    private readonly Meter meter;
    private readonly TimeProvider clock;
    private readonly Histogram<double> planDuration;
    private readonly Histogram<double> replyDuration;
    private readonly Counter<long> questions;
    private readonly Counter<long> dropped;

    public RouterTelemetry(IMeterFactory meters, TimeProvider clock)
    {
        this.clock = clock;
        meter = meters.Create(Name);
        planDuration = meter.CreateHistogram<double>(PlanDuration, "s", "Time to make one plan.");
        replyDuration = meter.CreateHistogram<double>(ReplyDuration, "s", "Time to phrase one reply, to its last piece.");
        questions = meter.CreateCounter<long>(Questions, "{plan}", "Plans that ask instead of acting.");
        dropped = meter.CreateCounter<long>(Dropped, "{item}", "Tools and fields of plans that nothing knows.");
    }

    public void Dispose() => meter.Dispose();

    internal static Activity? StartPlan() => Activities.StartActivity(PlanSpan);

    internal static Activity? StartReply() => Activities.StartActivity(ReplySpan);

    internal long Start() => clock.GetTimestamp();

    /// <summary>Records a plan on its span and in the instruments.</summary>
    internal void Planned(Activity? span, Plan plan, long started)
    {
        var route = Wire(plan.Route.ToString());
        var intent = Wire(plan.CalendarIntent.ToString());
        var source = Wire(plan.Trace.RouteSource.ToString());
        span?.SetTag(Route, route)
            .SetTag(Intent, intent)
            .SetTag(Source, source)
            .SetTag(Backend, plan.Trace.Backend)
            .SetTag(Confidence, plan.Confidence)
            .SetTag(PromptVersion, plan.Trace.PromptVersion)
            .SetTag(Asked, plan.AskUser)
            .SetTag(Tools, plan.ToolPlan.Count);
        var tags = new TagList { { Route, route }, { Intent, intent }, { Source, source }, { Backend, plan.Trace.Backend } };
        planDuration.Record(clock.GetElapsedTime(started).TotalSeconds, tags);
        questions.Add(plan.AskUser ? 1 : 0, tags);
        dropped.Add(plan.Trace.Dropped?.Count ?? 0, tags);
    }

    /// <summary>Records a finished reply.</summary>
    internal void Replied(Activity? span, PlanTrace trace, long started)
    {
        span?.SetTag(Backend, trace.Backend).SetTag(PromptVersion, trace.PromptVersion);
        replyDuration.Record(clock.GetElapsedTime(started).TotalSeconds, new TagList { { Backend, trace.Backend } });
    }

    private static string Wire(string member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member);
}
