using Bantz.Web.Components;
using Bantz.Web.Hosting;

namespace Bantz.Web;

/// <summary>x</summary>
public static class WebServiceExtensions
{
    /// <summary>x</summary>
    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        return builder;
    }

    /// <summary>x</summary>
    public static WebApplication MapWeb(this WebApplication app)
    {
        app.UseAntiforgery();
        var manifest = AssetManifest.Find(app.Environment);
        app.MapStaticAssets(manifest);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().WithStaticAssets(manifest);
        return app;
    }
}
