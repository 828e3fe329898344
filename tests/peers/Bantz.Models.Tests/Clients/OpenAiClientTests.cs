using System.Text.Json.Nodes;
using Bantz.ModelSim.Tests.Support;

namespace Bantz.Models.Tests.Clients;

/// <summary>OpenAI's official client against the simulator.</summary>
public sealed class OpenAiClientTests : IAsyncLifetime
{
    private const string Key = "secret";
    private const string Model = "bantz-router";

    private Simulator _simulator = null!;

    public async ValueTask InitializeAsync() => _simulator = await Simulator.StartAsync(("ApiKey", Key));

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task It_lists_chats_and_streams()
    {
        (await RunAsync("models")).AsArray().Select(name => name!.GetValue<string>()).ShouldContain(Model);
        var chat = await RunAsync("chat");
        var stream = await RunAsync("stream");

        chat["text"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
        chat["finish"]!.GetValue<string>().ShouldBe("stop");
        stream["text"]!.GetValue<string>().ShouldBe(chat["text"]!.GetValue<string>());
        stream["pieces"]!.GetValue<int>().ShouldBe(stream["usage"]!["completion_tokens"]!.GetValue<int>());
        stream["finish"]!.GetValue<string>().ShouldBe("stop");
    }

    [Fact]
    public async Task It_gets_JSON_by_its_schema_and_is_told_of_a_cut()
    {
        var plan = await RunAsync("schema");

        plan["route"]!.GetValue<string>().ShouldBe("calendar");
        plan["calendar_intent"]!.GetValue<string>().ShouldBe("create");
        (await RunAsync("limit")).GetValue<string>().ShouldBe("length");
    }

    [Fact]
    public async Task It_raises_its_own_errors()
    {
        var faults = await RunAsync("faults");

        faults["unauthorized"]!["name"]!.GetValue<string>().ShouldBe("AuthenticationError");
        faults["model_not_found"]!["name"]!.GetValue<string>().ShouldBe("NotFoundError");
        faults["rate_limited"]!["name"]!.GetValue<string>().ShouldBe("RateLimitError");
        faults["server_error"]!["status"]!.GetValue<int>().ShouldBe(500);
        faults["busy"]!["status"]!.GetValue<int>().ShouldBe(503);
        faults["refused"]!["name"]!.GetValue<string>().ShouldBe("APIConnectionError");
        (await RunAsync("error_line")).GetValue<string>().ShouldBe("APIError");
        var unsupported = await RunAsync("unsupported");
        unsupported["status"]!.GetValue<int>().ShouldBe(400);
        unsupported["param"]!.GetValue<string>().ShouldBe("logprobs");
    }

    [Fact]
    public async Task It_leaves_and_the_simulator_sees_it_go()
    {
        (await RunAsync("abort")).GetValue<string>().ShouldBe("aborted");

        await Bantz.Testing.Eventually.TrueAsync(
            async () => (await _simulator.RequestsAsync()).Any(request => request!["outcome"]!.GetValue<string>() == "abort"), TestContext.Current.CancellationToken);
    }

    private Task<JsonNode> RunAsync(string what) => NpmClient.RunAsync("openai.mjs", $"{_simulator.Address}v1", Key, Model, what);
}
