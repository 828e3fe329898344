using System.Reflection;

namespace Bantz.Web.Hosting;

/// <summary>Finds the list of the page's static assets, whoever hosts the page.</summary>
internal static class AssetManifest
{
    // Next to a build lies the page's own list; next to a published host only the host's, which holds the page's assets as well.
    internal static string? Find(IHostEnvironment environment) =>
        new[] { environment.ApplicationName, Assembly.GetEntryAssembly()?.GetName().Name }
            .Select(static name => Path.Combine(AppContext.BaseDirectory, $"{name}.staticwebassets.endpoints.json"))
            .FirstOrDefault(File.Exists);
}
