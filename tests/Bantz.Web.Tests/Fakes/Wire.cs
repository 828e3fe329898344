using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Web.Tests.Fakes;

/// <summary>Records of the wire with what a test does not care about filled in.</summary>
internal static class Wire
{
    internal const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    internal static DateTimeOffset Now { get; } = new(2026, 1, 30, 7, 0, 0, TimeSpan.Zero);

    internal static TurnResult Result(string reply = "Merhaba.") => new()
    {
        TurnId = "turn-1",
        SessionId = "session-1",
        Language = Language.Turkish,
        Reply = reply,
        TraceId = TraceId,
        Timings = new TurnTimings(1, 2, 3, 4, 10),
    };

    internal static Plan Plan(params string[] reasons) => new()
    {
        Route = PlanRoute.Calendar,
        CalendarIntent = CalendarIntent.Query,
        Confidence = 0.9,
        ReasoningSummary = reasons,
        Trace = new PlanTrace { RouteSource = RouteSource.Embedded, Backend = "embedded", PromptVersion = "embedded-1" },
    };

    internal static PendingConfirmation Pending(string id = "p-1", string tool = ToolNames.CreateEvent, string prompt = "Ekleyeyim mi?") => new()
    {
        Id = id,
        Tool = tool,
        Arguments = [],
        Prompt = prompt,
        ExpiresAt = Now.AddMinutes(2),
    };

    internal static ToolResult Ran(string tool, bool ok = true) => new()
    {
        Tool = tool,
        Arguments = new JsonObject { ["title"] = "toplantı" },
        Ok = ok,
        Error = ok ? null : new ToolError(ToolErrorCodes.Unavailable, "away"),
    };

    internal static AgendaView Agenda(params CalendarEvent[] events) => new(new DateOnly(2026, 1, 30), WireLimits.DefaultTimeZone, events);

    internal static CalendarEvent Event(string title, int day = 30, int hour = 16, int minutes = 60) => new()
    {
        Id = title,
        Title = title,
        Start = new DateTimeOffset(2026, 1, day, hour, 0, 0, TimeSpan.FromHours(3)),
        End = new DateTimeOffset(2026, 1, day, hour, 0, 0, TimeSpan.FromHours(3)).AddMinutes(minutes),
        TimeZone = WireLimits.DefaultTimeZone,
        Etag = "1",
    };

    internal static TurnRecord Record(string user, string assistant) => new()
    {
        TurnId = user,
        At = Now,
        User = user,
        Assistant = assistant,
        Tools = [ToolNames.ListEvents],
        TraceId = TraceId,
    };
}
