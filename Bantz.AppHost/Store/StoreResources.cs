namespace Bantz.AppHost.Store;

/// <summary>The redis-server of this machine, on a loopback port, with a data folder.</summary>
internal sealed class RedisServerResource(string name, string command, string folder) : ExecutableResource(name, command, folder), IResourceWithConnectionString
{
    public ReferenceExpression ConnectionStringExpression => StoreEndpoint.ConnectionString(this);
}

/// <summary>The store that Bantz.Local embeds, as a process of its own.</summary>
internal sealed class EmbeddedStoreResource(string name) : ProjectResource(name), IResourceWithConnectionString
{
    public ReferenceExpression ConnectionStringExpression => StoreEndpoint.ConnectionString(this);
}

/// <summary>The one endpoint that stores outside containers have.</summary>
internal static class StoreEndpoint
{
    internal const string Name = "tcp";
    internal const string Scheme = "redis";

    internal static ReferenceExpression ConnectionString(IResourceWithEndpoints store) =>
        ReferenceExpression.Create($"{new EndpointReference(store, Name).Property(EndpointProperty.HostAndPort)}");

    /// <summary>The port that the process itself listens on; <see cref="ConnectionString"/> has the one that others use.</summary>
    internal static EndpointReferenceExpression OwnPort(IResourceWithEndpoints store) =>
        new EndpointReference(store, Name).Property(EndpointProperty.TargetPort);
}
