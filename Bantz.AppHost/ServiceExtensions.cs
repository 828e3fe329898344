using Bantz.AppHost.Deployment;

namespace Bantz.AppHost;

/// <summary>What all services of Bantz have in common as parts of a graph.</summary>
internal static class ServiceExtensions
{
    internal const int ContainerPort = 8080;
    internal const string HealthPath = "/health";
    internal const string AlivePath = "/alive";

    private const string AllowClockOverrideKey = "Bantz:AllowClockOverride";

    /// <summary>Adds a service with one HTTP endpoint, ready where <c>/health</c> says so and restarted where <c>/alive</c> does not.</summary>
    internal static IResourceBuilder<ProjectResource> AddService<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new()
    {
        var service = builder.AddProject<TProject>(name, static options => options.ExcludeLaunchProfile = true).WithReferenceEnvironment(WhatReferencesGive(builder));
        if (builder.ExecutionContext.IsPublishMode)
        {
            return service.WithHttpEndpoint(targetPort: ContainerPort, name: Names.Http).WithProbes().PublishService();
        }

        service.WithHttpEndpoint(name: Names.Http).WithProbes().WithEnvironment("ASPNETCORE_ENVIRONMENT", builder.Environment.EnvironmentName);
        return builder.Configuration[AllowClockOverrideKey] is { Length: > 0 } allowed
            ? service.WithEnvironment("Bantz__AllowClockOverride", allowed)
            : service;
    }

    /// <summary>
    /// What service discovery and configuration read, and nothing else: each copy of a secret is one too many. In Kubernetes a secret inside a connection string has a value of its own only
    /// where it is a variable as well; without it the chart would be installed with an empty password.
    /// </summary>
    private static ReferenceEnvironmentInjectionFlags WhatReferencesGive(IDistributedApplicationBuilder builder)
    {
        const ReferenceEnvironmentInjectionFlags Read = ReferenceEnvironmentInjectionFlags.ConnectionString | ReferenceEnvironmentInjectionFlags.ServiceDiscovery;
        return builder.ExecutionContext.IsPublishMode && builder.GetTarget() == DeploymentTarget.Kubernetes ? Read | ReferenceEnvironmentInjectionFlags.ConnectionProperties : Read;
    }

#pragma warning disable ASPIREPROBES001 // Experimental, and the only way to probes in Kubernetes; each is a health check here as well.
    private static IResourceBuilder<ProjectResource> WithProbes(this IResourceBuilder<ProjectResource> service) => service
        .WithHttpProbe(ProbeType.Readiness, HealthPath, timeoutSeconds: 5, endpointName: Names.Http)
        .WithHttpProbe(ProbeType.Liveness, AlivePath, initialDelaySeconds: 15, periodSeconds: 10, timeoutSeconds: 5, endpointName: Names.Http);
#pragma warning restore ASPIREPROBES001
}
