extern alias sim;

using System.Net.Http.Json;
using Bantz.ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using sim::Bantz.ModelSim;

namespace Bantz.Router.Tests;

/// <summary>The model simulator over a real socket.</summary>
public sealed class Simulator : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private WebApplication? _app;

    internal Uri Address => new(_app!.Urls.Single());

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection([new("Bantz:ModelSim:Port", "0")]);
        builder.Logging.ClearProviders();
        builder.AddServiceDefaults(telemetry: false);
        builder.AddModelSim();
        _app = builder.Build();
        _app.UseServiceDefaults();
        _app.MapModelSim();
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The next requests for an answer fail in that way; 0 times: all of them until <see cref="HealAsync"/>.</summary>
    internal async Task ArmAsync(string kind, string path, int times = 0)
    {
        using var answer = await _http.PostAsJsonAsync(new Uri(Address, "sim/faults"), new { kind, times, path }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    internal async Task HealAsync()
    {
        using var answer = await _http.DeleteAsync(new Uri(Address, "sim/faults"), TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app!.DisposeAsync();
    }
}
