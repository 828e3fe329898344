using System.Net;
using System.Net.Sockets;
using Bantz.ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Bantz.Orchestrator.Tests.Access;

/// <summary>A service with no key to ask for listens on this machine alone, however its address was configured.</summary>
public sealed class LoopbackTests
{
    private const string Key = "a-key-of-ours-0123456789";

    [Theory]
    [InlineData("urls", "http://0.0.0.0:0")]
    [InlineData("urls", "http://[::]:0")]
    [InlineData("urls", "http://*:0")]
    [InlineData("urls", "http://+:0")]
    [InlineData("urls", "http://127.0.0.1:0;http://0.0.0.0:0")]
    [InlineData("http_ports", "0")]
    [InlineData("Kestrel:Endpoints:Wide:Url", "http://0.0.0.0:0")]
    public async Task Wider_than_loopback_without_a_key_it_does_not_start_and_says_why(string setting, string value)
    {
        await using var app = Build((setting, value));

        var problem = await Should.ThrowAsync<AccessException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        problem.Message.ShouldContain("can be reached from other machines");
        problem.Message.ShouldContain("Bantz__ApiKeys__0");
    }

    [Fact]
    public async Task Code_that_listens_wider_is_held_too()
    {
        await using var app = Build(static kestrel => kestrel.Listen(IPAddress.Any, 0));

        await Should.ThrowAsync<AccessException>(() => app.StartAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("urls", "http://127.0.0.1:0")]
    [InlineData("urls", "http://[::1]:0")]
    public async Task On_loopback_it_starts(string setting, string value)
    {
        await using var app = Build((setting, value));

        await app.StartAsync(TestContext.Current.CancellationToken);

        app.Urls.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task With_a_key_it_listens_wider_and_asks_for_it()
    {
        await using var app = Build(("urls", "http://0.0.0.0:0"), ("Bantz:ApiKeys:0", Key));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new UriBuilder(app.Urls.Single()) { Host = "127.0.0.1" }.Uri };

        (await http.GetAsync(new Uri("/hello", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        http.DefaultRequestHeaders.Authorization = new("Bearer", Key);
        (await http.GetStringAsync(new Uri("/hello", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldBe("hello");
    }

    [Fact]
    public async Task Headers_that_are_too_many_or_too_long_are_refused()
    {
        await using var app = Build(("urls", "http://127.0.0.1:0"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        var port = new Uri(app.Urls.Single()).Port;

        (await RawAsync(port, string.Concat(Enumerable.Range(0, 80).Select(static index => $"X-{index}: a\r\n")))).ShouldContain(" 431 ");
        (await RawAsync(port, $"X-Long: {new string('a', 20_000)}\r\n")).ShouldContain(" 431 ");
        (await RawAsync(port, "", new string('a', 9_000))).ShouldContain(" 414 ");
        (await RawAsync(port, "X-Short: a\r\n")).ShouldContain(" 200 ");
    }

    [Theory]
    [InlineData("short", "has 5 characters")]
    [InlineData("sha256:abc", "is no SHA-256")]
    public void A_key_that_keeps_nobody_out_is_refused(string key, string said) =>
        Should.Throw<AccessException>(() => new ApiKeys(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Bantz:ApiKeys:0", key)]).Build()))
            .Message.ShouldContain(said);

    private static async Task<string> RawAsync(int port, string headers, string query = "")
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"GET /hello?{query} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
    }

    private static WebApplication Build(params (string Key, string Value)[] settings) => Build(static _ => { }, settings);

    private static WebApplication Build(Action<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions> kestrel, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)));
        foreach (var (key, value) in settings.Where(static setting => setting.Key is "urls" or "http_ports"))
        {
            builder.WebHost.UseSetting(key, value);
        }

        builder.AddServiceDefaults(telemetry: false);
        builder.WebHost.ConfigureKestrel(kestrel);
        var app = builder.Build();
        app.UseServiceDefaults();
        app.MapGet("/hello", static () => "hello");
        return app;
    }
}
