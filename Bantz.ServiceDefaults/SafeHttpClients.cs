using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace Bantz.ServiceDefaults;

internal static class SafeHttpClients
{
    /// <summary>Names are resolved by discovery; only what is safe to repeat is repeated.</summary>
    internal static void AddSafeHttpClients(this IServiceCollection services) =>
        services.ConfigureHttpClientDefaults(static http =>
        {
            http.AddStandardResilienceHandler(static options => options.Retry.DisableForUnsafeHttpMethods());
            http.AddServiceDiscovery();
        });
}
