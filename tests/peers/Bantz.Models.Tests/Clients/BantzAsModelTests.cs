using System.Text.Json.Nodes;
using Bantz.Local;

namespace Bantz.Models.Tests.Clients;

/// <summary>OpenAI's official client against the whole of Bantz: it believes to talk to a model.</summary>
public sealed class BantzAsModelTests : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("bantz-models-").FullName;
    private LocalHouse _house = null!;

    public async ValueTask InitializeAsync()
    {
        _house = LocalHost.Build(
        [
            $"--Bantz:DataPath={_data}",
            "--Bantz:Ports:Web=0", "--Bantz:Ports:Orchestrator=0", "--Bantz:Ports:Router=0", "--Bantz:Ports:Calendar=0", "--Bantz:Ports:Redis=0",
        ]);
        await _house.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _house.StopAsync();
        await _house.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task It_finds_the_model_and_chats()
    {
        (await RunAsync("models")).AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["bantz"]);
        (await RunAsync("chat"))["text"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
        (await RunAsync("stream"))["finish"]!.GetValue<string>().ShouldBe("stop");
    }

    [Fact]
    public async Task A_conversation_adds_an_event_after_a_yes_and_finds_it_again()
    {
        var heard = (await RunAsync("conversation")).AsArray().Select(turn => turn!["text"]!.GetValue<string>()).ToArray();

        heard[0].ShouldBe("Yarın 15:00–16:00 “toplantı” ekleyeyim mi?");
        heard[1].ShouldBe("Ekledim: yarın 15:00–16:00 “toplantı”.");
        heard[2].ShouldContain("“toplantı”");
    }

    private Task<JsonNode> RunAsync(string what) => NpmClient.RunAsync("openai.mjs", $"{_house.Orchestrator}v1", "none", "bantz", what);
}
