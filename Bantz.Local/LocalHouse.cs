using System.Net;

namespace Bantz.Local;

/// <summary>The house, standing or about to.</summary>
internal sealed class LocalHouse(IHost host, DataFolder folder, LocalPorts ports, string? storeElsewhere) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StorePatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    internal string DataPath => folder.Path;

    internal Uri Web { get; } = Address(ports.Web);

    internal Uri Orchestrator { get; } = Address(ports.Orchestrator);

    internal Uri Router { get; } = Address(ports.Router);

    internal Uri Calendar { get; } = Address(ports.Calendar);

    internal int RedisPort => ports.Redis;

    /// <summary>Starts everything and returns when every service says that it can serve.</summary>
    /// <exception cref="LocalProblem">Something did not come up.</exception>
    internal async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await host.StartAsync(cancellationToken);
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            // Services start side by side: the first that failed tells why.
            var first = (cause as AggregateException)?.Flatten().InnerExceptions[0] ?? cause;
            throw first as LocalProblem ?? new LocalProblem(first.Message, cause);
        }

        // Ctrl+C counts from the first moment, not only once everything stands.
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var asked = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        using var client = new HttpClient();
        foreach (var service in new[] { Calendar, Router, Orchestrator, Web })
        {
            await HealthyAsync(client, service, asked.Token);
        }
    }

    /// <summary>The orchestrator is healthy where its store answers: a store that is not ours is the likeliest reason.</summary>
    private string Sick(Uri service) => service == Orchestrator && storeElsewhere is not null
        ? $"Redis at {storeElsewhere} does not answer. Start it, or leave out --redis to use the embedded store."
        : $"{service} does not become healthy. Run with --verbose to see why.";

    internal Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => host.WaitForShutdownAsync(cancellationToken);

    internal Task StopAsync(CancellationToken cancellationToken = default) => host.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }

        folder.Dispose();
    }

    private static Uri Address(int port) => new($"http://127.0.0.1:{port}/");

    private async Task HealthyAsync(HttpClient client, Uri service, CancellationToken cancellationToken)
    {
        var patience = service == Orchestrator && storeElsewhere is not null ? StorePatience : Patience;
        var started = TimeProvider.System.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            using var answer = await client.GetAsync(new Uri(service, "health"), cancellationToken);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                return;
            }

            if (TimeProvider.System.GetElapsedTime(started) > patience)
            {
                throw new LocalProblem(Sick(service));
            }

            await Task.Delay(pause, TimeProvider.System, cancellationToken);
        }
    }
}
