using Bantz.Calendar;
using Bantz.Orchestrator;
using Bantz.Router;
using Bantz.ServiceDefaults;
using Bantz.Web;

namespace Bantz.Local;

/// <summary>The whole house in one process: the graph of Bantz.AppHost, on loopback, with an embedded store where none is configured.</summary>
internal static class LocalHost
{
    /// <summary>Builds the house; nothing listens until it is started.</summary>
    /// <param name="args">Configuration as <c>--key=value</c>; the environment is read as well.</param>
    /// <param name="configure">Changes to the process's own services, such as another telemetry exporter.</param>
    /// <exception cref="LocalProblem">A setting is wrong, or the data folder or a port cannot be had.</exception>
    internal static LocalHouse Build(string[] args, Action<IServiceCollection>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "bantz-local" });
        builder.Configuration.AddEnvironmentVariables().AddCommandLine(args);
        var options = LocalOptions.Read(builder.Configuration);
        var folder = DataFolder.Acquire(options.DataPath);
        try
        {
            var ports = options.Ports.Claim();
            builder.Configuration.Point(folder, ports);
            builder.Services.Configure<HostOptions>(static host => host.ServicesStartConcurrently = true);
            builder.Services.AddBantzTelemetry(builder.Configuration, builder.Environment.ApplicationName);
            builder.Logging.AddQuietConsole(builder.Configuration);

            var storeElsewhere = builder.AddRedis(folder, ports);
            builder.AddApp("Bantz.Calendar", ports.Calendar, static service => service.AddCalendar(), static app => app.MapCalendar());
            builder.AddApp("Bantz.Router", ports.Router, static service => service.AddRouter(), static app => app.MapRouter());
            builder.AddApp("Bantz.Orchestrator", ports.Orchestrator, static service => service.AddOrchestrator(), static app => app.MapOrchestrator());
            builder.AddApp("Bantz.Web", ports.Web, service => service.AddWeb().KeepKeysIn(folder), static app => app.MapWeb());
            configure?.Invoke(builder.Services);
            return new LocalHouse(builder.Build(), folder, ports, storeElsewhere);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }
}
