using Bantz.Contracts;

namespace Bantz.Local;

/// <summary>The embedded store alone, for a host that runs the services as processes of their own.</summary>
internal sealed class LocalStore : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly DataFolder _folder;

    private LocalStore(IHost host, DataFolder folder, int port) => (_host, _folder, Port) = (host, folder, port);

    /// <summary>Where it listens on 127.0.0.1.</summary>
    internal int Port { get; }

    internal string DataPath => _folder.Path;

    /// <summary>Builds the store; nothing listens until it is started.</summary>
    /// <exception cref="LocalProblem">A setting is wrong, or the data folder or the port cannot be had.</exception>
    internal static LocalStore Build(string[] args)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "bantz-store" });
        builder.Configuration.AddEnvironmentVariables().AddCommandLine(args);
        var options = LocalOptions.Read(builder.Configuration);
        var folder = DataFolder.Acquire(options.DataPath);
        try
        {
            var ports = options.Ports.ClaimRedis();
            // It is this store that was asked for, whatever else is configured.
            builder.Configuration[$"ConnectionStrings:{ServiceNames.Redis}"] = null;
            builder.Configuration.Point(folder, ports);
            builder.Logging.AddQuietConsole(builder.Configuration);
            builder.AddRedis(folder, ports);
            return new LocalStore(builder.Build(), folder, ports.Redis);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Starts it and returns when it answers.</summary>
    /// <exception cref="LocalProblem">It does not start.</exception>
    internal Task StartAsync(CancellationToken cancellationToken) => _host.StartAsync(cancellationToken);

    internal Task WaitForShutdownAsync(CancellationToken cancellationToken) => _host.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }

        _folder.Dispose();
    }
}
