using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bantz.ServiceDefaults;

internal static class HealthEndpoints
{
    private const string Health = "/health";
    private const string Alive = "/alive";
    private const string AliveTag = "live";

    internal static bool IsProbe(PathString path) => path == Health || path == Alive;

    internal static void AddBantzHealthChecks(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck("self", static () => HealthCheckResult.Healthy(), [AliveTag]);

    /// <summary><c>/health</c>: can serve, everything it needs answers. <c>/alive</c>: the process runs.</summary>
    internal static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(Health);
        app.MapHealthChecks(Alive, new HealthCheckOptions { Predicate = static check => check.Tags.Contains(AliveTag) });
    }
}
