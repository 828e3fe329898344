namespace Bantz.AppHost.Machine;

/// <summary>What runs containers here.</summary>
internal enum ContainerEngine
{
    None,
    Docker,
    Podman,
}

/// <summary>What this machine has.</summary>
/// <param name="Engine">A container engine that answers; an installed client alone is none.</param>
/// <param name="NvidiaGpu">A GPU that the NVIDIA driver sees.</param>
/// <param name="RedisServer">The path of <c>redis-server</c>, or null.</param>
internal sealed record MachineFacts(ContainerEngine Engine, bool NvidiaGpu, string? RedisServer)
{
    /// <summary>What is assumed of where a published application will run; the machine that publishes tells nothing about it.</summary>
    internal static MachineFacts OfADeployment { get; } = new(ContainerEngine.Docker, NvidiaGpu: true, RedisServer: null);
}
