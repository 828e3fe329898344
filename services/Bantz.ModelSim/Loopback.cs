using System.Net;
using Microsoft.Extensions.Options;

namespace Bantz.ModelSim;

/// <summary>The simulator listens on this machine only: it asks nobody who they are, and lets everybody arm faults.</summary>
internal static class Loopback
{
    /// <summary>127.0.0.1 and the configured port, unless addresses are given; host names that are not this machine's are refused.</summary>
    internal static void ListenOnLoopback(this WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Configuration["AllowedHosts"] = "localhost;127.0.0.1;[::1]";
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            var port = builder.Configuration.GetValue($"{ModelSimOptions.Section}:{nameof(ModelSimOptions.Port)}", new ModelSimOptions().Port);
            builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        }
    }

    /// <summary>Runs until it is stopped; 1 where an address is not this machine's or a setting is wrong.</summary>
    internal static async Task<int> RunOnLoopbackAsync(this WebApplication app)
    {
        if (Stranger(app.Configuration[WebHostDefaults.ServerUrlsKey] ?? "") is { } stranger)
        {
            await Console.Error.WriteLineAsync($"modelsim: {stranger} is not this machine alone. The simulator listens on loopback only; give an address such as http://127.0.0.1:5085.");
            return 1;
        }

        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (OptionsValidationException wrong)
        {
            await Console.Error.WriteLineAsync($"modelsim: {wrong.Message}");
            return 1;
        }
    }

    /// <summary>The first address that others could reach.</summary>
    internal static string? Stranger(string addresses) =>
        addresses.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(static address =>
            !Uri.TryCreate(address, UriKind.Absolute, out var url) || !(url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host))));
}
