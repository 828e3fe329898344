using System.Text.Json.Nodes;
using Bantz.ModelSim.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Bantz.ModelSim.Tests.Protocols;

/// <summary>The shapes of Ollama, as its clients read them.</summary>
public sealed class OllamaTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_chat_streams_lines_and_ends_with_counts()
    {
        await using var simulator = await Simulator.StartAsync();

        var lines = await LinesAsync(simulator, "api/chat", Asking.Chat("merhaba"));
        var whole = await simulator.AskAsync("api/chat", Asking.Chat("merhaba", """{"stream":false}"""));

        lines.SkipLast(1).ShouldAllBe(line => !line["done"]!.GetValue<bool>());
        lines[^1]["done"]!.GetValue<bool>().ShouldBeTrue();
        lines[^1]["done_reason"]!.GetValue<string>().ShouldBe("stop");
        lines[^1]["eval_count"]!.GetValue<int>().ShouldBe(lines.Count - 1);
        lines[^1]["prompt_eval_count"]!.GetValue<int>().ShouldBePositive();
        string.Concat(lines.Select(line => line["message"]!["content"]!.GetValue<string>())).ShouldBe(whole["message"]!["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task Generate_answers_a_prompt_without_a_chat()
    {
        await using var simulator = await Simulator.StartAsync();

        var answer = await simulator.AskAsync("api/generate", """{"model":"bantz-router","system":"kısa konuş","prompt":"merhaba","stream":false}""");
        var chat = await simulator.AskAsync("api/chat", Asking.Chat("merhaba", """{"stream":false}"""));

        answer["response"]!.GetValue<string>().ShouldBe(chat["message"]!["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_schema_is_followed_and_a_limit_cuts()
    {
        await using var simulator = await Simulator.StartAsync();

        var plan = await simulator.AskAsync("api/chat", Asking.Chat("bugün ne var", $$"""{"stream":false,"format":{{Asking.PlanSchema}}}"""));
        var cut = await simulator.AskAsync("api/chat", Asking.Chat("bugün ne var", $$$"""{"stream":false,"format":{{{Asking.PlanSchema}}},"options":{"num_predict":3}}"""));

        JsonNode.Parse(plan["message"]!["content"]!.GetValue<string>())!["calendar_intent"]!.GetValue<string>().ShouldBe("query");
        cut["done_reason"]!.GetValue<string>().ShouldBe("length");
        cut["eval_count"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task Trap_43_a_context_that_is_too_small_drops_the_beginning_in_silence_unless_it_is_told_not_to()
    {
        await using var simulator = await Simulator.StartAsync();
        var body = JsonNode.Parse(Asking.Chat("merhaba", """{"stream":false,"options":{"num_ctx":64}}"""))!;
        body["messages"] = new JsonArray(
            new JsonObject { ["role"] = "system", ["content"] = "kurallar" },
            new JsonObject { ["role"] = "user", ["content"] = string.Join(' ', Enumerable.Repeat("eski", 200)) },
            new JsonObject { ["role"] = "user", ["content"] = "merhaba" });

        var silent = await simulator.AskAsync("api/chat", body.ToJsonString());
        body["truncate"] = false;
        var told = await simulator.AskAsync("api/chat", body.ToJsonString(), 400);

        silent["prompt_eval_count"]!.GetValue<int>().ShouldBeLessThan(64);
        told["error"]!.GetValue<string>().ShouldContain("context length");
    }

    [Theory]
    [InlineData("""{"model":"nobody"}""", 404, "model \"nobody\" not found, try pulling it first")]
    [InlineData("""{"think":true}""", 400, "does not support thinking")]
    [InlineData("""{"tools":[{"type":"function"}]}""", 400, "does not support tools")]
    [InlineData("""{"format":"xml"}""", 400, "invalid format")]
    [InlineData("""{"format":{"type":"nonsense"}}""", 400, "nonsense")]
    [InlineData("""{"raw":true}""", 400, "raw")]
    public async Task What_cannot_be_is_refused_in_one_text(string part, int status, string text)
    {
        await using var simulator = await Simulator.StartAsync();
        var body = JsonNode.Parse(Asking.Chat("merhaba"))!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(part)!.AsObject())
        {
            body[name] = value?.DeepClone();
        }

        (await simulator.AskAsync("api/chat", body.ToJsonString(), status))["error"]!.GetValue<string>().ShouldContain(text);
    }

    [Fact]
    public async Task A_model_is_loaded_by_use_and_leaves_when_its_time_is_over()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 30, 7, 0, 0, TimeSpan.Zero));
        await using var simulator = await Simulator.StartAsync(clock);
        (await ListAsync(simulator, "api/ps")).ShouldBeEmpty();

        var loaded = await simulator.AskAsync("api/chat", """{"model":"bantz-router","messages":[],"keep_alive":"2m"}""");
        (await ListAsync(simulator, "api/ps")).ShouldBe(["bantz-router"]);
        clock.Advance(TimeSpan.FromMinutes(3));

        loaded["done_reason"]!.GetValue<string>().ShouldBe("load");
        (await ListAsync(simulator, "api/ps")).ShouldBeEmpty();
        await simulator.AskAsync("api/chat", """{"model":"bantz-router","messages":[]}""");
        (await simulator.AskAsync("api/chat", """{"model":"bantz-router","messages":[],"keep_alive":0}"""))["done_reason"]!.GetValue<string>().ShouldBe("unload");
        (await ListAsync(simulator, "api/ps")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_pull_tells_its_progress_and_the_model_is_there_afterwards()
    {
        await using var simulator = await Simulator.StartAsync();

        var lines = await LinesAsync(simulator, "api/pull", """{"model":"qwen3:8b"}""");

        lines[0]["status"]!.GetValue<string>().ShouldBe("pulling manifest");
        lines[^1]["status"]!.GetValue<string>().ShouldBe("success");
        var layer = lines.Where(line => line["digest"] is not null).ToArray();
        layer[0]["completed"].ShouldBeNull();
        layer[^1]["completed"]!.GetValue<long>().ShouldBe(layer[^1]["total"]!.GetValue<long>());
        (await ListAsync(simulator, "api/tags")).ShouldContain("qwen3:8b");
        await simulator.AskAsync("api/show", """{"model":"qwen3:8b"}""");
        await simulator.AskAsync("api/show", """{"model":"nobody"}""", 404);
    }

    [Fact]
    public async Task A_pull_of_what_nobody_has_fails_within_its_stream()
    {
        await using var simulator = await Simulator.StartAsync();

        var lines = await LinesAsync(simulator, "api/pull", """{"model":"nobody"}""");

        lines[^1]["error"]!.GetValue<string>().ShouldContain("file does not exist");
        (await ListAsync(simulator, "api/tags")).ShouldNotContain("nobody");
    }

    [Fact]
    public async Task The_root_and_the_version_answer_as_clients_probe_them()
    {
        await using var simulator = await Simulator.StartAsync();

        (await simulator.Http.GetStringAsync(new Uri("", UriKind.Relative), Cancel)).ShouldBe("Ollama is running");
        (await simulator.Http.GetStringAsync(new Uri("api/version", UriKind.Relative), Cancel)).ShouldContain("modelsim");
    }

    private static async Task<List<JsonNode>> LinesAsync(Simulator simulator, string path, string body)
    {
        using var answer = await simulator.PostAsync(path, body);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-ndjson");
        return [.. (await answer.Content.ReadAsStringAsync(Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)!)];
    }

    private static async Task<List<string>> ListAsync(Simulator simulator, string path) =>
        [.. JsonNode.Parse(await simulator.Http.GetStringAsync(new Uri(path, UriKind.Relative), Cancel))!["models"]!.AsArray().Select(static model => model!["name"]!.GetValue<string>())];
}
