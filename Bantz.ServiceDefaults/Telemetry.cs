using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bantz.ServiceDefaults;

/// <summary>OpenTelemetry for a process: traces, metrics and logs, exported where an OTLP endpoint is configured.</summary>
public static class Telemetry
{
    private const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string NameKey = "OTEL_SERVICE_NAME";

    private static readonly string[] Sources =
        ["Bantz.*", "Experimental.ModelContextProtocol", "Experimental.Microsoft.Extensions.AI"];

    /// <summary>Listens to Bantz's sources and meters, ASP.NET Core, HTTP clients and the runtime.</summary>
    public static IServiceCollection AddBantzTelemetry(this IServiceCollection services, IConfiguration configuration, string serviceName)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource =>
            {
                // A host that gives a name gives the replica's id as well; naming it here would overwrite both.
                if (string.IsNullOrWhiteSpace(configuration[NameKey]))
                {
                    resource.AddService(serviceName);
                }
            })
            .WithTracing(tracing => tracing
                .AddSource(Sources)
                .AddAspNetCoreInstrumentation(options => options.Filter = context => !HealthEndpoints.IsProbe(context.Request.Path))
                .AddHttpClientInstrumentation())
            .WithMetrics(metrics => metrics
                .AddMeter(Sources)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation())
            .WithLogging(configureBuilder: null, options =>
            {
                options.IncludeFormattedMessage = true;
                options.IncludeScopes = true;
            });

        if (!string.IsNullOrWhiteSpace(configuration[EndpointKey]))
        {
            telemetry.UseOtlpExporter();
        }

        return services;
    }
}
