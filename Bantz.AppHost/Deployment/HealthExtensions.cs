using Aspire.Hosting.Docker.Resources.ServiceNodes;

namespace Bantz.AppHost.Deployment;

/// <summary>How a container orchestrator finds out whether a container is ready: by a command in it, as Aspire's own health checks stay behind.</summary>
internal static class HealthExtensions
{
    /// <summary>Ready where the command succeeds, in Compose and in Kubernetes.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="patience">How long it may take to come up, in seconds.</param>
    /// <param name="command">Program and arguments.</param>
    internal static IResourceBuilder<T> ReadyWhen<T>(this IResourceBuilder<T> builder, int patience, params string[] command)
        where T : IComputeResource => builder
        .HealthyWhen(patience, command)
        .InKubernetes(service =>
        {
            const int Period = 10;
            var container = service.Workload!.PodTemplate.Spec.Containers[0];
            container.StartupProbe = new() { Exec = new(), PeriodSeconds = Period, TimeoutSeconds = 5, FailureThreshold = patience / Period };
            container.ReadinessProbe = new() { Exec = new(), PeriodSeconds = Period, TimeoutSeconds = 5 };
            container.StartupProbe.Exec.Command.AddRange(command);
            container.ReadinessProbe.Exec.Command.AddRange(command);
        });

    /// <summary>The same in Compose alone, where Kubernetes has probes already.</summary>
    internal static IResourceBuilder<T> HealthyWhen<T>(this IResourceBuilder<T> builder, int patience, params string[] command)
        where T : IComputeResource => builder.InCompose(service =>
    {
        service.Restart = "unless-stopped";
        // In Compose a dollar is a variable of its own unless it is doubled.
        service.Healthcheck = new Healthcheck
        {
            Test = ["CMD", .. command.Select(static part => part.Replace("$", "$$", StringComparison.Ordinal))],
            Interval = "10s",
            Timeout = "5s",
            Retries = 6,
            StartPeriod = $"{patience}s",
        };
        // Everything here has a health check, so whoever waits, waits for it.
        foreach (var dependency in service.DependsOn.Values)
        {
            dependency.Condition = "service_healthy";
        }
    });
}
