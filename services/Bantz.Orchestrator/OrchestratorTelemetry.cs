using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bantz.Contracts;

namespace Bantz.Orchestrator;

/// <summary>Every span, instrument and tag of the orchestrator. Names never carry what people say.</summary>
internal sealed class OrchestratorTelemetry : IDisposable
{
    public const string Name = "Bantz.Orchestrator";

    private const string Operation = "gen_ai.operation.name";
    private const string Conversation = "gen_ai.conversation.id";
    private const string ToolTag = "gen_ai.tool.name";
    private const string ErrorType = "error.type";
    private const string OutcomeTag = "bantz.outcome";
    private const string RouteTag = "bantz.route";
    private const string IntentTag = "bantz.intent";
    private const string SourceTag = "bantz.route_source";

    // Sources are the process's, as listeners are: one more for each host would be heard twice.
    private static readonly ActivitySource Source = new(Name);

    private readonly Meter _meter;
    private readonly Histogram<double> _turn;
    private readonly Histogram<double> _plan;
    private readonly Histogram<double> _tool;
    private readonly Counter<long> _confirmations;
    private readonly Counter<long> _denied;
    private readonly Counter<long> _recovered;

    public OrchestratorTelemetry(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _turn = _meter.CreateHistogram<double>("bantz.turn.duration", "s", "From request to committed turn.");
        _plan = _meter.CreateHistogram<double>("bantz.orchestrator.plan.duration", "s", "Waiting for the router's plan.");
        _tool = _meter.CreateHistogram<double>("bantz.tool.duration", "s", "One call of a tool.");
        _confirmations = _meter.CreateCounter<long>("bantz.confirmations", "{confirmation}", "Questions asked, and how they were answered.");
        _denied = _meter.CreateCounter<long>("bantz.calls.denied", "{call}", "Calls that policy or validation kept from running.");
        _recovered = _meter.CreateCounter<long>("bantz.turns.recovered", "{turn}", "Turns that never came back and were ended from their journal.");
    }

    /// <summary>The span of a turn; it has a trace id even where nobody listens.</summary>
    public static Activity StartTurn(string sessionId, string turnId)
    {
        var span = Source.StartActivity("turn") ?? new Activity("turn").SetIdFormat(ActivityIdFormat.W3C).Start();
        return span.SetTag(Conversation, sessionId).SetTag("bantz.turn.id", turnId);
    }

    public static Activity? StartPhase(string phase) => Source.StartActivity(phase);

    public static Activity? StartTool(string tool) =>
        Source.StartActivity($"execute_tool {tool}", ActivityKind.Internal)?
            .SetTag(Operation, "execute_tool").SetTag(ToolTag, tool).SetTag("gen_ai.tool.type", "extension");

    public static Activity? StartStore(string operation) =>
        Source.StartActivity($"redis {operation}", ActivityKind.Client)?
            .SetTag("db.system.name", "redis").SetTag("db.operation.name", operation);

    /// <summary>Marks the span that failed, by a code and never by text.</summary>
    public static void Fail(Activity? span, string code) =>
        span?.SetStatus(ActivityStatusCode.Error).SetTag(ErrorType, code);

    public static void Planned(Activity? span, Plan plan) => span?
        .SetTag(RouteTag, plan.Route.ToString())
        .SetTag(IntentTag, plan.CalendarIntent.ToString())
        .SetTag(SourceTag, plan.Trace.RouteSource.ToString())
        .SetTag("bantz.confidence", plan.Confidence);

    public void TurnEnded(TimeSpan elapsed, string outcome) =>
        _turn.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>(OutcomeTag, outcome));

    public void PlanEnded(TimeSpan elapsed, string outcome) =>
        _plan.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>(OutcomeTag, outcome));

    public void ToolEnded(string tool, TimeSpan elapsed, string outcome) =>
        _tool.Record(elapsed.TotalSeconds, new(ToolTag, tool), new(OutcomeTag, outcome));

    /// <param name="outcome"><c>asked</c>, <c>accepted</c>, <c>refused</c>, <c>edited</c>, <c>ambiguous</c> or <c>expired</c>.</param>
    public void Confirmation(string outcome) =>
        _confirmations.Add(1, new KeyValuePair<string, object?>(OutcomeTag, outcome));

    public void Denied(string reason) =>
        _denied.Add(1, new KeyValuePair<string, object?>(OutcomeTag, reason));

    /// <param name="outcome"><c>finished</c> or <c>asked_again</c>.</param>
    public void TurnRecovered(string outcome) =>
        _recovered.Add(1, new KeyValuePair<string, object?>(OutcomeTag, outcome));

    public void Dispose() => _meter.Dispose();
}
