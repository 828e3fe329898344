using System.Text.Json.Nodes;
using Bantz.ModelSim.Tests.Support;

namespace Bantz.Models.Tests.Clients;

/// <summary>Ollama's official client against the simulator.</summary>
public sealed class OllamaClientTests : IAsyncLifetime
{
    private const string Model = "bantz-router";

    private Simulator _simulator = null!;

    public async ValueTask InitializeAsync() => _simulator = await Simulator.StartAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task It_chats_streams_and_generates()
    {
        var chat = await RunAsync("chat");
        var stream = await RunAsync("stream");

        chat["text"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
        chat["done"]!.GetValue<string>().ShouldBe("stop");
        stream["text"]!.GetValue<string>().ShouldBe(chat["text"]!.GetValue<string>());
        stream["pieces"]!.GetValue<int>().ShouldBe(chat["tokens"]!.GetValue<int>());
        (await RunAsync("generate")).GetValue<string>().ShouldBe(chat["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task It_gets_JSON_by_its_schema()
    {
        var plan = await RunAsync("schema");

        plan["route"]!.GetValue<string>().ShouldBe("calendar");
        plan["calendar_intent"]!.GetValue<string>().ShouldBe("query");
    }

    [Fact]
    public async Task It_pulls_lists_shows_and_sees_what_is_loaded()
    {
        var shelf = await RunAsync("shelf");

        Texts(shelf["before"]!).ShouldNotContain("qwen3:8b");
        Texts(shelf["after"]!).ShouldContain("qwen3:8b");
        Texts(shelf["progress"]!)[0].ShouldBe("pulling manifest");
        Texts(shelf["progress"]!)[^1].ShouldBe("success");
        Texts(shelf["loaded"]!).ShouldBe([Model]);
        shelf["context"]!.GetValue<int>().ShouldBe(4_096);
    }

    [Fact]
    public async Task It_raises_its_own_errors_and_can_leave()
    {
        var failures = await RunAsync("failures");

        failures["missing"]!["name"]!.GetValue<string>().ShouldBe("ResponseError");
        failures["missing"]!["status"]!.GetValue<int>().ShouldBe(404);
        failures["missing"]!["message"]!.GetValue<string>().ShouldContain("try pulling it first");
        failures["busy"]!["status"]!.GetValue<int>().ShouldBe(503);
        failures["line"]!["message"]!.GetValue<string>().ShouldContain("encountered an issue");
        failures["cut"]!["name"]!.GetValue<string>().ShouldNotBe("none");
        (await RunAsync("abort"))["name"]!.GetValue<string>().ShouldBe("AbortError");
    }

    private static List<string> Texts(JsonNode list) => [.. list.AsArray().Select(item => item!.GetValue<string>())];

    private Task<JsonNode> RunAsync(string what) => NpmClient.RunAsync("ollama.mjs", _simulator.Address.GetLeftPart(UriPartial.Authority), Model, what);
}
