namespace Bantz.AppHost.Deployment;

/// <summary>What publishing alone would lose of each part: health, order, replicas, databases, keys.</summary>
internal static class PublishExtensions
{
    // The images of ASP.NET Core have a shell, but neither curl nor wget.
    private const string AsksItself =
        $$"""exec 3<>/dev/tcp/127.0.0.1/{{PortText}} && printf 'GET {{ServiceExtensions.HealthPath}} HTTP/1.0\r\n\r\n' >&3 && grep -q ' 200 ' <&3""";

    private const string PortText = "8080";

    internal static IResourceBuilder<ProjectResource> PublishService(this IResourceBuilder<ProjectResource> service) => service
        .WithApiKey()
        .HealthyWhen(patience: 60, "bash", "-c", AsksItself)
        .InCompose(container =>
        {
            if (service.Resource.GetReplicaCount() is > 1 and var replicas)
            {
                container.Deploy = new() { Replicas = replicas };
            }
        })
        .InKubernetes(static pods =>
        {
            // Aspire writes the endpoint's scheme; Kubernetes knows HTTP in capitals only.
            var container = pods.Workload!.PodTemplate.Spec.Containers[0];
            container.ReadinessProbe!.HttpGet!.Scheme = "HTTP";
            container.LivenessProbe!.HttpGet!.Scheme = "HTTP";
        });

    internal static IResourceBuilder<RedisResource> PublishRedis(this IResourceBuilder<RedisResource> redis) =>
        redis.ReadyWhen(patience: 60, "sh", "-c", """REDISCLI_AUTH="$REDIS_PASSWORD" redis-cli ping | grep -q PONG""");

    /// <param name="postgres">The server.</param>
    /// <param name="database">Made at the first start; here Aspire makes it, and there nobody would.</param>
    internal static IResourceBuilder<PostgresServerResource> PublishPostgres(this IResourceBuilder<PostgresServerResource> postgres, string database) =>
        (postgres.ApplicationBuilder.ExecutionContext.IsPublishMode ? postgres.WithEnvironment("POSTGRES_DB", database) : postgres)
        .ReadyWhen(patience: 120, "pg_isready", "--username=postgres", $"--dbname={database}");

    /// <summary>The first start downloads the weights, which may take an hour on a slow line.</summary>
    internal static IResourceBuilder<VLlmResource> PublishVLlm(this IResourceBuilder<VLlmResource> vllm) => vllm.ReadyWhen(
        patience: 3_600, "python3", "-c", $"import urllib.request; urllib.request.urlopen('http://127.0.0.1:{VLlmResource.HttpPort}/health', timeout=4)")
        // Kubernetes would tell it of every service in variables, some of which vLLM takes for its own.
        .InKubernetes(static pods => pods.Workload!.PodTemplate.Spec.EnableServiceLinks = false);

    internal static IResourceBuilder<OllamaResource> PublishOllama(this IResourceBuilder<OllamaResource> ollama) =>
        ollama.ReadyWhen(patience: 3_600, "ollama", "show", ollama.Resource.Model!);
}
