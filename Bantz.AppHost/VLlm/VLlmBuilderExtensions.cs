using System.Globalization;
using Aspire.Hosting.VLlm;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Adds vLLM to an application.</summary>
public static class VLlmBuilderExtensions
{
    private const string BatchInvariant = "VLLM_BATCH_INVARIANT";
    private const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>
    /// Adds a container that serves <paramref name="model"/>. It is healthy once the model answers: the server is up, lists the served name, and has completed a first request.
    /// The container reports nothing to anyone but the OTLP endpoint of the application.
    /// </summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">The resource's name, and that of its connection string.</param>
    /// <param name="model">The model as Hugging Face names it.</param>
    /// <param name="port">The host's port; by default a free one.</param>
    public static IResourceBuilder<VLlmResource> AddVLlm(this IDistributedApplicationBuilder builder, [ResourceName] string name, string model, int? port = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        var vllm = new VLlmResource(name, model);

        // One for the resource: it remembers whether the model has answered.
        VLlmHealthCheck? check = null;
        var key = $"{name}_model";
        builder.Services.AddHttpClient();
        builder.Services.AddHealthChecks().Add(new HealthCheckRegistration(
            key, services => check ??= new VLlmHealthCheck(new VLlmServer(vllm, services.GetRequiredService<IHttpClientFactory>())), failureStatus: null, tags: null));

        return builder.AddResource(vllm)
            .WithImage(VLlmContainerImage.Image, VLlmContainerImage.Tag)
            .WithImageRegistry(VLlmContainerImage.Registry)
            .WithHttpEndpoint(port, VLlmResource.HttpPort, VLlmResource.HttpEndpointName)
            .WithIconName("BrainCircuit")
            .WithEnvironment("VLLM_NO_USAGE_STATS", "1")
            .WithEnvironment("DO_NOT_TRACK", "1")
            .WithEnvironment("HF_HUB_DISABLE_TELEMETRY", "1")
            .WithOtlpExporter(OtlpProtocol.Grpc)
            .WithArgs(async context =>
            {
                context.Args.Add(vllm.Model);
                context.Args.Add("--served-model-name");
                context.Args.Add(vllm.ServedModelName);
                vllm.Flags.ForEach(context.Args.Add);
                // The environment alone makes it export nothing.
                if (await vllm.FindOtlpEndpointAsync(context) is { } endpoint)
                {
                    context.Args.Add("--otlp-traces-endpoint");
                    context.Args.Add(endpoint);
                }
            })
            .WithHealthCheck(key)
            .WithModelCommands();
    }

    /// <summary>Serves the model under a name of its own, so that clients need not know which model it is.</summary>
    public static IResourceBuilder<VLlmResource> WithServedModelName(this IResourceBuilder<VLlmResource> builder, string servedModelName)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(servedModelName);
        builder.Resource.ServedModelName = servedModelName;
        return builder;
    }

    /// <summary>Asks for a key on <c>/v1</c>, and puts it into the connection string.</summary>
    public static IResourceBuilder<VLlmResource> WithApiKey(this IResourceBuilder<VLlmResource> builder, IResourceBuilder<ParameterResource> key)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(key);
        builder.Resource.ApiKey = key.Resource;
        // By the environment: arguments are shown to everyone on the machine.
        return builder.WithEnvironment("VLLM_API_KEY", key);
    }

    /// <summary>The token for models that Hugging Face does not give to everyone. An empty one is as good as none.</summary>
    public static IResourceBuilder<VLlmResource> WithHuggingFaceToken(this IResourceBuilder<VLlmResource> builder, IResourceBuilder<ParameterResource> token)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(token);
        return builder.WithEnvironment("HF_TOKEN", token);
    }

    /// <summary>Bounds what the server takes of the GPU: beside the weights, only what is given here.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="contextTokens">The longest prompt and answer together, in tokens.</param>
    /// <param name="sequences">How many requests run at once.</param>
    /// <param name="cacheBytes">Memory for the key-value cache, in bytes.</param>
    public static IResourceBuilder<VLlmResource> WithFootprint(this IResourceBuilder<VLlmResource> builder, int contextTokens, int sequences, long cacheBytes)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Resource.Flags.AddRange(
        [
            "--max-model-len", contextTokens.ToString(CultureInfo.InvariantCulture),
            "--max-num-seqs", sequences.ToString(CultureInfo.InvariantCulture),
            "--kv-cache-memory-bytes", cacheBytes.ToString(CultureInfo.InvariantCulture),
        ]);
        return builder;
    }

    /// <summary>The same request gets the same answer to the bit, whatever else runs beside it. Compute capability 8.0 or newer; not every model allows it.</summary>
    public static IResourceBuilder<VLlmResource> WithBatchInvariance(this IResourceBuilder<VLlmResource> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithEnvironment(BatchInvariant, "1");
    }

    /// <summary>Keeps downloaded weights and compiled kernels, so that only the first start is slow.</summary>
    public static IResourceBuilder<VLlmResource> WithCacheVolumes(this IResourceBuilder<VLlmResource> builder, string? weights = null, string? compiled = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder
            .WithVolume(weights ?? VolumeNameGenerator.Generate(builder, "weights"), "/root/.cache/huggingface")
            .WithVolume(compiled ?? VolumeNameGenerator.Generate(builder, "compiled"), "/root/.cache/vllm");
    }

    /// <summary>What the callbacks on the environment say of the OTLP endpoint: an address, or a reference that becomes one.</summary>
    private static async Task<object?> FindOtlpEndpointAsync(this VLlmResource vllm, CommandLineArgsCallbackContext context)
    {
        var environment = new EnvironmentCallbackContext(context.ExecutionContext, vllm, cancellationToken: context.CancellationToken);
        foreach (var annotation in vllm.Annotations.OfType<EnvironmentCallbackAnnotation>())
        {
            await annotation.Callback(environment);
        }

        return environment.EnvironmentVariables.GetValueOrDefault(OtlpEndpoint);
    }
}
