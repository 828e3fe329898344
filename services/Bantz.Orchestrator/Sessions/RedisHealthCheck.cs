using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bantz.Orchestrator.Sessions;

/// <summary>Healthy where the session store answers a ping.</summary>
internal sealed class RedisHealthCheck(RedisConnection redis) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await redis.RunAsync("ping", static database => database.PingAsync());
            return HealthCheckResult.Healthy();
        }
        catch (StoreUnavailableException)
        {
            return HealthCheckResult.Unhealthy("The session store does not answer.");
        }
    }
}
