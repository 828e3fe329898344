using Bantz.ServiceDefaults;
using Microsoft.AspNetCore.Builder;

namespace Bantz.ModelSim.Tests;

public sealed class LoopbackTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5085", null)]
    [InlineData("http://localhost:0;http://[::1]:5085", null)]
    [InlineData("http://0.0.0.0:5085", "http://0.0.0.0:5085")]
    [InlineData("http://127.0.0.1:1;http://*:5085", "http://*:5085")]
    [InlineData("http://192.168.1.4:80", "http://192.168.1.4:80")]
    [InlineData("http://[::]:80", "http://[::]:80")]
    public void An_address_that_others_could_reach_is_found(string addresses, string? stranger) => Loopback.Stranger(addresses).ShouldBe(stranger);

    [Fact]
    public async Task A_simulator_for_others_does_not_start()
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://0.0.0.0:0"]);
        builder.AddServiceDefaults(telemetry: false);
        builder.AddModelSim();
        await using var app = builder.Build();

        (await app.RunOnLoopbackAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_setting_out_of_range_is_told_and_nothing_starts()
    {
        var builder = WebApplication.CreateBuilder(["--Bantz:ModelSim:ContextSize=3", "--Bantz:ModelSim:Port=0"]);
        builder.AddServiceDefaults(telemetry: false);
        builder.AddModelSim();
        await using var app = builder.Build();

        (await app.RunOnLoopbackAsync()).ShouldBe(1);
    }
}
