using System.Diagnostics;
using Bantz.AppHost.Machine;
using Bantz.Testing;

namespace Bantz.AppHost.Tests;

/// <summary>The whole graph, started as processes, as on a machine without containers: embedded planner, embedded store, SQLite.</summary>
public sealed class StartedGraph : IAsyncLifetime
{
    internal const string Friday = "2026-01-30T10:00:00+03:00";

    // Starting six .NET processes takes its time on a small machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _data = Directory.CreateTempSubdirectory("bantz-started-").FullName;
    private DistributedApplication? _app;
    private OtlpReceiver? _receiver;

    internal DistributedApplication App => _app!;

    internal OtlpReceiver Receiver => _receiver!;

    internal HttpClient Orchestrator { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        _receiver = await OtlpReceiver.StartAsync(limit.Token);
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.Bantz_AppHost>(
            [
                $"--{MachineProbe.ContainersKey}=none", $"--{MachineProbe.RedisServerKey}=none", $"--{MachineProbe.GpuKey}=false",
                $"--Bantz:DataPath={_data}", "--Bantz:AllowClockOverride=true",
            ],
            limit.Token);
        foreach (var project in builder.Resources.OfType<ProjectResource>().ToArray())
        {
            // Without a dashboard nobody listens where Aspire sends telemetry.
            builder.CreateResourceBuilder(project)
                .WithEnvironment("OTEL_EXPORTER_OTLP_ENDPOINT", _receiver.Address.ToString())
                .WithEnvironment("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
                .WithEnvironment("OTEL_BSP_SCHEDULE_DELAY", "100");
        }

        _app = await builder.BuildAsync(limit.Token);
        await _app.StartAsync(limit.Token);
        foreach (var service in new[] { Names.Redis, Names.Router, Names.Calendar, Names.Orchestrator, Names.Web })
        {
            await _app.ResourceNotifications.WaitForResourceHealthyAsync(service, limit.Token);
        }

        Orchestrator = _app.CreateHttpClient(Names.Orchestrator, Names.Http);
    }

    internal TurnClient Person() => new(Orchestrator, $"s-{Guid.NewGuid():n}", Friday);

    /// <summary>Kills one running replica's processes, as the system would that runs out of memory.</summary>
    internal async Task KillReplicaAsync(string service, CancellationToken cancellationToken)
    {
        await foreach (var happened in _app!.ResourceNotifications.WatchAsync(cancellationToken))
        {
            if (happened.Resource.Name == service
                && happened.Snapshot.State?.Text == KnownResourceStates.Running
                && happened.Snapshot.Properties.FirstOrDefault(static property => property.Name == "executable.pid")?.Value is { } pid)
            {
                using var process = Process.GetProcessById(Convert.ToInt32(pid, null));
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(cancellationToken);
                return;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Orchestrator?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync(CancellationToken.None);
            await _app.DisposeAsync();
        }

        if (_receiver is not null)
        {
            await _receiver.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }
}
