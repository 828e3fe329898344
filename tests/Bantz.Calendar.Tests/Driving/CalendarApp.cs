using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bantz.Calendar.Tests.Driving;

/// <summary>The calendar in process, over a real file in a folder of its own, on Friday 30 January 2026, 10:00 in Istanbul.</summary>
internal sealed class CalendarApp : WebApplicationFactory<Program>
{
    private readonly TempFolder? _own;
    private readonly Action<IServiceCollection> _configure;

    internal CalendarApp(string? folder = null, Action<IServiceCollection>? configure = null)
    {
        _own = folder is null ? new TempFolder() : null;
        Folder = folder ?? _own!.Path;
        _configure = configure ?? (static _ => { });
    }

    internal string Folder { get; }

    internal string File => Path.Combine(Folder, "calendar.db");

    internal FakeTimeProvider Clock { get; } = new(An.At("2026-01-30T10:00:00+03:00"));

    internal async Task<ICalendarFace> OpenAsync(Face face) =>
        face is Face.Mcp ? await McpFace.OpenAsync(CreateClient()) : new RestFace(CreateClient());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Bantz:DataPath", Folder);
        builder.UseSetting("Bantz:Calendar:BusyTimeoutSeconds", "1");
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            _configure(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _own?.Dispose();
    }
}
