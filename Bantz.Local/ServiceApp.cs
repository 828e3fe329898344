using System.Net;
using Bantz.ServiceDefaults;

namespace Bantz.Local;

/// <summary>One service of the house, as it would run alone, on its own loopback port.</summary>
internal sealed class ServiceApp(ServiceApp.Definition service, IConfiguration configuration, ILoggerFactory loggers, StoreReadiness store)
    : IHostedService, IAsyncDisposable
{
    private WebApplication? _app;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _app = await Task.Run(Build, cancellationToken);
        await store.Task.WaitAsync(cancellationToken);
        await _app.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    private WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = service.Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(configuration);
        builder.Services.AddSingleton(loggers);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, service.Port));
        builder.AddServiceDefaults(telemetry: false);
        service.Add(builder);

        var built = builder.Build();
        built.UseServiceDefaults();
        service.Map(built);
        return built;
    }

    /// <summary>What a service is called, where it listens, and how it is wired.</summary>
    internal sealed record Definition(string Name, int Port, Action<WebApplicationBuilder> Add, Action<WebApplication> Map);

    /// <summary>The process's own host hears the signals and stops the services in order.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
