using System.Globalization;
using Bantz.AppHost.Deployment;
using Bantz.AppHost.Machine;

namespace Bantz.AppHost.Models;

/// <summary>The models that Bantz plans with, and how the router is told of them.</summary>
internal static class ModelExtensions
{
    // Under 5 GB of GPU memory: 2.5 GB of weights, 0.8 GB for the key-value cache of 4,096 tokens, the rest CUDA's own.
    internal const string VLlmModel = "Qwen/Qwen3-4B-AWQ";
    internal const string ServedModelName = "bantz-router";
    internal const int ContextTokens = 4_096;
    internal const int Sequences = 8;
    internal const long CacheBytes = 800_000_000;

    internal const string OllamaModel = "qwen3:4b-instruct-2507-q4_K_M";

    /// <returns>Null where there is no vLLM in this graph.</returns>
    internal static IResourceBuilder<VLlmResource>? AddVLlmForPlans(this IDistributedApplicationBuilder builder, Choices choices)
    {
        if (choices.VLlm == ModelServer.Absent)
        {
            return null;
        }

        var key = builder.AddParameter(Names.Parameters.VLlmKey, new GenerateParameterDefault { MinLength = 32, Special = false }, secret: true);
        var token = builder.AddParameter(
            Names.Parameters.HuggingFaceToken, () => builder.Configuration[$"Parameters:{Names.Parameters.HuggingFaceToken}"] ?? "", secret: true);
        return builder.AddVLlm(Names.VLlm, VLlmModel)
            .WithServedModelName(ServedModelName)
            .WithFootprint(ContextTokens, Sequences, CacheBytes)
            .WithBatchInvariance()
            .WithApiKey(key)
            .WithHuggingFaceToken(token)
            .WithCacheVolumes(Names.Volumes.VLlmWeights, Names.Volumes.VLlmCompiled)
            .WithNvidiaGpu(choices.Machine.Engine)
            .WithSharedMemory()
            .StartedAs(choices.VLlm)
            .PublishVLlm();
    }

    /// <returns>Null where there is no Ollama in this graph.</returns>
    internal static IResourceBuilder<OllamaResource>? AddOllamaForPlans(this IDistributedApplicationBuilder builder, Choices choices)
    {
        if (choices.Ollama == ModelServer.Absent)
        {
            return null;
        }

        var ollama = builder.AddOllama(Names.Ollama)
            .WithModel(OllamaModel)
            .WithDataVolume(Names.Volumes.Ollama)
            .WithEnvironment("OLLAMA_CONTEXT_LENGTH", ContextTokens.ToString(CultureInfo.InvariantCulture))
            .WithEnvironment("OLLAMA_KEEP_ALIVE", "-1")
            .StartedAs(choices.Ollama)
            .PublishOllama();
        // It works without a GPU as well; what is published says nothing about where it will run.
        return choices.Machine.NvidiaGpu && builder.ExecutionContext.IsRunMode ? ollama.WithNvidiaGpu(choices.Machine.Engine) : ollama;
    }

    /// <summary>Tells the router which servers there are, started or not: it takes the best that answers.</summary>
    internal static IResourceBuilder<ProjectResource> WithModels(
        this IResourceBuilder<ProjectResource> router, Choices choices, IResourceBuilder<VLlmResource>? vllm, IResourceBuilder<OllamaResource>? ollama)
    {
        router.WithEnvironment("Bantz__Llm__Backend", choices.Backend);
        if (vllm is not null)
        {
            router.WithReference(vllm);
        }

        if (ollama is not null)
        {
            router.WithReference(ollama);
        }

        return router;
    }

    /// <summary>The simulator of both protocols, for trying and testing; started by hand, and never deployed.</summary>
    internal static void AddModelSim(this IDistributedApplicationBuilder builder)
    {
        if (builder.ExecutionContext.IsRunMode)
        {
            builder.AddService<Projects.Bantz_ModelSim>(Names.ModelSim).WithExplicitStart();
        }
    }

    private static IResourceBuilder<T> StartedAs<T>(this IResourceBuilder<T> server, ModelServer choice)
        where T : ContainerResource => choice == ModelServer.ByHand ? server.WithExplicitStart() : server;
}
