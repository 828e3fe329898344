using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bantz.Orchestrator.Sessions;

/// <summary>Healthy where the session store can be read: a node of a cluster that has lost others answers a ping and nothing else.</summary>
internal sealed class RedisHealthCheck(RedisConnection redis) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await redis.RunAsync("health", static database => database.KeyExistsAsync(SessionKeys.Audit));
            return HealthCheckResult.Healthy();
        }
        catch (StoreUnavailableException)
        {
            return HealthCheckResult.Unhealthy("The session store does not answer.");
        }
    }
}
