using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.VLlm;

/// <summary>Healthy where the model answers. A server that has come up lists no model for a while, and its first answer is slow: neither is ready.</summary>
internal sealed class VLlmHealthCheck(VLlmServer server) : IHealthCheck
{
    private bool _warm;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (!await server.IsUpAsync(cancellationToken))
            {
                return NotYet("The server does not feel well.");
            }

            if (!await server.ServesItsModelAsync(cancellationToken))
            {
                return NotYet("The model is not loaded yet.");
            }

            if (!_warm)
            {
                await server.WarmUpAsync(cancellationToken);
                _warm = true;
            }

            return HealthCheckResult.Healthy();
        }
        catch (Exception cause) when (cause is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return NotYet("The server does not answer yet.");
        }
    }

    /// <summary>A server that was away has lost its warmth.</summary>
    private HealthCheckResult NotYet(string why)
    {
        _warm = false;
        return HealthCheckResult.Unhealthy(why);
    }
}
