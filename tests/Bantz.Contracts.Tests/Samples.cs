using System.Text.Json.Nodes;

namespace Bantz.Contracts.Tests;

internal static class Samples
{
    internal static PlanTrace Trace { get; } = new() { RouteSource = RouteSource.Embedded, Backend = "embedded", PromptVersion = "embedded-1" };

    internal static Plan SmallestPlan { get; } = new() { Route = PlanRoute.Smalltalk, Confidence = 1, Trace = Trace };

    internal static Plan FullPlan { get; } = new()
    {
        Route = PlanRoute.Calendar,
        CalendarIntent = CalendarIntent.FreeSlots,
        Slots = new PlanSlots
        {
            Title = "Ayşe'yle İĞÜŞÖÇ ığüşöç",
            When = "yarın akşam 8'de",
            Date = new DateOnly(2026, 1, 31),
            Time = new TimeOnly(20, 0),
            EndDate = new DateOnly(2026, 2, 1),
            EndTime = new TimeOnly(1, 30),
            DurationMinutes = 330,
            Window = new PlanWindow
            {
                Day = new DateOnly(2026, 1, 31),
                PartOfDay = PartOfDay.LateAfternoon,
                Start = new DateTimeOffset(2026, 1, 31, 16, 0, 0, TimeSpan.FromHours(3)),
                End = new DateTimeOffset(2026, 1, 31, 19, 0, 0, TimeSpan.FromHours(3)),
            },
            Recurrence = "FREQ=WEEKLY;BYDAY=SA",
            Attendees = ["Ayşe"],
            Location = "Kadıköy",
            EventRef = "o yemek",
            Changes = new PlanSlots { Title = "akşam yemeği" },
        },
        Confidence = 0.85,
        ToolPlan = [new ToolCall(ToolNames.FindFreeSlots, new JsonObject { ["duration_minutes"] = 60 })],
        AssistantReply = "Bakıyorum.",
        AskUser = true,
        Question = "Kaçta?",
        RequiresConfirmation = true,
        ConfirmationPrompt = "Olsun mu?",
        MemoryUpdate = "Yemek konuşuldu.",
        ReasoningSummary = ["yarın akşam"],
        Trace = Trace with
        {
            RouteSource = RouteSource.Llm,
            Backend = "vllm",
            Model = "bantz-router",
            Confidence = 0.85,
            ToolPlanLen = 1,
            Attempts = 2,
            Repaired = true,
            Dropped = ["mail.send"],
            InputTokens = 900,
            OutputTokens = 80,
            TtftMs = 41.6,
            ElapsedMs = 239.5,
        },
    };

    internal static TurnResult Turn { get; } = new()
    {
        TurnId = "t1",
        SessionId = "s1",
        Language = Language.Turkish,
        Reply = "Yarın 20:00'de \"yemek\" var.",
        TraceId = "0af7651916cd43dd8448eb211c80319c",
        Timings = new TurnTimings(1.5, 2, 0, 0.25, 3.75),
    };
}
