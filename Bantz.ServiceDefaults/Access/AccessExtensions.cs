using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Bantz.ServiceDefaults;

internal static class AccessExtensions
{
    internal static void AddAccess(this IServiceCollection services)
    {
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<ApiKeys>();
        services.AddSingleton<RequestLimits>();
        services.AddSingleton<IConnectionListenerFactory, LoopbackGuard>();
        services.AddHostedService<KeysAtStart>();
    }

    internal static void UseAccess(this WebApplication app) => app.UseMiddleware<ApiKeyGate>();

    /// <summary>A key that is none is said at the start, not at the first request.</summary>
    private sealed class KeysAtStart(ApiKeys keys) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            _ = keys.AreRequired;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
