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

    private readonly Meter _meter;
    private readonly TimeProvider _clock;
    private readonly Histogram<double> _planDuration;
    private readonly Histogram<double> _replyDuration;
    private readonly Counter<long> _questions;
    private readonly Counter<long> _dropped;

    public RouterTelemetry(IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        _meter = meters.Create(Name);
        _planDuration = _meter.CreateHistogram<double>(PlanDuration, "s", "Time to make one plan.");
        _replyDuration = _meter.CreateHistogram<double>(ReplyDuration, "s", "Time to phrase one reply, to its last piece.");
        _questions = _meter.CreateCounter<long>(Questions, "{plan}", "Plans that ask instead of acting.");
        _dropped = _meter.CreateCounter<long>(Dropped, "{item}", "Tools and fields of plans that nothing knows.");
    }

    public void Dispose() => _meter.Dispose();

    internal static Activity? StartPlan() => Activities.StartActivity(PlanSpan);

    internal static Activity? StartReply() => Activities.StartActivity(ReplySpan);

    internal long Start() => _clock.GetTimestamp();

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
        _planDuration.Record(_clock.GetElapsedTime(started).TotalSeconds, tags);
        _questions.Add(plan.AskUser ? 1 : 0, tags);
        _dropped.Add(plan.Trace.Dropped?.Count ?? 0, tags);
    }

    /// <summary>Records a finished reply.</summary>
    internal void Replied(Activity? span, PlanTrace trace, long started)
    {
        span?.SetTag(Backend, trace.Backend).SetTag(PromptVersion, trace.PromptVersion);
        _replyDuration.Record(_clock.GetElapsedTime(started).TotalSeconds, new TagList { { Backend, trace.Backend } });
    }

    private static string Wire(string member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member);
}
