using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bantz.Calendar.Tests.Driving;

/// <summary>The calendar in process, over a real database of its own, on Friday 30 January 2026, 10:00 in Istanbul.</summary>
internal sealed class CalendarApp : WebApplicationFactory<Program>
{
    private readonly TestDatabase? _own;
    private readonly Action<IServiceCollection> _configure;
    private readonly Dictionary<string, string> _settings;

    internal CalendarApp(TestDatabase? database = null, Action<IServiceCollection>? configure = null, Dictionary<string, string>? settings = null)
    {
        _own = database is null ? new TestDatabase() : null;
        Database = database ?? _own!;
        _configure = configure ?? (static _ => { });
        _settings = settings ?? [];
    }

    internal TestDatabase Database { get; }

    internal FakeTimeProvider Clock { get; } = new(An.At("2026-01-30T10:00:00+03:00"));

    internal async Task<ICalendarFace> OpenAsync(Face face) =>
        face is Face.Mcp ? await McpFace.OpenAsync(CreateClient()) : new RestFace(CreateClient());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Logging:LogLevel:Default", "None");
        foreach (var (key, value) in Database.Settings.Concat(_settings))
        {
            builder.UseSetting(key, value);
        }

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
