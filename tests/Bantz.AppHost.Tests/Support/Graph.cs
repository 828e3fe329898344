using Bantz.AppHost.Machine;

namespace Bantz.AppHost.Tests;

/// <summary>The application's graph, built and not started, as on a machine that is described.</summary>
internal sealed class Graph : IAsyncDisposable
{
    private readonly IDistributedApplicationTestingBuilder _builder;
    private readonly string _data;

    private Graph(IDistributedApplicationTestingBuilder builder, string data) => (_builder, _data) = (builder, data);

    internal IDistributedApplicationTestingBuilder Builder => _builder;

    internal static async Task<Graph> BuildAsync(string containers = "none", bool gpu = false, string redisServer = "none", params string[] settings)
    {
        var data = Directory.CreateTempSubdirectory("bantz-apphost-").FullName;
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.Bantz_AppHost>(
            [
                $"--{MachineProbe.ContainersKey}={containers}", $"--{MachineProbe.GpuKey}={gpu}", $"--{MachineProbe.RedisServerKey}={redisServer}",
                $"--Bantz:DataPath={data}", .. settings,
            ],
            TestContext.Current.CancellationToken);
        return new Graph(builder, data);
    }

    internal IEnumerable<string> Names => _builder.Resources.Where(static resource => resource is not ParameterResource && !resource.IsHidden()).Select(static resource => resource.Name);

    internal IResource Find(string name) => _builder.Resources.Single(resource => resource.Name == name);

    internal T Find<T>(string name)
        where T : IResource => Find(name).ShouldBeAssignableTo<T>()!;

    /// <summary>What a resource waits for, by name.</summary>
    internal IEnumerable<string> WaitsOf(string name) => Find(name).Annotations.OfType<WaitAnnotation>().Select(static wait => wait.Resource.Name);

    internal bool StartsByHand(string name) => Find(name).Annotations.OfType<ExplicitStartupAnnotation>().Any();

    /// <summary>Environment variables with references left as such: <c>{redis.connectionString}</c>.</summary>
    internal async Task<Dictionary<string, string>> EnvironmentOfAsync(string name)
    {
        var context = new EnvironmentCallbackContext(new DistributedApplicationExecutionContext(DistributedApplicationOperation.Publish), Find(name));
        foreach (var annotation in Find(name).Annotations.OfType<EnvironmentCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        return context.EnvironmentVariables.ToDictionary(static pair => pair.Key, static pair => Describe(pair.Value));
    }

    internal async Task<IReadOnlyList<string>> ArgumentsOfAsync(string name)
    {
        var context = new CommandLineArgsCallbackContext([], Find(name)) { ExecutionContext = _builder.ExecutionContext };
        foreach (var annotation in Find(name).Annotations.OfType<CommandLineArgsCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        return [.. context.Args.Select(Describe)];
    }

    public async ValueTask DisposeAsync()
    {
        await _builder.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private static string Describe(object value) => value is IManifestExpressionProvider expression ? expression.ValueExpression : $"{value}";
}

internal static class ResourceExtensions
{
    /// <summary>Aspire's own helpers, such as what rebuilds a project.</summary>
    internal static bool IsHidden(this IResource resource) =>
        resource.Annotations.OfType<HiddenAnnotation>().Any() || resource.Annotations.OfType<ResourceSnapshotAnnotation>().Any(static snapshot => snapshot.InitialSnapshot.IsHidden);
}
