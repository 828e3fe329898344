namespace Bantz.AppHost.Machine;

/// <summary>How a model server stands in the graph.</summary>
internal enum ModelServer
{
    Absent,

    /// <summary>In the graph, started by hand from the dashboard.</summary>
    ByHand,
    Started,
}

/// <summary>What keeps the sessions.</summary>
internal enum SessionStore
{
    /// <summary>A Redis that is configured, which may be a cluster.</summary>
    Configured,

    /// <summary>Redis in a container.</summary>
    Container,

    /// <summary>The redis-server that is installed here.</summary>
    Executable,

    /// <summary>The store that Bantz.Local embeds, as a process of its own.</summary>
    Embedded,
}

/// <summary>What keeps the calendar's events.</summary>
internal enum EventStore
{
    /// <summary>A database that is configured.</summary>
    Configured,

    /// <summary>PostgreSQL in a container.</summary>
    Container,

    /// <summary>SQLite inside the calendar.</summary>
    Embedded,
}

/// <summary>What is decided before the graph is built, so that nothing in it waits for what cannot come.</summary>
internal sealed record Choices
{
    /// <summary>auto, vllm, ollama or embedded.</summary>
    internal const string ModelsKey = "Bantz:Models";

    private const string Auto = "auto";
    private const string VLlmOnly = "vllm";
    private const string OllamaOnly = "ollama";
    private const string EmbeddedOnly = "embedded";

    internal required MachineFacts Machine { get; init; }

    internal required ModelServer VLlm { get; init; }

    internal required ModelServer Ollama { get; init; }

    internal required SessionStore Store { get; init; }

    internal required EventStore Events { get; init; }

    /// <summary>What the router is told: <c>Bantz:Llm:Backend</c>.</summary>
    internal required string Backend { get; init; }

    /// <summary>One line for the log.</summary>
    internal string Explanation => $"{Models()} Sessions are kept by {Sessions()}, events by {Calendar()}.";

    /// <param name="wanted">The setting <see cref="ModelsKey"/>; null or empty is auto.</param>
    /// <param name="machine">What there is.</param>
    /// <param name="redis">True where a Redis is configured.</param>
    /// <param name="database">True where a database for the calendar is configured.</param>
    /// <exception cref="DistributedApplicationException">The setting is none of its values.</exception>
    internal static Choices Make(string? wanted, MachineFacts machine, bool redis = false, bool database = false)
    {
        var models = string.IsNullOrWhiteSpace(wanted) ? Auto : wanted.Trim();
        if (models is not (Auto or VLlmOnly or OllamaOnly or EmbeddedOnly))
        {
            throw new DistributedApplicationException($"{ModelsKey} is '{wanted}'. Write {Auto}, {VLlmOnly}, {OllamaOnly} or {EmbeddedOnly}.");
        }

        var containers = machine.Engine != ContainerEngine.None;
        var (vllm, ollama) = (models, containers) switch
        {
            (EmbeddedOnly, _) or (_, false) => (ModelServer.Absent, ModelServer.Absent),
            (VLlmOnly, _) => (ModelServer.Started, ModelServer.Absent),
            (OllamaOnly, _) => (ModelServer.Absent, ModelServer.Started),
            _ when machine.NvidiaGpu => (ModelServer.Started, ModelServer.ByHand),
            _ => (ModelServer.ByHand, ModelServer.Started),
        };
        return new Choices
        {
            Machine = machine,
            VLlm = vllm,
            Ollama = ollama,
            Store = redis ? SessionStore.Configured
                : containers ? SessionStore.Container
                : machine.RedisServer is not null ? SessionStore.Executable : SessionStore.Embedded,
            Events = database ? EventStore.Configured : containers ? EventStore.Container : EventStore.Embedded,
            Backend = vllm == ModelServer.Absent && ollama == ModelServer.Absent ? EmbeddedOnly : models,
        };
    }

    private string Models() => (VLlm, Ollama) switch
    {
        (ModelServer.Started, ModelServer.ByHand) => $"NVIDIA GPU and {Machine.Engine}: plans come from vLLM; Ollama can be started by hand.",
        (ModelServer.ByHand, ModelServer.Started) => $"{Machine.Engine} without an NVIDIA GPU: plans come from Ollama; vLLM can be started by hand.",
        (ModelServer.Started, _) => "Plans come from vLLM.",
        (_, ModelServer.Started) => "Plans come from Ollama.",
        _ when Machine.Engine == ContainerEngine.None => "No container engine answers: plans come from the embedded planner, and no model server is in the graph.",
        _ => "Plans come from the embedded planner, as configured.",
    };

    private string Sessions() => Store switch
    {
        SessionStore.Configured => "the Redis that is configured",
        SessionStore.Container => "Redis in a container",
        SessionStore.Executable => $"{Machine.RedisServer}",
        _ => "the embedded store",
    };

    private string Calendar() => Events switch
    {
        EventStore.Configured => "the database that is configured",
        EventStore.Container => "PostgreSQL in a container",
        _ => "SQLite",
    };
}
