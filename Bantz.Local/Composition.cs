using Bantz.Contracts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Console;

namespace Bantz.Local;

/// <summary>How the parts of the house are put together and told of each other.</summary>
internal static class Composition
{
    private const string Loopback = "127.0.0.1";

    /// <summary>Tells every service where the data are and where the others listen; what is configured already wins.</summary>
    internal static void Point(this ConfigurationManager configuration, DataFolder folder, LocalPorts ports)
    {
        configuration["Bantz:DataPath"] = folder.Path;
        configuration["AllowedHosts"] = $"localhost;{Loopback};[::1]";
        Default($"ConnectionStrings:{ServiceNames.Redis}", $"{Loopback}:{ports.Redis}");
        Default($"Services:{ServiceNames.Orchestrator}:http:0", $"http://{Loopback}:{ports.Orchestrator}");
        Default($"Services:{ServiceNames.Router}:http:0", $"http://{Loopback}:{ports.Router}");
        Default($"Services:{ServiceNames.Calendar}:http:0", $"http://{Loopback}:{ports.Calendar}");

        void Default(string key, string value)
        {
            if (string.IsNullOrWhiteSpace(configuration[key]))
            {
                configuration[key] = value;
            }
        }
    }

    /// <summary>Warnings and worse, one line each, on standard error.</summary>
    internal static void AddQuietConsole(this ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.AddConfiguration(configuration.GetSection("Logging"));
        logging.SetMinimumLevel(configuration.GetValue("Logging:LogLevel:Default", LogLevel.Warning));
        // They warn that a logger was given, and that keys lie unencrypted: both are meant so here.
        logging.AddFilter("ArgParser", LogLevel.Error);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // It warns at every call of a tool that it has not listed; nothing here needs the list.
        logging.AddFilter("ModelContextProtocol.Client.McpClient", LogLevel.Error);
        // At Trace it writes down whole messages, and with them what stands in the calendar.
        logging.AddFilter("ModelContextProtocol", LogLevel.Warning);
        // A model that does not answer is told by the router in one line.
        logging.AddFilter("Microsoft.Extensions.AI.OpenTelemetryChatClient", LogLevel.None);
        // The house asks until all is well, and says in one line of its own what is not.
        logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        // What keeps the house from starting is said in one line of our own.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        logging.AddSimpleConsole(static console => console.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.Services.Configure<ConsoleLifetimeOptions>(static console => console.SuppressStatusMessages = true);
    }

    /// <summary>The embedded store, unless the configuration names another.</summary>
    /// <returns>The hosts of the other; null where the store is embedded.</returns>
    internal static string? AddRedis(this HostApplicationBuilder builder, DataFolder folder, LocalPorts ports)
    {
        var named = builder.Configuration.GetConnectionString(ServiceNames.Redis)!;
        if (!string.Equals(named, $"{Loopback}:{ports.Redis}", StringComparison.Ordinal))
        {
            builder.Services.AddSingleton(StoreReadiness.Elsewhere);
            // What follows the hosts may be a password.
            return string.Join(", ", named.Split(',').TakeWhile(static part => !part.Contains('=', StringComparison.Ordinal)));
        }

        builder.Services.AddSingleton(new StoreReadiness());
        builder.Services.AddHostedService(services => new EmbeddedRedis(
            ports.Redis,
            Path.Combine(folder.Path, "redis"),
            services.GetRequiredService<StoreReadiness>(),
            services.GetRequiredService<ILoggerFactory>()));
        return null;
    }

    /// <summary>One service of the house, wired as its own Program wires it.</summary>
    internal static void AddApp(this HostApplicationBuilder builder, string name, int port, Action<WebApplicationBuilder> add, Action<WebApplication> map) =>
        builder.Services.AddSingleton<IHostedService>(services => new ServiceApp(
            new(name, port, add, map),
            builder.Configuration,
            services.GetRequiredService<ILoggerFactory>(),
            services.GetRequiredService<StoreReadiness>()));

    /// <summary>What the page signs stays valid over a restart.</summary>
    internal static void KeepKeysIn(this WebApplicationBuilder builder, DataFolder folder) =>
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder.Path, "keys")));
}
