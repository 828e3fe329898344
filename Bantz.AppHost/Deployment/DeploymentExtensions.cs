using Aspire.Hosting.Kubernetes;

namespace Bantz.AppHost.Deployment;

/// <summary>Where a published application runs: Docker Compose or Kubernetes, with one way in.</summary>
internal static class DeploymentExtensions
{
    internal const int EntryPort = 8080;

    /// <summary>Adds the target, and the way in to <paramref name="entry"/>; does nothing where the application is run here.</summary>
    internal static void AddDeployment(this IDistributedApplicationBuilder builder, IResourceBuilder<ProjectResource> entry)
    {
        if (builder.ExecutionContext.IsRunMode)
        {
            return;
        }

        if (builder.GetTarget() == DeploymentTarget.Compose)
        {
            entry.WithEndpoint(Names.Http, static endpoint => endpoint.Port = EntryPort);
            builder.AddDockerComposeEnvironment("compose").WithDashboard(static dashboard => dashboard.WithHostPort(port: null));
            return;
        }

        var kubernetes = builder.AddKubernetesEnvironment("kubernetes");
        kubernetes.AddIngress("entry").WithPath("/", entry.GetEndpoint(Names.Http));
        kubernetes.ClaimVolumes();
    }

#pragma warning disable ASPIRECOMPUTE002 // Experimental; without it every volume is lost with its pod.
    private static void ClaimVolumes(this IResourceBuilder<KubernetesEnvironmentResource> kubernetes)
    {
        var builder = kubernetes.ApplicationBuilder;
        foreach (var container in builder.Resources.OfType<ContainerResource>().ToArray())
        {
            foreach (var volume in container.Annotations.OfType<ContainerMountAnnotation>().Select(static mount => mount.Source!).ToArray())
            {
                var claim = kubernetes.AddPersistentVolume(volume).WithCapacity(Capacity(volume)).WithAccessMode(PersistentVolumeAccessMode.ReadWriteOnce);
                builder.CreateResourceBuilder(container).WithPersistentVolume(claim);
            }
        }
    }
#pragma warning restore ASPIRECOMPUTE002

    private static string Capacity(string volume) => volume switch
    {
        Names.Volumes.VLlmWeights or Names.Volumes.Ollama => "20Gi",
        Names.Volumes.VLlmCompiled => "5Gi",
        _ => "2Gi",
    };
}
