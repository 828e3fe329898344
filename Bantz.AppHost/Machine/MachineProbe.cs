namespace Bantz.AppHost.Machine;

/// <summary>Finds out what the machine has; what stands under <c>Bantz:Machine</c> is believed instead of looked for.</summary>
internal sealed class MachineProbe(IConfiguration configuration, IToolbox tools)
{
    /// <summary>docker, podman or none.</summary>
    internal const string ContainersKey = "Bantz:Machine:Containers";

    /// <summary>true or false.</summary>
    internal const string GpuKey = "Bantz:Machine:Gpu";

    /// <summary>The path of redis-server, or none.</summary>
    internal const string RedisServerKey = "Bantz:Machine:RedisServer";

    private const string None = "none";

    // What Aspire itself obeys; it would start the containers with that one and no other.
    private static readonly string[] AspiresKeys = ["ASPIRE_CONTAINER_RUNTIME", "DOTNET_ASPIRE_CONTAINER_RUNTIME"];

    /// <exception cref="DistributedApplicationException">A setting is none of its values.</exception>
    internal MachineFacts Look() => new(Engine(), Gpu(), RedisServer());

    private ContainerEngine Engine() => configuration[ContainersKey] switch
    {
        null or "" => Answering(),
        var named when Enum.TryParse<ContainerEngine>(named, ignoreCase: true, out var engine) && Enum.IsDefined(engine) => engine,
        var other => throw new DistributedApplicationException($"{ContainersKey} is '{other}'. Write docker, podman or none."),
    };

    private ContainerEngine Answering()
    {
        var chosen = AspiresKeys.Select(key => configuration[key]).FirstOrDefault(static name => !string.IsNullOrEmpty(name));
        return new[] { ContainerEngine.Docker, ContainerEngine.Podman }
            .Where(engine => chosen is null || chosen.Equals($"{engine}", StringComparison.OrdinalIgnoreCase))
            .FirstOrDefault(engine => engine == ContainerEngine.Docker ? tools.Succeeds("docker", "version") : tools.Succeeds("podman", "info"));
    }

    private bool Gpu() => configuration[GpuKey] switch
    {
        null or "" => tools.Succeeds("nvidia-smi", "--list-gpus"),
        var said when bool.TryParse(said, out var has) => has,
        var other => throw new DistributedApplicationException($"{GpuKey} is '{other}'. Write true or false."),
    };

    private string? RedisServer() => configuration[RedisServerKey] switch
    {
        null or "" => tools.Find("redis-server"),
        None => null,
        var path => path,
    };
}
