using System.Net.Http.Headers;
using Bantz.Llm.Clients;
using Bantz.Llm.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bantz.Llm;

/// <summary>Models for any host.</summary>
public static class LlmServiceExtensions
{
    /// <summary>
    /// Adds the configured models in the order in which they are tried: as <see cref="IReadOnlyList{T}"/> of <see cref="ILlmClient"/>,
    /// and each as a keyed <see cref="IChatClient"/> and <see cref="ILlmClient"/> under its backend's name.
    /// </summary>
    /// <exception cref="FormatException">A connection string or an address cannot be read.</exception>
    public static IServiceCollection AddLlm(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(LlmOptions.Section);
        services.AddOptions<LlmOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LlmOptions>, LlmOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        var endpoints = ModelEndpoint.Read(configuration, section.Get<LlmOptions>() ?? new LlmOptions());
        foreach (var endpoint in endpoints)
        {
            services.AddModel(endpoint);
        }

        services.AddSingleton<IReadOnlyList<ILlmClient>>(provider => [.. endpoints.Select(endpoint => provider.GetRequiredKeyedService<ILlmClient>(endpoint.Backend))]);
        return services;
    }

    /// <summary>Adds one model under its backend's name.</summary>
    public static IServiceCollection AddModel(this IServiceCollection services, ModelEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(endpoint);
        IModelProtocol protocol = endpoint.Backend == LlmBackends.Ollama ? new OllamaProtocol() : new VllmProtocol();
        var name = HttpClientName(endpoint.Backend);
        services.AddModelHttpClient(name, endpoint);
        services.AddKeyedSingleton<IChatClient>(endpoint.Backend, (provider, _) =>
            new NamedChatClient(protocol.Connect(endpoint, provider.GetRequiredService<IHttpClientFactory>().CreateClient(name)), endpoint)
                .AsBuilder()
                .UseOpenTelemetry(provider.GetService<ILoggerFactory>())
                .Build(provider));
        services.AddKeyedSingleton<ILlmClient>(endpoint.Backend, (provider, _) => new ModelClient(
            endpoint,
            protocol,
            provider.GetRequiredKeyedService<IChatClient>(endpoint.Backend),
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(name),
            provider.GetRequiredService<IOptions<LlmOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    /// <summary>The HTTP client of a backend, by name.</summary>
    public static string HttpClientName(string backend) => "llm-" + backend;

    /// <summary>No timeout, retry or breaker of the defaults: an answer takes its time, is bounded piece by piece, and is never made twice in secret.</summary>
    private static void AddModelHttpClient(this IServiceCollection services, string name, ModelEndpoint endpoint)
    {
        var http = services.AddHttpClient(name, client =>
        {
            client.BaseAddress = endpoint.Address;
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.DefaultRequestHeaders.Authorization = endpoint.Key is { } key ? new AuthenticationHeaderValue("Bearer", key) : null;
        });
#pragma warning disable EXTEXP0001 // the documented way to leave the defaults of the process
        http.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
        http.SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler(static (handler, provider) =>
            {
                handler.ConnectTimeout = provider.GetRequiredService<IOptions<LlmOptions>>().Value.ConnectTimeout;
                // The client lives as long as the process: its connections must not, or a moved server is never found.
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
                handler.UseCookies = false;
                handler.UseProxy = false;
            })
            .AddHttpMessageHandler(static () => new ServerErrorHandler());
    }
}
