using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Bantz.ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bantz.ModelSim.Tests.Support;

/// <summary>The simulator over a real socket of this machine, wired as its own Program wires it.</summary>
public sealed class Simulator : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Simulator(WebApplication app)
    {
        _app = app;
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address => new(_app.Urls.Single());

    public HttpClient Http { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts one on a free port.</summary>
    public static async Task<Simulator> StartAsync(TimeProvider? clock, params IEnumerable<(string Setting, string Value)> settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings.Select(static pair => KeyValuePair.Create<string, string?>("Bantz:ModelSim:" + pair.Setting, pair.Value)).Append(new("Bantz:ModelSim:Port", "0")));
        builder.Logging.ClearProviders();
        builder.AddServiceDefaults(telemetry: false);
        builder.AddModelSim();
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        var app = builder.Build();
        app.UseServiceDefaults();
        app.MapModelSim();
        await app.StartAsync(CancellationToken.None);
        return new Simulator(app);
    }

    public static Task<Simulator> StartAsync(params IEnumerable<(string Setting, string Value)> settings) => StartAsync(clock: null, settings);

    /// <summary>Arms a fault for the next requests.</summary>
    public async Task ArmAsync(string kind, int times = 1, double? seconds = null, string path = "/")
    {
        using var answer = await Http.PostAsJsonAsync("sim/faults", new { kind, times, seconds, path }, Cancel);
        answer.IsSuccessStatusCode.ShouldBeTrue();
    }

    public async Task<JsonArray> RequestsAsync() => (JsonArray)JsonNode.Parse(await Http.GetStringAsync(new Uri("sim/requests", UriKind.Relative), Cancel))!;

    /// <summary>One line of <c>/metrics</c>, by the beginning of its name.</summary>
    public async Task<double> MetricAsync(string name)
    {
        var page = await Http.GetStringAsync(new Uri("metrics", UriKind.Relative), Cancel);
        var line = page.Split('\n').Single(line => line.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line[(line.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Posts a body; the answer's headers are there, its body may still come.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string body, string? fault = null, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (fault is not null)
        {
            request.Headers.Add("X-ModelSim-Fault", fault);
        }

        if (key is not null)
        {
            request.Headers.Add("Authorization", "Bearer " + key);
        }

        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
    }

    /// <summary>Posts a body and reads the document that comes back.</summary>
    public async Task<JsonNode> AskAsync(string path, string body, int status = 200, string? key = null)
    {
        using var answer = await PostAsync(path, body, key: key);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        ((int)answer.StatusCode).ShouldBe(status, text);
        return JsonNode.Parse(text)!;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
