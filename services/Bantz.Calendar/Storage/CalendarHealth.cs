using Bantz.Calendar.Telemetry;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bantz.Calendar.Storage;

/// <summary>Healthy where the tables can be read; says which product holds them.</summary>
internal sealed class CalendarHealth(CalendarStore store, ICalendarDatabase database) : IHealthCheck
{
    private readonly Dictionary<string, object> _data = new() { [CalendarTelemetry.SystemName] = database.SystemName };

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await store.AnswersAsync(cancellationToken)
            ? HealthCheckResult.Healthy($"The calendar's {database.SystemName} database answers.", _data)
            : HealthCheckResult.Unhealthy($"The calendar's {database.SystemName} database does not answer.", data: _data);
}
