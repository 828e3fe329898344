using System.Text.Json.Nodes;
using Bantz.ModelSim.Tests.Support;

namespace Bantz.Cli.Tests;

/// <summary><c>bantz bench determinism</c>.</summary>
public sealed class DeterminismTests : IDisposable
{
    private readonly Terminal _terminal = new() { Online = true };

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task The_planner_in_code_plans_the_same_every_time()
    {
        (await _terminal.RunAsync("bench", "determinism", "-n", "10", "--json")).ShouldBe(ExitCodes.Ok);

        var report = JsonNode.Parse(_terminal.Out)!;
        report["exact"]!.GetValue<bool>().ShouldBeTrue();
        report["source"]!.GetValue<string>().ShouldBe("embedded");
        var phases = report["phases"]!.AsArray();
        phases.Select(phase => (phase!["phase"]!.GetValue<string>(), phase["at_once"]!.GetValue<int>(), phase["requests"]!.GetValue<int>()))
            .ShouldBe([("cold", 1, 8), ("warm", 1, 80), ("warm", 8, 80)]);
        phases.ShouldAllBe(phase => phase!["share"]!.GetValue<double>() == 1);
    }

    [Theory]
    [InlineData("vllm")]
    [InlineData("ollama")]
    public async Task The_simulator_answers_the_same_every_time_and_is_called_a_simulator(string backend)
    {
        await using var simulator = await Simulator.StartAsync();

        (await _terminal.RunAsync("bench", "determinism", "--backend", backend, "-n", "3", $"--{backend}-url", simulator.Address.ToString(), "--model", "bantz-router")).ShouldBe(ExitCodes.Ok);

        _terminal.Out.ShouldContain("(the simulator: no model was asked): 100 % the same");
        (await simulator.RequestsAsync()).Count.ShouldBe(8 + (2 * 8 * 3));
        (await simulator.MetricAsync("vllm:prefix_cache_hits_total")).ShouldBePositive("the second time the prompt is known");
    }

    [Fact]
    public async Task One_plan_that_differs_is_counted()
    {
        await using var simulator = await Simulator.StartAsync();
        var address = simulator.Address.ToString();
        using var counted = new Terminal { Online = true };

        // Struck somewhere in the middle: the ninth request is the first of the warm ones.
        await simulator.ArmAsync("slow_first_token", times: 8, seconds: 0);
        await simulator.ArmAsync("wrong_enum");
        (await counted.RunAsync("bench", "determinism", "--backend", "vllm", "-n", "2", "--vllm-url", address, "--json")).ShouldBe(ExitCodes.Refused);

        var phases = JsonNode.Parse(counted.Out)!["phases"]!.AsArray();
        phases[1]!["same"]!.GetValue<int>().ShouldBe(15);
        phases[1]!["distinct"]!.GetValue<int>().ShouldBe(1);
        phases[2]!["same"]!.GetValue<int>().ShouldBe(16);
    }

    [Fact]
    public async Task A_server_that_fails_is_no_determinism()
    {
        await using var simulator = await Simulator.StartAsync();
        await simulator.ArmAsync("server_error", times: 0);

        (await _terminal.RunAsync("bench", "determinism", "--backend", "vllm", "-n", "2", "--vllm-url", simulator.Address.ToString())).ShouldBe(ExitCodes.NotReachable);

        _terminal.Out.ShouldContain("not the same");
        _terminal.Out.ShouldContain("HTTP 500");
    }

    [Theory]
    [InlineData("-n", "1")]
    [InlineData("--backend", "magic")]
    [InlineData("--vllm-url", "ftp://x")]
    [InlineData("--router-url", "here")]
    public async Task A_wrong_option_is_told(params string[] wrong) =>
        (await _terminal.RunAsync(["bench", "determinism", .. wrong])).ShouldBe(ExitCodes.Usage);
}
