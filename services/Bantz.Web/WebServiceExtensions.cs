using Bantz.Contracts;
using Bantz.ServiceDefaults;
using Bantz.Web.Access;
using Bantz.Web.Components;
using Bantz.Web.Conversations;
using Bantz.Web.Hosting;
using Bantz.Web.Orchestration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bantz.Web;

/// <summary>Puts the chat page into a host.</summary>
public static class WebServiceExtensions
{
    /// <summary>Adds the page and its client of the orchestrator, which service discovery finds as <c>orchestrator</c>.</summary>
    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IIdSource, RandomIds>();
        builder.Services.AddSignIn();
        builder.Services.AddTransient<OwnTraceHandler>();
        builder.Services
            .AddHttpClient<IOrchestrator, OrchestratorClient>(static http =>
            {
                http.BaseAddress = new Uri($"https+http://{ServiceNames.Orchestrator}");
                http.Timeout = Timeout.InfiniteTimeSpan;
            })
            .AddHttpMessageHandler<OwnTraceHandler>()
            .WithoutRetries()
            .WithApiKey();
        return builder;
    }

    /// <summary>Maps the page, its assets and its security headers.</summary>
    public static WebApplication MapWeb(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseSignIn();
        app.UseAntiforgery();
        app.MapSignIn();
        var manifest = AssetManifest.Find(app.Environment);
        app.MapStaticAssets(manifest);
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(static options => options.ContentSecurityFrameAncestorsPolicy = null)
            .WithStaticAssets(manifest);
        return app;
    }

    // A turn is sent again when a person says so, and may take longer than any default allows.
#pragma warning disable EXTEXP0001 // Experimental, and the only way to take off what the defaults put on.
    private static IHttpClientBuilder WithoutRetries(this IHttpClientBuilder http) => http.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
}
