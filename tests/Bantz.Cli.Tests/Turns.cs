using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bantz.Contracts;

namespace Bantz.Cli.Tests;

/// <summary>What a server might say.</summary>
internal static class Turns
{
    internal static TurnResult Saying(string reply, string session = "cli", Language language = Language.Turkish) => new()
    {
        TurnId = "t1",
        SessionId = session,
        Language = language,
        Reply = reply,
        TraceId = "0af7651916cd43dd8448eb211c80319c",
        Timings = new TurnTimings(1, 0, 0, 0, 1),
    };

    internal static TurnResult Asking(string prompt, string reply = "", Language language = Language.Turkish) => Saying(reply, language: language) with
    {
        PendingConfirmation = new PendingConfirmation
        {
            Id = "p1",
            Tool = ToolNames.CreateEvent,
            Arguments = new JsonObject { ["title"] = "toplantı" },
            Prompt = prompt,
            ExpiresAt = new DateTimeOffset(2026, 1, 30, 10, 2, 0, TimeSpan.FromHours(3)),
        },
    };

    internal static Plan Plan { get; } = new()
    {
        Route = PlanRoute.Calendar,
        CalendarIntent = CalendarIntent.Create,
        Slots = new PlanSlots { Title = "Ayşe'yle yemek", Time = new TimeOnly(20, 0) },
        Confidence = 0.9,
        ToolPlan = [new ToolCall(ToolNames.CreateEvent, new JsonObject { ["title"] = "Ayşe'yle yemek" })],
        Trace = new PlanTrace { RouteSource = RouteSource.Embedded, Backend = "embedded", PromptVersion = "embedded-1" },
    };

    internal static string Delta(string text) => Event(TurnEvents.Delta, new TurnDelta(text), BantzJson.Wire.TurnDelta);

    internal static string Done(TurnResult result) => Event(TurnEvents.Done, result, BantzJson.Wire.TurnResult);

    internal static string Ack() => Event(TurnEvents.Ack, new TurnAcknowledged("t1", "cli", "0af7"), BantzJson.Wire.TurnAcknowledged);

    internal static string Tool(string name) =>
        Event(TurnEvents.Tool, new ToolResult { Tool = name, Arguments = [], Ok = true }, BantzJson.Wire.ToolResult);

    internal static string Error(Problem problem) => Event(TurnEvents.Error, problem, BantzJson.Wire.Problem);

    private static string Event<T>(string name, T data, JsonTypeInfo<T> type) => $"event: {name}\ndata: {JsonSerializer.Serialize(data, type)}\n\n";
}
