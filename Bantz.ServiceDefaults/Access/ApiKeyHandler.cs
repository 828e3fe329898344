using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;

namespace Bantz.ServiceDefaults;

/// <summary>Shows the house's key to another service of the house.</summary>
internal sealed class ApiKeyHandler(ApiKeys keys) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (keys.Presented is { } key)
        {
            request.Headers.Authorization ??= new AuthenticationHeaderValue("Bearer", key);
        }

        return base.SendAsync(request, cancellationToken);
    }
}

/// <summary>Clients of other services of the house.</summary>
public static class ApiKeyClientExtensions
{
    /// <summary>Shows the house's key with every request. For clients of Bantz's own services only: whoever else is asked would learn it.</summary>
    public static IHttpClientBuilder WithApiKey(this IHttpClientBuilder http) => http.AddHttpMessageHandler(static services => new ApiKeyHandler(services.GetRequiredService<ApiKeys>()));
}
