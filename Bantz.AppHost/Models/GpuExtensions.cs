using Bantz.AppHost.Deployment;
using Bantz.AppHost.Machine;

namespace Bantz.AppHost.Models;

/// <summary>Gives containers the GPUs, here and where they are deployed.</summary>
internal static class GpuExtensions
{
    private const string AllGpus = "nvidia.com/gpu=all";
    private const string KubernetesGpu = "nvidia.com/gpu";

    internal static IResourceBuilder<T> WithNvidiaGpu<T>(this IResourceBuilder<T> builder, ContainerEngine engine)
        where T : ContainerResource => builder
        .WithContainerRuntimeArgs(engine == ContainerEngine.Podman ? ["--device", AllGpus] : ["--gpus", "all"])
        .InCompose(static service => service.Devices.Add(AllGpus))
        .InKubernetes(static service =>
        {
            var container = service.Workload!.PodTemplate.Spec.Containers[0];
            (container.Resources ??= new()).Limits[KubernetesGpu] = "1";
        });

    /// <summary>Memory that the processes of a model server share; containers have 64 MB by default.</summary>
    internal static IResourceBuilder<T> WithSharedMemory<T>(this IResourceBuilder<T> builder)
        where T : ContainerResource => builder
        .WithContainerRuntimeArgs("--shm-size", "2g")
        .InCompose(static service => service.ShmSize = "2g")
        .InKubernetes(static service =>
        {
            var pod = service.Workload!.PodTemplate.Spec;
            pod.Volumes.Add(new() { Name = "shared-memory", EmptyDir = new() { Medium = "Memory", SizeLimit = "2Gi" } });
            pod.Containers[0].VolumeMounts.Add(new() { Name = "shared-memory", MountPath = "/dev/shm" });
        });
}
