using Bantz.AppHost.Deployment;
using Bantz.AppHost.Machine;

namespace Bantz.AppHost.Store;

/// <summary>What keeps sessions. Whatever it is, it is called redis, and loses no write that it has acknowledged when it is killed.</summary>
internal static class SessionStoreExtensions
{
    private const string HealthKey = "redis_store";

    internal static IResourceBuilder<IResourceWithConnectionString> AddSessionStore(this IDistributedApplicationBuilder builder, Choices choices) => choices.Store switch
    {
        SessionStore.Configured => builder.AddConnectionString(Names.Redis),
        SessionStore.Container => builder.AddRedisContainer(),
        SessionStore.Executable => builder.AddRedisServer(choices.Machine.RedisServer!),
        _ => builder.AddEmbeddedStore(),
    };

#pragma warning disable ASPIRECERTIFICATES001 // Experimental. TLS on loopback would make the store depend on a developer's certificate.
    private static IResourceBuilder<RedisResource> AddRedisContainer(this IDistributedApplicationBuilder builder) => builder
        .AddRedis(Names.Redis)
        .WithoutHttpsCertificate()
        .WithDataVolume(Names.Volumes.Redis)
        .WithPersistence()
        .WithAppendOnlyFile()
        .PublishRedis();
#pragma warning restore ASPIRECERTIFICATES001

    /// <summary>Snapshots alone would lose the last minute: a pending yes among it.</summary>
    private static IResourceBuilder<RedisResource> WithAppendOnlyFile(this IResourceBuilder<RedisResource> builder) => builder.WithArgs(static context =>
    {
        if (context.ExecutionContext.IsRunMode)
        {
            context.Args.Add("--appendonly");
            context.Args.Add("yes");
        }
        else
        {
            // Published, the arguments are one line for a shell.
            context.Args[^1] = $"{context.Args[^1]} --appendonly yes";
        }
    });

    private static IResourceBuilder<RedisServerResource> AddRedisServer(this IDistributedApplicationBuilder builder, string path)
    {
        var folder = DataFolder.Make(builder, "redis");
        return builder.AddResource(new RedisServerResource(Names.Redis, path, folder))
            .WithEndpoint(name: StoreEndpoint.Name, scheme: StoreEndpoint.Scheme)
            .WithArgs(static context =>
            {
                context.Args.Add("--bind");
                context.Args.Add("127.0.0.1");
                context.Args.Add("--port");
                context.Args.Add(StoreEndpoint.OwnPort((IResourceWithEndpoints)context.Resource));
                context.Args.Add("--appendonly");
                context.Args.Add("yes");
            })
            .WithArgs("--dir", folder)
            .WithStoreHealth();
    }

#pragma warning disable ASPIREPROJECTS001 // Experimental. AddProject makes a resource that has no connection string of its own.
    private static IResourceBuilder<EmbeddedStoreResource> AddEmbeddedStore(this IDistributedApplicationBuilder builder) => builder
        .AddResource(new EmbeddedStoreResource(Names.Redis))
        .WithAnnotation(new Projects.Bantz_Local())
        .WithProjectDefaults(new ProjectResourceOptions { ExcludeLaunchProfile = true })
        .WithEndpoint(name: StoreEndpoint.Name, scheme: StoreEndpoint.Scheme)
        .WithArgs("--store-only", "--data", DataFolder.Make(builder, "store"))
        .WithArgs(static context =>
        {
            context.Args.Add("--redis-port");
            context.Args.Add(StoreEndpoint.OwnPort((IResourceWithEndpoints)context.Resource));
        })
        .WithStoreHealth();
#pragma warning restore ASPIREPROJECTS001

    /// <summary>Healthy where it answers a ping, as Aspire's own Redis.</summary>
    private static IResourceBuilder<T> WithStoreHealth<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithConnectionString
    {
        string? connection = null;
        builder.ApplicationBuilder.Eventing.Subscribe<ConnectionStringAvailableEvent>(
            builder.Resource, async (available, cancellationToken) => connection = await builder.Resource.GetConnectionStringAsync(cancellationToken));
        builder.ApplicationBuilder.Services.AddHealthChecks()
            .AddRedis(_ => connection ?? throw new InvalidOperationException("The store has no address yet."), name: HealthKey);
        return builder.WithHealthCheck(HealthKey);
    }
}
