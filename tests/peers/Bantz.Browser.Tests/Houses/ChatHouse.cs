using Bantz.Browser.Tests.Houses;
using Bantz.ServiceDefaults;
using Bantz.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ChatHouse))]

namespace Bantz.Browser.Tests.Houses;

/// <summary>The real page over a real socket, a fake orchestrator behind it and a real Chromium before it.</summary>
public sealed class ChatHouse : IAsyncLifetime
{
    // A busy machine is slow, not wrong.
    private const float Patience = 15_000;

    private WebApplication? _web;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal FakeOrchestrator Orchestrator { get; private set; } = null!;

    internal string Url { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        Orchestrator = await FakeOrchestrator.StartAsync();
        _web = await StartWebAsync(Orchestrator.Url);
        Url = _web.Urls.First();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_web is not null)
        {
            await _web.DisposeAsync();
        }

        await Orchestrator.DisposeAsync();
    }

    /// <summary>The page over an orchestrator at that address.</summary>
    internal static async Task<WebApplication> StartWebAsync(string orchestrator, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Bantz.Web", ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("Services:orchestrator:http:0", orchestrator), .. settings.Select(static one => KeyValuePair.Create<string, string?>(one.Key, one.Value))]);
        builder.AddServiceDefaults(telemetry: false);
        builder.AddWeb();
        var app = builder.Build();
        app.UseServiceDefaults();
        app.MapWeb();
        await app.StartAsync();
        return app;
    }

    /// <summary>A fresh browser profile with any page open.</summary>
    internal async Task<IPage> GoAsync(string address, BrowserNewContextOptions? options = null)
    {
        var page = await (await _browser!.NewContextAsync(options ?? new())).NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>A fresh browser profile with the chat page open and ready.</summary>
    internal async Task<ChatTab> OpenAsync(BrowserNewContextOptions? options = null, string query = "?now=2026-01-30T10:00&tz=Europe/Istanbul", string? address = null)
    {
        var profile = new BrowserNewContextOptions(options ?? new());
        profile.Locale ??= "tr-TR";
        return await ChatTab.OpenAsync(await _browser!.NewContextAsync(profile), $"{address ?? Url}/{query}");
    }
}
