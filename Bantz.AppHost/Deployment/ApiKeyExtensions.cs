namespace Bantz.AppHost.Deployment;

/// <summary>The key by which the published services know each other. On loopback, where they run here, none is needed.</summary>
internal static class ApiKeyExtensions
{
    /// <summary>A key that a service accepts.</summary>
    internal const string Accepted = "Bantz__ApiKeys__0";

    /// <summary>The key that it shows to others.</summary>
    internal const string Shown = "Bantz__ApiKey";

    internal static IResourceBuilder<ProjectResource> WithApiKey(this IResourceBuilder<ProjectResource> service)
    {
        var builder = service.ApplicationBuilder;
        var key = builder.Resources.OfType<ParameterResource>().SingleOrDefault(static parameter => parameter.Name == Names.Parameters.ApiKey) is { } existing
            ? builder.CreateResourceBuilder(existing)
            : builder.AddParameter(Names.Parameters.ApiKey, new GenerateParameterDefault { MinLength = 32, Special = false }, secret: true);
        return service.WithEnvironment(Accepted, key).WithEnvironment(Shown, key);
    }
}
