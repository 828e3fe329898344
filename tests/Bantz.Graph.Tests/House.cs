using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using Bantz.Contracts;
using Bantz.Local;
using Bantz.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Bantz.Graph.Tests;

/// <summary>The real house on free loopback ports, with a data folder of its own.</summary>
public sealed class House : IAsyncLifetime
{
    internal const string Friday = "2026-01-30T10:00:00+03:00";

    private readonly string _data = Directory.CreateTempSubdirectory("bantz-graph-").FullName;
    private readonly string[] _settings;
    private LocalHouse? _house;

    public House()
        : this([])
    {
    }

    internal House(params string[] settings) => _settings = settings;

    internal ConcurrentQueue<Activity> Spans { get; } = new();

    /// <summary>What was logged, from the level that the settings name.</summary>
    internal QueueLogs Logs { get; } = new();

    internal HttpClient Orchestrator { get; private set; } = null!;

    internal HttpClient Calendar { get; private set; } = null!;

    internal HttpClient Router { get; private set; } = null!;

    internal HttpClient Web { get; private set; } = null!;

    internal int RedisPort => _house!.RedisPort;

    public async ValueTask InitializeAsync() => await StartAsync();

    internal async Task StartAsync()
    {
        _house = LocalHost.Build(
            [
                $"--Bantz:DataPath={_data}", "--Bantz:AllowClockOverride=true",
                "--Bantz:Ports:Web=0", "--Bantz:Ports:Orchestrator=0", "--Bantz:Ports:Router=0", "--Bantz:Ports:Calendar=0", "--Bantz:Ports:Redis=0",
                .. _settings,
            ],
            services => services
                .AddSingleton<ILoggerProvider>(Logs)
                .ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddProcessor(new SimpleActivityExportProcessor(new QueueExporter(Spans)))));
        await _house.StartAsync(TestContext.Current.CancellationToken);
        Orchestrator = new HttpClient { BaseAddress = _house.Orchestrator };
        Calendar = new HttpClient { BaseAddress = _house.Calendar };
        Router = new HttpClient { BaseAddress = _house.Router };
        Web = new HttpClient { BaseAddress = _house.Web };
    }

    internal async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    internal TurnClient Person(string? session = null, string? now = Friday, Language? language = null) =>
        new(Orchestrator, session ?? $"s-{Guid.NewGuid():n}", now, language);

    /// <summary>All events of the year of the conversation.</summary>
    internal async Task<IReadOnlyList<CalendarEvent>> EventsAsync(CancellationToken cancellationToken)
    {
        var json = await Calendar.GetStringAsync(
            new Uri($"{ApiRoutes.Events}?start=2026-01-01T00:00:00Z&end=2026-12-31T00:00:00Z&limit=500", UriKind.Relative), cancellationToken);
        return System.Text.Json.JsonSerializer.Deserialize(json, BantzJson.Wire.EventList)!.Events;
    }

    /// <summary>Puts an event of an hour into the calendar, past the orchestrator.</summary>
    internal async Task<CalendarEvent> AddAsync(
        string title, string start, CancellationToken cancellationToken, string? location = null, string? description = null, IReadOnlyList<string>? attendees = null)
    {
        var begins = DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Events)
        {
            Content = JsonContent.Create(
                new CreateEventArguments
                {
                    Title = title,
                    Start = begins,
                    End = begins.AddHours(1),
                    TimeZone = WireLimits.DefaultTimeZone,
                    Location = location,
                    Description = description,
                    Attendees = attendees,
                },
                BantzJson.Wire.CreateEventArguments),
        };
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid():n}");
        using var answer = (await Calendar.SendAsync(request, cancellationToken)).EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync(BantzJson.Wire.WriteResult, cancellationToken))!.Event;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_data, recursive: true);
    }

    private async Task StopAsync()
    {
        Orchestrator.Dispose();
        Calendar.Dispose();
        Router.Dispose();
        Web.Dispose();
        await _house!.StopAsync();
        await _house.DisposeAsync();
    }

    private sealed class QueueExporter(ConcurrentQueue<Activity> spans) : BaseExporter<Activity>
    {
        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (var span in batch)
            {
                spans.Enqueue(span);
            }

            return ExportResult.Success;
        }
    }
}
