extern alias calendar;
extern alias orchestrator;
extern alias router;

using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Bantz.Contracts;
using Bantz.ServiceDefaults;
using calendar::Bantz.Calendar;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using orchestrator::Bantz.Orchestrator;
using router::Bantz.Router;

namespace Bantz.Benchmarks.Turns;

/// <summary>Orchestrator, router with the embedded planner and calendar in this process, each over a socket of its own; Redis beside it.</summary>
internal sealed class TurnHouse : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("bantz-bench-").FullName;
    private readonly RedisServer _redis;
    private readonly HttpClient _http;
    private readonly List<WebApplication> _apps = [];

    private TurnHouse(RedisServer redis)
    {
        _redis = redis;
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, PooledConnectionLifetime = Timeout.InfiniteTimeSpan }) { DefaultRequestVersion = HttpVersion.Version11 };
    }

    /// <summary>Of this process and its Redis: everything but the machine's other guests.</summary>
    internal TimeSpan Processor => Process.GetCurrentProcess().TotalProcessorTime + _redis.Processor;

    internal static async Task<TurnHouse> StartAsync()
    {
        var house = new TurnHouse(await RedisServer.StartAsync());
        var calendar = await house.StartAsync([new("Bantz:DataPath", house._data)], static builder => builder.AddCalendar(), static app => app.MapCalendar());
        var router = await house.StartAsync([new("Bantz:Llm:Backend", "embedded")], static builder => builder.AddRouter(), static app => app.MapRouter());
        var orchestrator = await house.StartAsync(
            [
                new("ConnectionStrings:redis", $"127.0.0.1:{house._redis.Port}"), new("Services:router:http:0", router), new("Services:calendar:http:0", calendar),
                new("Bantz:AllowClockOverride", "true"), new("Bantz:Orchestrator:ToolTimeout", "00:00:30"), new("Bantz:Orchestrator:LeaseWait", "00:00:30"),
            ],
            static builder => builder.AddOrchestrator(),
            static app => app.MapOrchestrator());
        house._http.BaseAddress = new Uri(orchestrator);
        return house;
    }

    /// <summary>One turn as a client has it.</summary>
    internal async Task<TurnResult> SayAsync(string session, string text, string now)
    {
        using var answer = await _http.PostAsJsonAsync(
            ApiRoutes.Turns, new TurnRequest { Text = text, SessionId = session, Now = now, Language = Language.Turkish }, BantzJson.Wire.TurnRequest);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync(BantzJson.Wire.TurnResult))!;
    }

    /// <summary>A streamed turn; how long its first event took.</summary>
    internal async Task<TimeSpan> AcknowledgedAsync(string session, string text, string now)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Turns)
        {
            Content = JsonContent.Create(new TurnRequest { Text = text, SessionId = session, Now = now, Language = Language.Turkish }, BantzJson.Wire.TurnRequest),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        var started = Stopwatch.GetTimestamp();
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await lines.ReadLineAsync();
        var acknowledged = Stopwatch.GetElapsedTime(started);
        await lines.ReadToEndAsync();
        return acknowledged;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        foreach (var app in Enumerable.Reverse(_apps))
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        await _redis.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private async Task<string> StartAsync(KeyValuePair<string, string?>[] settings, Action<WebApplicationBuilder> add, Action<WebApplication> map)
    {
        // Settings are watched for changes under the content root; what the load writes lies elsewhere.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.AddServiceDefaults(telemetry: false);
        add(builder);
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseServiceDefaults();
        map(app);
        await app.StartAsync();
        _apps.Add(app);
        return app.Urls.Single();
    }
}
