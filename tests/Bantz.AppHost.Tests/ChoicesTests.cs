using Bantz.AppHost.Machine;

namespace Bantz.AppHost.Tests;

public sealed class ChoicesTests
{
    private static readonly MachineFacts Bare = new(ContainerEngine.None, NvidiaGpu: false, RedisServer: null);

    [Theory]
    [InlineData(null, "Docker", true, "Started", "ByHand", "Container", "Container", "auto")]
    [InlineData("auto", "Podman", true, "Started", "ByHand", "Container", "Container", "auto")]
    [InlineData("", "Docker", false, "ByHand", "Started", "Container", "Container", "auto")]
    [InlineData("auto", "None", true, "Absent", "Absent", "Embedded", "Embedded", "embedded")]
    [InlineData("auto", "None", false, "Absent", "Absent", "Embedded", "Embedded", "embedded")]
    [InlineData("vllm", "Docker", false, "Started", "Absent", "Container", "Container", "vllm")]
    [InlineData("vllm", "None", true, "Absent", "Absent", "Embedded", "Embedded", "embedded")]
    [InlineData("ollama", "Docker", true, "Absent", "Started", "Container", "Container", "ollama")]
    [InlineData("ollama", "None", false, "Absent", "Absent", "Embedded", "Embedded", "embedded")]
    [InlineData("embedded", "Docker", true, "Absent", "Absent", "Container", "Container", "embedded")]
    public void Make_AMachineAndASetting_GivesWhatCanRun(
        string? wanted, string engine, bool gpu, string vllm, string ollama, string store, string events, string backend)
    {
        var choices = Choices.Make(wanted, new MachineFacts(Enum.Parse<ContainerEngine>(engine), gpu, RedisServer: null));

        $"{choices.VLlm}".ShouldBe(vllm);
        $"{choices.Ollama}".ShouldBe(ollama);
        $"{choices.Store}".ShouldBe(store);
        $"{choices.Events}".ShouldBe(events);
        choices.Backend.ShouldBe(backend);
        choices.Explanation.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Make_NoContainersButRedisServer_KeepsSessionsThere()
    {
        var choices = Choices.Make(wanted: null, Bare with { RedisServer = "/usr/bin/redis-server" });

        choices.Store.ShouldBe(SessionStore.Executable);
        choices.Explanation.ShouldContain("/usr/bin/redis-server");
    }

    [Theory]
    [InlineData(ContainerEngine.None)]
    [InlineData(ContainerEngine.Docker)]
    internal void Make_ConfiguredStores_WinOverAll(ContainerEngine engine)
    {
        var choices = Choices.Make(wanted: null, Bare with { Engine = engine }, redis: true, database: true);

        choices.Store.ShouldBe(SessionStore.Configured);
        choices.Events.ShouldBe(EventStore.Configured);
    }

    [Fact]
    public void Make_NoEngine_SaysSo() =>
        Choices.Make("vllm", Bare).Explanation.ShouldStartWith("No container engine answers: plans come from the embedded planner");

    [Theory]
    [InlineData("VLLM")]
    [InlineData("gpt")]
    public void Make_AnotherWord_IsRefusedWithTheWordsThereAre(string wanted) =>
        Should.Throw<DistributedApplicationException>(() => Choices.Make(wanted, Bare)).Message.ShouldContain("Write auto, vllm, ollama or embedded.");
}
