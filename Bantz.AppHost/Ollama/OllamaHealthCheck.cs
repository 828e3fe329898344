using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Ollama;

/// <summary>Healthy where the model is there.</summary>
internal sealed class OllamaHealthCheck(OllamaServer server) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await server.HasModelAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"{server.Model} is not there yet.");
        }
        catch (Exception cause) when (cause is HttpRequestException or System.Text.Json.JsonException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("The server does not answer yet.");
        }
    }
}
