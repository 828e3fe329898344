using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Testing;

/// <summary>Plans as a planner would write them.</summary>
public static class Plans
{
    /// <summary>Words and no call.</summary>
    public static Plan Talk(string reply, PlanRoute route = PlanRoute.Smalltalk) =>
        new() { Route = route, Confidence = 0.9, AssistantReply = reply, Trace = Trace() };

    /// <summary>A question and no call.</summary>
    public static Plan Ask(CalendarIntent intent, string question, PlanSlots? slots = null) =>
        new() { Route = PlanRoute.Calendar, CalendarIntent = intent, Slots = slots ?? PlanSlots.Empty, Confidence = 0.5, AskUser = true, Question = question, Trace = Trace() };

    /// <summary>Calls, in order; no yes is wanted unless it is said.</summary>
    public static Plan Calls(CalendarIntent intent, params ToolCall[] calls) =>
        new() { Route = PlanRoute.Calendar, CalendarIntent = intent, Confidence = 0.95, ToolPlan = calls, Trace = Trace() };

    /// <summary>A question about a span.</summary>
    public static Plan List(string start, string end, PartOfDay? part = null) =>
        Calls(CalendarIntent.Query, Call(ToolNames.ListEvents, $$"""{"start":"{{start}}","end":"{{end}}","time_zone":"Europe/Istanbul"}""")) with
        {
            Slots = new() { Window = new() { Start = Moment(start), End = Moment(end), PartOfDay = part } },
        };

    /// <summary>A new event of an hour.</summary>
    public static ToolCall Create(string title, string start, int minutes = 60) =>
        Call(ToolNames.CreateEvent, new JsonObject { ["title"] = title, ["start"] = start, ["end"] = Moment(start).AddMinutes(minutes).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture), ["time_zone"] = "Europe/Istanbul" });

    /// <summary>A call that points at an event.</summary>
    public static ToolCall Pointing(string tool, EventReference reference, JsonObject? more = null)
    {
        var arguments = more ?? [];
        arguments["event_ref"] = JsonSerializer.SerializeToNode(reference, BantzJson.Wire.EventReference);
        return new(tool, arguments);
    }

    /// <summary>"onu".</summary>
    public static EventReference It(string? title = null) => new() { Kind = EventReferenceKind.Focus, Words = "onu", Title = title };

    /// <summary>Any call.</summary>
    public static ToolCall Call(string tool, string arguments) => new(tool, (JsonObject)JsonNode.Parse(arguments)!);

    /// <summary>Any call.</summary>
    public static ToolCall Call(string tool, JsonObject arguments) => new(tool, arguments);

    /// <summary>Who made it: the embedded planner, or a model.</summary>
    public static PlanTrace Trace(RouteSource source = RouteSource.Embedded) =>
        new() { RouteSource = source, Backend = source is RouteSource.Llm ? "vllm" : "embedded", PromptVersion = "test-1" };

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
