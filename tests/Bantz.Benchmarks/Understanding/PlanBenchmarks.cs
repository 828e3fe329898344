using Bantz.Contracts;
using Bantz.Understanding;
using BenchmarkDotNet.Attributes;

namespace Bantz.Benchmarks.Understanding;

/// <summary>One plan by the embedded planner, from text to tool calls.</summary>
[MemoryDiagnoser]
public class PlanBenchmarks
{
    [Params(
        "yarın akşam sekizde Ayşe'yle yemek koy",
        "bu hafta hangi toplantılarım var",
        "yarınki diş randevumu cuma 15:00'e al",
        "what's on my calendar tomorrow morning",
        "play some jazz in the kitchen")]
    public string Text { get; set; } = "";

    private PlanRequest _request = null!;

    [GlobalSetup]
    public void Setup() => _request = new PlanRequest
    {
        Text = Text,
        Now = new DateTimeOffset(2026, 1, 30, 10, 0, 0, TimeSpan.FromHours(3)),
        TimeZone = "Europe/Istanbul",
    };

    [Benchmark]
    public Plan Plan() => EmbeddedPlanner.Plan(_request);
}
