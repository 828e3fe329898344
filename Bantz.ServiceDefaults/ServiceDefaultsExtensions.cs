using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bantz.ServiceDefaults;

/// <summary>What every service of Bantz has; nothing of the domain.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>Adds telemetry, health checks, service discovery, HTTP resilience, the JSON dialect, problem details and access by key.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="telemetry">False where the process exports for all its services, as Bantz.Local does: every provider hears every source.</param>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder, bool telemetry = true)
    {
        if (telemetry)
        {
            builder.Services.AddBantzTelemetry(builder.Configuration, builder.Environment.ApplicationName);
        }

        builder.Services.AddBantzHealthChecks();
        builder.Services.AddServiceDiscovery();
        builder.Services.AddSafeHttpClients();
        builder.Services.AddBantzHttp();
        builder.Services.AddAccess();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.WebHost.ConfigureLimits();
        return builder;
    }

    /// <summary>Maps errors to problem details, and <c>/health</c> and <c>/alive</c>.</summary>
    public static WebApplication UseServiceDefaults(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAccess();
        app.MapHealth();
        return app;
    }
}
