extern alias router;
extern alias sim;

using System.Net.Http.Json;
using Bantz.Contracts;
using Bantz.Llm;
using Bantz.ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using router::Bantz.Router;
using router::Bantz.Router.Prompts;
using sim::Bantz.ModelSim;

namespace Bantz.Benchmarks.Router;

/// <summary>Router and model simulator in this process, each over a socket of its own.</summary>
internal sealed class RouterHouse : IAsyncDisposable
{
    private readonly WebApplication _simulator;
    private readonly HttpClient _http = new();
    private readonly ILlmClient _model;

    private RouterHouse(WebApplication simulator, WebApplication router)
    {
        _simulator = simulator;
        Router = router;
        _http.BaseAddress = new Uri(router.Urls.Single());
        _model = router.Services.GetRequiredService<IReadOnlyList<ILlmClient>>()[0];
    }

    internal WebApplication Router { get; }

    internal static async Task<RouterHouse> StartAsync()
    {
        var simulator = Builder([new("Bantz:ModelSim:Port", "0"), new("Bantz:ModelSim:Parallel", "64")]);
        simulator.AddModelSim();
        var model = simulator.Build();
        model.UseServiceDefaults();
        model.MapModelSim();
        await model.StartAsync();

        var router = Builder([new("ConnectionStrings:vllm", $"Endpoint={model.Urls.Single()};Model=bantz-router")]);
        router.AddRouter();
        var planner = router.Build();
        planner.Urls.Add("http://127.0.0.1:0");
        planner.UseServiceDefaults();
        planner.MapRouter();
        await planner.StartAsync();
        return new RouterHouse(model, planner);
    }

    /// <summary>The model's answer alone, by the client that the router uses.</summary>
    internal Task<LlmResult> DirectAsync(PlanRequest request) => _model.CompleteAsync(PlanPrompt.Write(request, 4_096)!, CancellationToken.None);

    /// <summary>A plan, as the orchestrator asks for it.</summary>
    internal async Task ThroughAsync(PlanRequest request)
    {
        using var answer = await _http.PostAsJsonAsync(ApiRoutes.Plans, request, BantzJson.Wire.PlanRequest);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadFromJsonAsync(BantzJson.Wire.Plan);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Router.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    private static WebApplicationBuilder Builder(KeyValuePair<string, string?>[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.AddServiceDefaults(telemetry: false);
        return builder;
    }
}
