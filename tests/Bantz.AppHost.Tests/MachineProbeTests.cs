using Bantz.AppHost.Machine;
using Microsoft.Extensions.Configuration;

namespace Bantz.AppHost.Tests;

public sealed class MachineProbeTests
{
    [Theory]
    [InlineData("docker version", ContainerEngine.Docker)]
    [InlineData("podman info", ContainerEngine.Podman)]
    [InlineData("docker version|podman info", ContainerEngine.Docker)]
    [InlineData("", ContainerEngine.None)]
    internal void Look_AnEngineThatAnswers_IsTaken(string succeeding, ContainerEngine expected) =>
        Look(new Tools { Succeeding = [.. succeeding.Split('|')] }).Engine.ShouldBe(expected);

    [Fact]
    public void Look_AnInstalledClientWithoutAnEngine_IsNone() =>
        Look(new Tools { Installed = ["docker", "podman"] }).Engine.ShouldBe(ContainerEngine.None);

    [Theory]
    [InlineData("ASPIRE_CONTAINER_RUNTIME")]
    [InlineData("DOTNET_ASPIRE_CONTAINER_RUNTIME")]
    public void Look_TheEngineThatAspireIsToldOf_IsAskedAlone(string key)
    {
        var both = new Tools { Succeeding = ["docker version", "podman info"] };

        Look(both, (key, "podman")).Engine.ShouldBe(ContainerEngine.Podman);
        Look(new Tools { Succeeding = ["docker version"] }, (key, "podman")).Engine.ShouldBe(ContainerEngine.None);
    }

    [Fact]
    public void Look_AGpuThatTheDriverSees_IsSeen()
    {
        Look(new Tools { Succeeding = ["nvidia-smi --list-gpus"] }).NvidiaGpu.ShouldBeTrue();
        Look(new Tools { Installed = ["nvidia-smi"] }).NvidiaGpu.ShouldBeFalse();
    }

    [Fact]
    public void Look_RedisServerOnThePath_IsFound() =>
        Look(new Tools { Installed = ["redis-server"] }).RedisServer.ShouldBe("/bin/redis-server");

    [Fact]
    public void Look_WhatIsConfigured_IsBelievedUnasked()
    {
        var tools = new Tools();

        var facts = Look(tools, (MachineProbe.ContainersKey, "podman"), (MachineProbe.GpuKey, "true"), (MachineProbe.RedisServerKey, "/opt/redis-server"));

        facts.ShouldBe(new MachineFacts(ContainerEngine.Podman, NvidiaGpu: true, "/opt/redis-server"));
        tools.Asked.ShouldBeEmpty();
    }

    [Fact]
    public void Look_RedisServerNone_IsNone() =>
        Look(new Tools { Installed = ["redis-server"] }, (MachineProbe.RedisServerKey, "none")).RedisServer.ShouldBeNull();

    [Theory]
    [InlineData(MachineProbe.ContainersKey, "lxc")]
    [InlineData(MachineProbe.ContainersKey, "7")]
    [InlineData(MachineProbe.GpuKey, "maybe")]
    public void Look_AnotherWord_IsRefused(string key, string value) =>
        Should.Throw<DistributedApplicationException>(() => Look(new Tools(), (key, value))).Message.ShouldContain(value);

    [Fact]
    public void PathToolbox_RunsWhatIsThere()
    {
        var tools = new PathToolbox();

        tools.Find("dotnet").ShouldNotBeNull();
        tools.Succeeds("dotnet", "--version").ShouldBeTrue();
        tools.Succeeds("dotnet", "--no-such-option-at-all").ShouldBeFalse();
        tools.Find("no-such-program-at-all").ShouldBeNull();
        tools.Succeeds("no-such-program-at-all").ShouldBeFalse();
    }

    private static MachineFacts Look(Tools tools, params (string Key, string Value)[] settings) =>
        new MachineProbe(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(static pair => pair.Key, static pair => (string?)pair.Value)).Build(), tools).Look();

    private sealed class Tools : IToolbox
    {
        internal string[] Installed { get; init; } = [];

        internal string[] Succeeding { get; init; } = [];

        internal List<string> Asked { get; } = [];

        public string? Find(string program)
        {
            Asked.Add(program);
            return Installed.Contains(program) ? $"/bin/{program}" : null;
        }

        public bool Succeeds(string program, params string[] arguments)
        {
            var line = string.Join(' ', [program, .. arguments]);
            Asked.Add(line);
            return Succeeding.Contains(line);
        }
    }
}
