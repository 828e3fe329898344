using Bantz.ModelSim.Faults;
using Bantz.ModelSim.Metrics;
using Bantz.ModelSim.Model;
using Bantz.ModelSim.Ollama;
using Bantz.ModelSim.OpenAi;
using Bantz.ModelSim.Serving;
using Microsoft.AspNetCore.Connections;

namespace Bantz.ModelSim;

/// <summary>The simulator of a model server as a part of any host.</summary>
public static class ModelSimServiceExtensions
{
    /// <summary>Adds the simulated model, both protocols, faults and figures. Reads <c>Bantz:ModelSim</c>.</summary>
    public static WebApplicationBuilder AddModelSim(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ListenOnLoopback();
        var services = builder.Services;
        services.AddOptions<ModelSimOptions>().BindConfiguration(ModelSimOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.ConfigureHttpJsonOptions(static options => options.SerializerOptions.TypeInfoResolverChain.Add(SimJson.Default));
        services.Configure<ExceptionHandlerOptions>(static options => options.SuppressDiagnosticsCallback = static context => context.Exception is AnswerCutException);
        services.AddSingleton<Door>();
        services.AddSingleton<IConnectionListenerFactory, ClosableTransport>();
        services.AddSingleton<Brain>();
        services.AddSingleton<SimulatedModel>();
        services.AddSingleton<PrefixCache>();
        services.AddSingleton<VllmMetrics>();
        services.AddSingleton<Admission>();
        services.AddSingleton<Speaker>();
        services.AddSingleton<Exchange>();
        services.AddSingleton<RequestLog>();
        services.AddSingleton<FaultDesk>();
        services.AddSingleton<ChatReader>();
        services.AddSingleton<OllamaReader>();
        services.AddSingleton<ModelShelf>();
        return builder;
    }

    /// <summary>Maps vLLM's routes, Ollama's, and the simulator's own under <c>/sim</c>.</summary>
    public static WebApplication MapModelSim(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapOpenAi();
        app.MapOllama();
        app.MapControls();
        return app;
    }
}
