using Aspire.Hosting.Docker.Resources.ComposeNodes;
using Aspire.Hosting.Kubernetes;

namespace Bantz.AppHost.Deployment;

/// <summary>What the application is published for.</summary>
internal enum DeploymentTarget
{
    Compose,
    Kubernetes,
}

/// <summary>Changes to what is published that are made for one target only: Aspire refuses those for a target that is not in the graph.</summary>
internal static class DeploymentTargetExtensions
{
    /// <summary>compose or kubernetes.</summary>
    internal const string TargetKey = "Bantz:Publish";

    /// <exception cref="DistributedApplicationException">The setting is none of its values.</exception>
    internal static DeploymentTarget GetTarget(this IDistributedApplicationBuilder builder) => builder.Configuration[TargetKey] switch
    {
        null or "" => DeploymentTarget.Compose,
        var named when Enum.TryParse<DeploymentTarget>(named, ignoreCase: true, out var target) && Enum.IsDefined(target) => target,
        var other => throw new DistributedApplicationException($"{TargetKey} is '{other}'. Write compose or kubernetes."),
    };

    internal static IResourceBuilder<T> InCompose<T>(this IResourceBuilder<T> builder, Action<Service> configure)
        where T : IComputeResource =>
        builder.ApplicationBuilder.GetTarget() == DeploymentTarget.Compose ? builder.PublishAsDockerComposeService((_, service) => configure(service)) : builder;

    internal static IResourceBuilder<T> InKubernetes<T>(this IResourceBuilder<T> builder, Action<KubernetesResource> configure)
        where T : IComputeResource =>
        builder.ApplicationBuilder.GetTarget() == DeploymentTarget.Kubernetes ? builder.PublishAsKubernetesService(configure) : builder;
}
