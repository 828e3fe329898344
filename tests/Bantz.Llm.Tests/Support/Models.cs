using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bantz.Llm.Tests;

/// <summary>Clients as a host would have them.</summary>
internal sealed class Models : IAsyncDisposable
{
    internal const string Name = "bantz-test";

    private readonly ServiceProvider _services;

    private Models(ServiceProvider services) => _services = services;

    internal ILlmClient Client => _services.GetRequiredService<IReadOnlyList<ILlmClient>>()[0];

    internal IReadOnlyList<ILlmClient> All => _services.GetRequiredService<IReadOnlyList<ILlmClient>>();

    internal static LlmRequest Request { get; } = new()
    {
        Messages = [new ChatMessage(ChatRole.System, "rules"), new ChatMessage(ChatRole.User, "yarın ne var")],
        MaxOutputTokens = 64,
    };

    internal static LlmRequest JsonRequest { get; } = Request with
    {
        Schema = new LlmSchema("plan", JsonElement.Parse("""{"type":"object","properties":{"route":{"enum":["calendar","smalltalk"]}},"required":["route"],"additionalProperties":false}""")),
    };

    internal static Models At(string backend, Uri address, params ReadOnlySpan<(string Key, string Value)> settings) =>
        Configured([($"ConnectionStrings:{backend}", $"Endpoint={address};Model={Name};Key=secret"), .. settings]);

    internal static Models Configured(ReadOnlySpan<(string Key, string Value)> settings, Action<IServiceCollection>? change = null)
    {
        var values = new Dictionary<string, string?>();
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        var services = new ServiceCollection();
        services.AddLogging();
        services.ConfigureHttpClientDefaults(static http => http.AddStandardResilienceHandler());
        change?.Invoke(services);
        services.AddLlm(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        return new Models(services.BuildServiceProvider());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
