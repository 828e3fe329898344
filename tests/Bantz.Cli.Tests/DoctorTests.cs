using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.ModelSim.Tests.Support;

namespace Bantz.Cli.Tests;

/// <summary><c>bantz doctor</c> over real sockets: the simulator stands in for whatever serves.</summary>
public sealed class DoctorTests : IDisposable
{
    private const string Nowhere = "http://127.0.0.1:1";

    private readonly Terminal _terminal = new() { Online = true };

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task What_is_there_is_found_with_its_model_and_a_warm_plan_and_called_a_simulator_where_it_is_one()
    {
        await using var simulator = await Simulator.StartAsync();
        var address = simulator.Address.ToString();

        (await _terminal.RunAsync("doctor", "--url", address, "--vllm-url", address, "--ollama-url", address + "v1")).ShouldBe(ExitCodes.Ok);

        _terminal.Out.ShouldContain("✓ bantz: serves at");
        _terminal.Out.ShouldContain("✓ embedded: embedded planner");
        _terminal.Out.ShouldContain("serves bantz-router, context 4096 tokens");
        _terminal.Out.ShouldContain("serves qwen3:4b-instruct-2507-q4_K_M");
        Lines("✓ vllm plan: warm plan").ShouldHaveSingleItem().ShouldContain("the simulator, not a model's speed");
        Lines("✓ ollama plan: warm plan").ShouldHaveSingleItem().ShouldContain("the simulator, not a model's speed");
        (await simulator.RequestsAsync()).Count.ShouldBe(4, "two plans of each");
    }

    [Fact]
    public async Task A_server_that_nobody_named_and_is_not_there_is_absent_and_no_failure()
    {
        using var terminal = new Terminal { Transport = new Answers(_ => throw new HttpRequestException(HttpRequestError.ConnectionError)) };

        (await terminal.RunAsync("doctor", "--json")).ShouldBe(ExitCodes.Refused, "Bantz itself is away");

        var states = JsonNode.Parse(terminal.Out)!.AsArray().ToDictionary(finding => finding!["what"]!.GetValue<string>(), finding => finding!["state"]!.GetValue<string>());
        states.ShouldBe(new Dictionary<string, string> { ["bantz"] = "bad", ["embedded"] = "good", ["vllm"] = "absent", ["ollama"] = "absent", ["gpu"] = "absent" });
    }

    [Theory]
    [InlineData(Language.English, "nobody listens at http://127.0.0.1:1", "Start it: dotnet run --project Bantz.Local", "Start vLLM (docs/vllm-poc-guide.md)", "Start Ollama (ollama serve)")]
    [InlineData(Language.Turkish, "http://127.0.0.1:1 adresinde kimse dinlemiyor", "Başlat: dotnet run --project Bantz.Local", "vLLM'i başlat", "Ollama'yı başlat")]
    public async Task What_was_named_and_is_not_there_is_bad_and_says_what_to_do(Language language, string found, string bantz, string vllm, string ollama)
    {
        using var terminal = new Terminal { Online = true, Language = language };

        (await terminal.RunAsync("doctor", "--url", Nowhere, "--vllm-url", Nowhere, "--ollama-url", Nowhere)).ShouldBe(ExitCodes.Refused);

        terminal.Out.ShouldContain(found);
        terminal.Out.ShouldContain(bantz);
        terminal.Out.ShouldContain(vllm);
        terminal.Out.ShouldContain(ollama);
    }

    [Theory]
    [InlineData("unauthorized", "BANTZ_VLLM_KEY")]
    [InlineData("model_not_found", "--served-model-name bantz-router")]
    [InlineData("busy", "wait a little")]
    [InlineData("server_error", "look at its log")]
    public async Task Each_failure_has_its_own_advice(string fault, string advice)
    {
        await using var simulator = await Simulator.StartAsync();
        await simulator.ArmAsync(fault, times: 0, path: "/v1");
        var address = simulator.Address.ToString();

        (await _terminal.RunAsync("doctor", "--url", address, "--vllm-url", address, "--ollama-url", address)).ShouldBe(ExitCodes.Refused);

        Lines("  → ").ShouldHaveSingleItem().ShouldContain(advice);
    }

    [Fact]
    public async Task A_key_and_a_missing_model_are_told_apart()
    {
        await using var simulator = await Simulator.StartAsync(("ApiKey", "secret"));
        var address = simulator.Address.ToString();
        _terminal.Variables["BANTZ_VLLM_KEY"] = "secret";

        (await _terminal.RunAsync("doctor", "--url", address, "--vllm-url", address, "--ollama-url", address, "--model", "other")).ShouldBe(ExitCodes.Refused);

        _terminal.Out.ShouldContain("has no other; it has: bantz-router");
        _terminal.Out.ShouldContain("ollama pull other");
        _terminal.Out.ShouldNotContain("401");
    }

    [Theory]
    [InlineData("<html>welcome</html>")]
    [InlineData("[]")]
    [InlineData("""{"data":[{"name":"x"}]}""")]
    public async Task A_server_that_is_something_else_is_called_that(string body)
    {
        using var terminal = new Terminal { Transport = new Answers(_ => new HttpResponseMessage { Content = new StringContent(body) }) };

        (await terminal.RunAsync("doctor")).ShouldBe(ExitCodes.Refused);

        terminal.Out.Split('\n').Count(line => line.Contains("Another program listens there", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData("NVIDIA GeForce RTX 4060, 4210, 8188, 8.9\n", "✓ gpu: NVIDIA GeForce RTX 4060: 4210 of 8188 MiB in use, compute capability 8.9", null)]
    [InlineData("NVIDIA GeForce GTX 1650, 100, 4096, 7.5", "! gpu: NVIDIA GeForce GTX 1650", "Less than 5 GB")]
    [InlineData("Tesla T4, 100, 15360, 7.5", "! gpu: Tesla T4", "Batch-invariant kernels need 8.0")]
    [InlineData("Unable to determine the device handle", "! gpu: Unable to determine", "look at the driver")]
    public async Task The_GPU_is_read_where_nvidia_smi_is(string report, string line, string? advice)
    {
        _terminal.Programs["nvidia-smi"] = report;

        await _terminal.RunAsync("doctor", "--url", Nowhere, "--vllm-url", Nowhere, "--ollama-url", Nowhere);

        _terminal.Out.ShouldContain(line);
        if (advice is not null)
        {
            _terminal.Out.ShouldContain(advice);
        }
    }

    private IEnumerable<string> Lines(string start) => _terminal.Out.Split('\n').Where(line => line.StartsWith(start, StringComparison.Ordinal));

    private sealed class Answers(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
