using Aspire.Hosting.Ollama;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Adds Ollama to an application.</summary>
public static class OllamaBuilderExtensions
{
    // The shell waits for the server, so that it ends when the server does and passes the signal on that ends it.
    private const string ServeAndPull =
        """ollama serve & server=$!; trap "kill $server" TERM INT; until ollama list > /dev/null 2>&1; do sleep 1; done; ollama pull "$OLLAMA_PULL_MODEL"; wait $server""";

    /// <summary>Adds a container of Ollama. It asks no cloud.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The resource's name, and that of its connection string.</param>
    /// <param name="port">The host's port; by default a free one.</param>
    public static IResourceBuilder<OllamaResource> AddOllama(this IDistributedApplicationBuilder builder, [ResourceName] string name, int? port = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddHttpClient();
        return builder.AddResource(new OllamaResource(name))
            .WithImage(OllamaContainerImage.Image, OllamaContainerImage.Tag)
            .WithImageRegistry(OllamaContainerImage.Registry)
            .WithHttpEndpoint(port, OllamaResource.HttpPort, OllamaResource.HttpEndpointName)
            .WithIconName("BrainCircuit")
            .WithEnvironment("OLLAMA_NO_CLOUD", "1");
    }

    /// <summary>Keeps pulled models.</summary>
    public static IResourceBuilder<OllamaResource> WithDataVolume(this IResourceBuilder<OllamaResource> builder, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithVolume(name ?? VolumeNameGenerator.Generate(builder, "models"), "/root/.ollama");
    }

    /// <summary>
    /// Serves this model. When the container starts without it, it is pulled, with progress in the resource's state and log; the resource is healthy once the model is there.
    /// Where the application is published, the container pulls it itself.
    /// </summary>
    public static IResourceBuilder<OllamaResource> WithModel(this IResourceBuilder<OllamaResource> builder, string model)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        if (builder.Resource.Model is not null)
        {
            throw new DistributedApplicationException($"{builder.Resource.Name} already serves {builder.Resource.Model}.");
        }

        builder.Resource.Model = model;
        if (builder.ApplicationBuilder.ExecutionContext.IsPublishMode)
        {
            return builder.WithEnvironment("OLLAMA_PULL_MODEL", model).WithEntrypoint("/bin/sh").WithArgs("-c", ServeAndPull);
        }

        var key = $"{builder.Resource.Name}_model";
        builder.ApplicationBuilder.Services.AddHealthChecks().Add(new HealthCheckRegistration(
            key, services => new OllamaHealthCheck(new OllamaServer(builder.Resource, services.GetRequiredService<IHttpClientFactory>())), failureStatus: null, tags: null));
        return builder.WithHealthCheck(key).WithPulling().WithPullCommand();
    }
}
