using System.Diagnostics;

namespace Bantz.Graph.Tests;

/// <summary>One connected trace per turn, although the services share a process.</summary>
public sealed class TraceTests(House house) : IClassFixture<House>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_turn_is_one_connected_trace_from_the_request_to_the_database()
    {
        var turn = await house.Person().SayAsync("bugün neler var", Cancel);
        var trace = await TraceAsync(turn.TraceId, "remember");

        string[] expected = ["turn", "plan", "execute_tool calendar.list_events", "finalise", "remember"];
        foreach (var name in expected)
        {
            trace.ShouldContain(span => span.DisplayName == name, $"no span '{name}' among: {string.Join(", ", trace.Select(span => span.DisplayName))}");
        }

        trace.ShouldContain(span => span.Source.Name == "Bantz.Router");
        trace.ShouldContain(span => span.Source.Name == "Bantz.Calendar");
        trace.ShouldContain(span => Equals(span.GetTagItem("db.system.name"), "sqlite"));
        trace.ShouldContain(span => Equals(span.GetTagItem("db.system.name"), "redis"));

        var known = trace.Select(span => span.SpanId).ToHashSet();
        trace.Where(span => span.ParentSpanId != default && !known.Contains(span.ParentSpanId)).ShouldBeEmpty();
        trace.Count(span => span.ParentSpanId == default).ShouldBe(1);
        trace.Select(span => span.SpanId).Distinct().Count().ShouldBe(trace.Count, "a span was exported twice");
    }

    [Fact]
    public async Task The_database_is_below_the_tool_and_the_planner_below_the_plan()
    {
        var turn = await house.Person().SayAsync("yarın neler var", Cancel);
        var trace = await TraceAsync(turn.TraceId, "remember");

        var sql = trace.First(span => Equals(span.GetTagItem("db.system.name"), "sqlite"));
        Ancestors(sql, trace).ShouldContain(span => span.DisplayName == "execute_tool calendar.list_events");
        var planner = trace.First(span => span.Source.Name == "Bantz.Router");
        Ancestors(planner, trace).ShouldContain(span => span.DisplayName == "turn");
    }

    [Fact]
    public async Task No_span_carries_what_the_person_said()
    {
        const string secret = "zümrüdüanka";
        var turn = await house.Person().SayAsync($"yarın 10:00'a {secret} toplantısı ekle", Cancel);
        var trace = await TraceAsync(turn.TraceId, "remember");

        trace.SelectMany(span => span.TagObjects).ShouldAllBe(tag => tag.Value == null || !tag.Value.ToString()!.Contains(secret, StringComparison.Ordinal));
    }

    private async Task<List<Activity>> TraceAsync(string traceId, string until)
    {
        List<Activity> trace = [];
        await Testing.Eventually.TrueAsync(() =>
        {
            trace = [.. house.Spans.Where(span => span.TraceId.ToHexString() == traceId)];
            return Task.FromResult(trace.Any(span => span.DisplayName == until) && trace.Any(span => span.ParentSpanId == default));
        }, Cancel);
        return trace;
    }

    private static IEnumerable<Activity> Ancestors(Activity span, List<Activity> trace)
    {
        for (var parent = Parent(span); parent is not null; parent = Parent(parent))
        {
            yield return parent;
        }

        Activity? Parent(Activity of) => trace.Find(candidate => candidate.SpanId == of.ParentSpanId);
    }
}
