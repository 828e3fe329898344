using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bantz.Calendar.Storage;

/// <summary>Healthy where the tables can be read.</summary>
internal sealed class CalendarHealth(CalendarStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await store.AnswersAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The calendar's database does not answer.");
}
