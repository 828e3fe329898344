using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using Bantz.Contracts;

namespace Bantz.Router.Tests;

public sealed class TelemetryTests(RouterHost host) : IClassFixture<RouterHost>
{
    [Fact]
    public async Task A_plan_is_a_span_under_its_request_and_holds_no_user_text()
    {
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == RouterTelemetry.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        var trace = ActivityTraceId.CreateRandom();
        using var post = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Plans);
        post.Content = JsonContent.Create(RouterHost.Said("yarın 15:00'e gizli toplantı ekle"), BantzJson.Wire.PlanRequest);
        post.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        using var response = await host.CreateClient().SendAsync(post, TestContext.Current.CancellationToken);

        var span = spans.Where(one => one.TraceId == trace).ShouldHaveSingleItem();
        span.OperationName.ShouldBe(RouterTelemetry.PlanSpan);
        span.Parent.ShouldNotBeNull();
        var tags = span.TagObjects.ToDictionary(StringComparer.Ordinal);
        tags[RouterTelemetry.Route].ShouldBe("calendar");
        tags[RouterTelemetry.Intent].ShouldBe("create");
        tags[RouterTelemetry.Source].ShouldBe("embedded");
        tags[RouterTelemetry.Confidence].ShouldBeOfType<double>().ShouldBeGreaterThan(0.7);
        tags[RouterTelemetry.PromptVersion].ShouldNotBeNull();
        tags.Values.ShouldAllBe(static value => !(value as string ?? "").Contains("gizli", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_is_measured_in_seconds_by_route_and_intent()
    {
        var measured = new ConcurrentBag<(string Name, double Value, string?[] Tags)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == RouterTelemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured.Add((instrument.Name, value, Values(tags))));
        listener.Start();

        using var response = await host.PlanAsync(RouterHost.Said("bugün neler var"));

        var plan = measured.First(static one => one.Name == RouterTelemetry.PlanDuration && one.Tags.Contains("query", StringComparer.Ordinal));
        plan.Value.ShouldBeInRange(0, 60);
        plan.Tags.ShouldBe(["calendar", "query", "embedded", "embedded"]);
    }

    private static string?[] Values(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var values = new string?[tags.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            values[i] = tags[i].Value as string;
        }

        return values;
    }
}
