using Bantz.ModelSim.Tests.Support;

namespace Bantz.ModelSim.Tests.Contract;

/// <summary>The simulator as one of the servers it stands in for.</summary>
public abstract class SimulatedServer(string backend, string? key) : IModelServer, IAsyncLifetime
{
    private Simulator? _simulator;

    public string Backend => backend;

    public Uri Address => Simulator.Address;

    public string Model => "bantz-router";

    public string? Key => key;

    public int ContextTokens => 1_024;

    public int EndlessTokens => 512;

    private Simulator Simulator => _simulator ?? throw new InvalidOperationException("Not started.");

    public Task MakeEndlessAsync() => Simulator.ArmAsync("stall");

    public Task<double> RunningAsync() => Simulator.MetricAsync("vllm:num_requests_running");

    public async ValueTask InitializeAsync() =>
        _simulator = await Simulator.StartAsync([("ContextSize", "1024"), .. key is null ? (IEnumerable<(string, string)>)[] : [("ApiKey", key)]]);

    public async ValueTask DisposeAsync()
    {
        await Simulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class SimulatedVllm() : SimulatedServer("vllm", "secret");

public sealed class SimulatedOllama() : SimulatedServer("ollama", key: null);

/// <summary>The suite over the simulator as vLLM.</summary>
public sealed class SimulatedVllmTests(SimulatedVllm server) : KeyedServerSuite(server), IClassFixture<SimulatedVllm>;

/// <summary>The suite over the simulator as Ollama.</summary>
public sealed class SimulatedOllamaTests(SimulatedOllama server) : ModelServerSuite(server), IClassFixture<SimulatedOllama>;
