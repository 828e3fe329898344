using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Browser.Tests.Houses;

/// <summary>A few answers by keyword, and one calendar for everybody; today is Friday 30 January 2026.</summary>
internal sealed class FakeSessions
{
    private static readonly TimeSpan Istanbul = TimeSpan.FromHours(3);
    private static readonly DateOnly Today = new(2026, 1, 30);

    private readonly ConcurrentDictionary<string, FakeSession> _sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<CalendarEvent> _added = [];
    private int _count;

    /// <summary>What stands in the calendar on every other day.</summary>
    internal static string MarkupTitle => "<img src=x onerror=alert(1)><b>Diş</b> hekimi";

    internal FakeSession? Find(string sessionId) => _sessions.GetValueOrDefault(sessionId);

    internal AgendaView Agenda(string? now)
    {
        var day = now is { Length: >= 10 } ? DateOnly.Parse(now.AsSpan(0, 10), CultureInfo.InvariantCulture) : Today;
        return new(
            day,
            WireLimits.DefaultTimeZone,
            day == Today ? [.. Fixed.Concat(_added).OrderBy(static item => item.Start)] : [Event("5", MarkupTitle, 10, 0, 30)]);
    }

    private static IReadOnlyList<CalendarEvent> Fixed { get; } =
    [
        Event("1", "Haftalık ekip toplantısı", 9, 0, 45),
        Event("2", "Diş hekimi", 11, 30, 60, "Moda Caddesi 14"),
        Event("3", "Zeynep’le kahve", 15, 30, 60, "Kadıköy"),
        Event("4", "Koro provası", 19, 0, 120),
    ];

    internal TurnResult Say(TurnRequest request)
    {
        var sessionId = request.SessionId ?? "yeni";
        var session = _sessions.GetOrAdd(sessionId, static _ => new FakeSession());
        var asksToAdd = request.Text.Contains("koy", StringComparison.Ordinal) || request.Text.Contains("ekle", StringComparison.Ordinal);
        var asksAboutToday = request.Text.Contains("bugün", StringComparison.OrdinalIgnoreCase);
        var result = asksToAdd ? Ask(sessionId) : asksAboutToday ? List(sessionId) : Chat(sessionId);
        session.Pending = result.PendingConfirmation ?? session.Pending;
        return session.Keep(request.Text, result);
    }

    internal TurnResult Answer(string sessionId, bool yes)
    {
        var session = _sessions[sessionId];
        var pending = session.Pending!;
        session.Pending = null;
        var added = Event($"added-{_count}", "Ayşe’yle yemek", 20, 0, 60);
        if (yes)
        {
            _added.Enqueue(added);
        }

        return session.Keep(yes ? "evet" : "hayır", Result(sessionId, yes ? "Ekledim: bugün 20:00–21:00 “Ayşe’yle yemek”." : "Peki, eklemedim.") with
        {
            Confirmation = new ConfirmationOutcome(pending.Id, pending.Tool, yes ? ConfirmationDecision.Yes : ConfirmationDecision.No),
            ToolResults = yes ? [Ran(ToolNames.CreateEvent, pending.Arguments, JsonSerializer.SerializeToNode(new WriteResult(added), BantzJson.Wire.WriteResult)!)] : [],
        });
    }

    private TurnResult Ask(string sessionId)
    {
        var arguments = new JsonObject
        {
            ["title"] = "Ayşe’yle yemek",
            ["start"] = "2026-01-30T20:00:00+03:00",
            ["end"] = "2026-01-30T21:00:00+03:00",
            ["time_zone"] = WireLimits.DefaultTimeZone,
        };
        var pending = new PendingConfirmation
        {
            Id = $"pending-{Interlocked.Increment(ref _count)}",
            Tool = ToolNames.CreateEvent,
            Arguments = arguments,
            Prompt = "Bugün 20:00–21:00 “Ayşe’yle yemek” ekleyeyim mi?",
            ExpiresAt = TimeProvider.System.GetUtcNow().AddMinutes(2),
        };
        return Result(sessionId, pending.Prompt) with
        {
            Plan = Plan(CalendarIntent.Create, "Yeni bir etkinlik isteniyor.", "Gün ve saat söylendi: bugün 20:00.") with
            {
                ToolPlan = [new ToolCall(ToolNames.CreateEvent, arguments.DeepClone().AsObject())],
                RequiresConfirmation = true,
            },
            PendingConfirmation = pending,
        };
    }

    private TurnResult List(string sessionId)
    {
        var window = new JsonObject { ["start"] = "2026-01-30T00:00:00+03:00", ["end"] = "2026-01-31T00:00:00+03:00" };
        var events = Agenda(now: null).Events;
        var lines = events.Select(static item => $"{item.Start.ToString("HH:mm", CultureInfo.InvariantCulture)} {item.Title}");
        return Result(sessionId, $"Bugün {events.Count} işin var:\n{string.Join('\n', lines)}") with
        {
            Plan = Plan(CalendarIntent.Query, "Bugünün planı soruluyor.", "Okumak onay istemez.") with
            {
                ToolPlan = [new ToolCall(ToolNames.ListEvents, window)],
            },
            ToolResults =
            [
                Ran(ToolNames.ListEvents, window, JsonSerializer.SerializeToNode(new EventList(events), BantzJson.Wire.EventList)!),
            ],
        };
    }

    private TurnResult Chat(string sessionId) => Result(sessionId, "İyiyim, teşekkür ederim. Günün güzel geçiyordur umarım; takvimine bakmamı ister misin?") with
    {
        Plan = Plan(CalendarIntent.None, "Hal hatır soruluyor.") with { Route = PlanRoute.Smalltalk },
    };

    private TurnResult Result(string sessionId, string reply) => new()
    {
        TurnId = $"turn-{Interlocked.Increment(ref _count)}",
        SessionId = sessionId,
        Language = Language.Turkish,
        Reply = reply,
        TraceId = _count.ToString("x32", CultureInfo.InvariantCulture),
        Timings = new TurnTimings(2.4, 11.8, 1.1, 3.2, 18.9),
    };

    private static Plan Plan(CalendarIntent intent, params string[] reasons) => new()
    {
        Route = PlanRoute.Calendar,
        CalendarIntent = intent,
        Confidence = 0.94,
        ReasoningSummary = reasons,
        Trace = new PlanTrace { RouteSource = RouteSource.Embedded, Backend = "embedded", Confidence = 0.94, PromptVersion = "embedded-1" },
    };

    private static ToolResult Ran(string tool, JsonObject arguments, JsonNode result) =>
        new() { Tool = tool, Arguments = arguments.DeepClone().AsObject(), Ok = true, Result = result };

    private static CalendarEvent Event(string id, string title, int hour, int minute, int minutes, string? location = null)
    {
        var start = new DateTimeOffset(2026, 1, 30, hour, minute, 0, Istanbul);
        return new() { Id = id, Title = title, Start = start, End = start.AddMinutes(minutes), TimeZone = WireLimits.DefaultTimeZone, Location = location, Etag = "1" };
    }
}

/// <summary>What one session holds.</summary>
internal sealed class FakeSession
{
    private readonly List<TurnRecord> _records = [];

    internal IReadOnlyList<TurnRecord> Records => _records;

    internal PendingConfirmation? Pending { get; set; }

    internal TurnResult Keep(string text, TurnResult result)
    {
        _records.Add(new TurnRecord
        {
            TurnId = result.TurnId,
            At = TimeProvider.System.GetUtcNow(),
            User = text,
            Assistant = result.Reply,
            Route = result.Plan?.Route,
            Tools = [.. result.ToolResults.Select(static tool => tool.Tool)],
            TraceId = result.TraceId,
        });
        return result;
    }
}
