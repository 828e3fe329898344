using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bantz.Contracts;
using Bantz.Router.Models;

namespace Bantz.Router.Tests;

/// <summary>What a plan by a model leaves in traces and meters; the model is the simulator, over a real socket.</summary>
public sealed class ModelTelemetryTests(Simulator simulator) : IClassFixture<Simulator>
{
    private const string GenAiSource = "Experimental.Microsoft.Extensions.AI";

    [Fact]
    public async Task A_model_call_is_a_chat_span_below_its_plan_with_the_names_of_the_conventions_and_no_text()
    {
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is RouterTelemetry.Name or GenAiSource,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await simulator.HealAsync();
        await using var router = Router("vllm");

        (await router.PlanAsync("yarın 15:00'e gizli toplantı ekle")).Trace.RouteSource.ShouldBe(RouteSource.Llm);

        // A look at the model's health is a chat as well, but below no plan.
        var plans = spans.Where(static span => span.OperationName == RouterTelemetry.PlanSpan).Select(static span => span.SpanId).ToHashSet();
        var chat = spans.First(span => span.OperationName == "chat bantz-router" && plans.Contains(span.ParentSpanId));
        var tags = chat.TagObjects.ToDictionary(StringComparer.Ordinal);
        tags["gen_ai.operation.name"].ShouldBe("chat");
        tags["gen_ai.provider.name"].ShouldBe("vllm");
        tags["gen_ai.request.model"].ShouldBe("bantz-router");
        tags["gen_ai.usage.input_tokens"].ShouldNotBeNull();
        tags["gen_ai.usage.output_tokens"].ShouldNotBeNull();
        tags.Values.ShouldAllBe(static value => !(value as string ?? "").Contains("gizli", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calls_tokens_repairs_and_failovers_are_counted_by_backend()
    {
        var measured = new ConcurrentBag<(string Name, string Unit, string Backend)>();
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
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => measured.Add((instrument.Name, instrument.Unit!, Backend(tags))));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => measured.Add((instrument.Name, instrument.Unit!, Backend(tags))));
        listener.Start();
        await simulator.HealAsync();
        await using var router = Router("vllm", "ollama");

        await simulator.ArmAsync("fenced", "/v1/chat");
        (await router.PlanAsync("yarın 15:00'e toplantı ekle")).Trace.Repaired.ShouldBeTrue();
        await simulator.HealAsync();
        await simulator.ArmAsync("server_error", "/v1/chat");
        (await router.PlanAsync("bugün ne var")).Trace.Backend.ShouldBe("ollama");

        measured.ShouldContain((ModelTelemetry.Duration, "s", "vllm"));
        measured.ShouldContain((ModelTelemetry.FirstToken, "s", "vllm"));
        measured.ShouldContain((ModelTelemetry.Speed, "{token}/s", "ollama"));
        measured.ShouldContain((ModelTelemetry.Tokens, "{token}", "ollama"));
        measured.ShouldContain((ModelTelemetry.Repairs, "{repair}", "vllm"));
        measured.ShouldContain((ModelTelemetry.Failovers, "{failover}", "vllm"));
    }

    private static string Backend(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (key, value) in tags)
        {
            if (string.Equals(key, ModelTelemetry.Backend, StringComparison.Ordinal))
            {
                return value as string ?? "";
            }
        }

        return "";
    }

    private ModelRouter Router(params string[] backends) =>
        new(models: null, clock: null, [.. backends.Select(backend => ($"ConnectionStrings:{backend}", $"Endpoint={simulator.Address};Model=bantz-router"))]);
}
