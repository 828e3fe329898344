using System.Collections.Concurrent;
using System.Diagnostics;
using Bantz.Calendar.Tests.Driving;
using Bantz.Contracts;
using Bantz.Testing;

namespace Bantz.Calendar.Tests.Telemetry;

public sealed class TraceTests
{
    [Fact]
    public async Task One_trace_leads_from_the_client_through_the_tool_to_the_statement()
    {
        await using var app = new CalendarApp();
        await using var calendar = await McpFace.OpenAsync(app.CreateClient());
        using var recorder = new Recorder();

        ActivityTraceId trace;
        using (var turn = Recorder.Source.StartActivity("turn"))
        {
            trace = turn!.TraceId;
            await calendar.CreateAsync(An.Event("gizli başlık"));
        }

        // The answer may arrive before the server's span is over.
        await Eventually.TrueAsync(() => Task.FromResult(recorder.Of(trace).Any(IsTool)), TestContext.Current.CancellationToken);
        var spans = recorder.Of(trace);
        var client = spans.Single(s => s is { Kind: ActivityKind.Client, Source.Name: "Experimental.ModelContextProtocol" });
        var tool = spans.Single(IsTool);
        var statements = spans.Where(s => s.Source.Name == "Bantz.Calendar").ToList();
        Ancestors(spans, tool).ShouldContain(client.SpanId);
        statements.Select(s => s.OperationName).ShouldBe(TestDatabase.CreationSpans, ignoreOrder: true);
        statements.ShouldAllBe(s => Ancestors(spans, s).Contains(tool.SpanId));
        statements.ShouldAllBe(s => (string?)s.GetTagItem("db.system.name") == TestDatabase.SystemName);
        statements.ShouldAllBe(s => s.Kind == ActivityKind.Client && s.Duration > TimeSpan.Zero);
        spans.SelectMany(s => s.TagObjects).ShouldAllBe(t => !$"{t.Value}".Contains("gizli", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_statement_is_a_failed_span()
    {
        await using var app = new CalendarApp();
        await using var calendar = await McpFace.OpenAsync(app.CreateClient());
        await app.Database.ExecuteAsync("ALTER TABLE events RENAME TO elsewhere");
        using var recorder = new Recorder();

        using var turn = Recorder.Source.StartActivity("turn");
        (await calendar.GetAsync(new GetEventArguments { EventId = "x" })).Error!.Code.ShouldBe(ToolErrorCodes.Failed);

        var statement = recorder.Of(turn!.TraceId).Single(s => s.Source.Name == "Bantz.Calendar");
        statement.OperationName.ShouldBe("SELECT events");
        statement.Status.ShouldBe(ActivityStatusCode.Error);
    }

    private static bool IsTool(Activity span) => span is { Kind: ActivityKind.Server, Source.Name: "Experimental.ModelContextProtocol" };

    private static IEnumerable<ActivitySpanId> Ancestors(IReadOnlyList<Activity> spans, Activity span)
    {
        for (var parent = span.ParentSpanId; spans.FirstOrDefault(s => s.SpanId == parent) is { } found; parent = found.ParentSpanId)
        {
            yield return found.SpanId;
        }
    }

    private sealed class Recorder : IDisposable
    {
        private readonly ConcurrentQueue<Activity> _spans = new();
        private readonly ActivityListener _listener;

        internal Recorder()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = static _ => true,
                Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = _spans.Enqueue,
            };
            ActivitySource.AddActivityListener(_listener);
        }

        internal static ActivitySource Source { get; } = new("Bantz.Calendar.Tests");

        internal IReadOnlyList<Activity> Of(ActivityTraceId trace) => [.. _spans.Where(s => s.TraceId == trace)];

        public void Dispose() => _listener.Dispose();
    }
}
