using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Bantz.ModelSim.Tests.Support;

namespace Bantz.ModelSim.Tests.Protocols;

/// <summary>The shapes of vLLM, as its clients read them.</summary>
public sealed class OpenAiTests
{
    private const string Key = "secret";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_completion_has_the_shape_that_clients_read()
    {
        await using var simulator = await Simulator.StartAsync();

        using var answer = await simulator.PostAsync(Asking.Completions, Asking.Chat("merhaba"));
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        var completion = JsonNode.Parse(text)!;

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        completion["object"]!.GetValue<string>().ShouldBe("chat.completion");
        completion["id"]!.GetValue<string>().ShouldStartWith("chatcmpl-");
        completion["model"]!.GetValue<string>().ShouldBe(Asking.Model);
        completion["system_fingerprint"]!.GetValue<string>().ShouldBe("bantz-modelsim");
        completion["choices"]!.AsArray().Count.ShouldBe(1);
        completion["choices"]![0]!["message"]!["role"]!.GetValue<string>().ShouldBe("assistant");
        completion["choices"]![0]!["finish_reason"]!.GetValue<string>().ShouldBe("stop");
        var usage = completion["usage"]!;
        usage["total_tokens"]!.GetValue<int>().ShouldBe(usage["prompt_tokens"]!.GetValue<int>() + usage["completion_tokens"]!.GetValue<int>());
        text.ShouldContain('\u0131'.ToString(), Case.Sensitive, "letters come as they are, not as escapes");
    }

    [Fact]
    public async Task A_stream_opens_with_the_role_and_ends_with_reason_usage_and_the_mark()
    {
        await using var simulator = await Simulator.StartAsync();
        var whole = Asking.Content(await simulator.AskAsync(Asking.Completions, Asking.Plan("merhaba")));

        var events = await StreamAsync(simulator, With(Asking.Plan("merhaba"), """{"stream":true,"stream_options":{"include_usage":true}}"""));

        events[^1].ShouldBe("[DONE]");
        var chunks = events.SkipLast(1).Select(data => JsonNode.Parse(data)!).ToArray();
        chunks[0]["choices"]![0]!["delta"]!["role"]!.GetValue<string>().ShouldBe("assistant");
        string.Concat(chunks.SkipLast(1).Select(chunk => chunk["choices"]![0]!["delta"]!["content"]!.GetValue<string>())).ShouldBe(whole);
        chunks[^2]["choices"]![0]!["finish_reason"]!.GetValue<string>().ShouldBe("stop");
        chunks.SkipLast(2).ShouldAllBe(chunk => chunk["choices"]![0]!["finish_reason"] == null);
        chunks[^1]["choices"]!.AsArray().Count.ShouldBe(0);
        chunks[^1]["usage"]!["completion_tokens"]!.GetValue<int>().ShouldBe(chunks.Length - 3);
        chunks.Select(chunk => chunk["id"]!.GetValue<string>()).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Usage_is_streamed_only_where_it_is_asked_for()
    {
        await using var simulator = await Simulator.StartAsync();

        var events = await StreamAsync(simulator, Asking.Chat("merhaba", """{"stream":true}"""));

        events.ShouldAllBe(data => !data.Contains("usage", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"n":2}""", "n")]
    [InlineData("""{"tools":[{"type":"function"}]}""", "tools")]
    [InlineData("""{"guided_json":{}}""", "guided_json")]
    [InlineData("""{"logprobs":true}""", "logprobs")]
    [InlineData("""{"max_tokens":0}""", "max_tokens")]
    [InlineData("""{"temperature":3}""", "temperature")]
    [InlineData("""{"response_format":{"type":"grammar"}}""", "response_format")]
    [InlineData("""{"response_format":{"type":"json_schema"}}""", "response_format")]
    [InlineData("""{"response_format":{"type":"json_schema","json_schema":{"name":"x","schema":{"type":"integer","multipleOf":5}}}}""", "response_format")]
    [InlineData("""{"messages":[]}""", "messages")]
    [InlineData("""{"messages":[{"role":"wizard","content":"x"}]}""", "messages")]
    [InlineData("""{"messages":[{"role":"user","content":[{"type":"image_url"}]}]}""", "messages")]
    [InlineData("""{"stream_options":{"include_usage":true}}""", "stream_options")]
    [InlineData("""{"stop":[1]}""", "stop")]
    public async Task What_is_not_simulated_is_refused_by_name(string part, string parameter)
    {
        await using var simulator = await Simulator.StartAsync();

        var error = (await simulator.AskAsync(Asking.Completions, With(Asking.Chat("merhaba"), part), 400))["error"]!;

        error["param"]!.GetValue<string>().ShouldBe(parameter);
        error["type"]!.GetValue<string>().ShouldBe("BadRequestError");
        error["code"]!.GetValue<int>().ShouldBe(400);
        error["message"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"model":7}""")]
    public async Task A_body_that_is_none_is_refused(string body)
    {
        await using var simulator = await Simulator.StartAsync();

        (await simulator.AskAsync(Asking.Completions, body, 400))["error"]!["message"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task An_unknown_model_and_a_wrong_key_are_worded_as_vLLM_words_them()
    {
        await using var simulator = await Simulator.StartAsync(("ApiKey", Key));

        (await simulator.AskAsync(Asking.Completions, With(Asking.Chat("x"), """{"model":"gpt"}"""), 404, Key))["error"]!["message"]!.GetValue<string>().ShouldBe("The model `gpt` does not exist.");
        (await simulator.AskAsync(Asking.Completions, Asking.Chat("x"), 401))["error"]!.GetValue<string>().ShouldBe("Unauthorized");
        (await simulator.AskAsync(Asking.Completions, Asking.Chat("x"), 401, "secre"))["error"]!.GetValue<string>().ShouldBe("Unauthorized");
        await simulator.AskAsync(Asking.Completions, Asking.Chat("x"), 200, Key);
        (await simulator.Http.GetAsync(new Uri("health", UriKind.Relative), Cancel)).IsSuccessStatusCode.ShouldBeTrue("the key guards /v1 alone");
    }

    [Fact]
    public async Task Limits_cut_and_overflow_is_refused_with_the_numbers()
    {
        await using var simulator = await Simulator.StartAsync(("ContextSize", "128"));
        var cut = await simulator.AskAsync(Asking.Completions, With(Asking.Plan("merhaba"), """{"max_completion_tokens":3}"""));
        var full = await simulator.AskAsync(Asking.Completions, Asking.Chat(string.Join(' ', Enumerable.Repeat("toplantı", 100))), 400);
        var greedy = await simulator.AskAsync(Asking.Completions, Asking.Chat("merhaba", """{"max_tokens":128}"""), 400);

        cut["choices"]![0]!["finish_reason"]!.GetValue<string>().ShouldBe("length");
        cut["usage"]!["completion_tokens"]!.GetValue<int>().ShouldBe(3);
        full["error"]!["message"]!.GetValue<string>().ShouldContain("maximum context length is 128 tokens");
        greedy["error"]!["message"]!.GetValue<string>().ShouldContain("is too large: 128");
    }

    [Fact]
    public async Task A_stop_text_ends_the_answer_before_it()
    {
        await using var simulator = await Simulator.StartAsync();
        var whole = Asking.Content(await simulator.AskAsync(Asking.Completions, Asking.Plan("merhaba")));

        var cut = Asking.Content(await simulator.AskAsync(Asking.Completions, With(Asking.Plan("merhaba"), """{"stop":["\"slots\""]}""")));

        cut.ShouldBe(whole[..whole.IndexOf("\"slots\"", StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task Models_are_listed_with_their_context()
    {
        await using var simulator = await Simulator.StartAsync(("Models", "one, org/two"));

        var models = JsonNode.Parse(await simulator.Http.GetStringAsync(new Uri("v1/models", UriKind.Relative), Cancel))!["data"]!.AsArray();
        var two = JsonNode.Parse(await simulator.Http.GetStringAsync(new Uri("v1/models/org/two", UriKind.Relative), Cancel))!;

        models.Select(model => model!["id"]!.GetValue<string>()).ShouldBe(["one", "org/two"]);
        two["max_model_len"]!.GetValue<int>().ShouldBe(4_096);
    }

    private static string With(string body, string part)
    {
        var document = JsonNode.Parse(body)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(part)!.AsObject())
        {
            document[name] = value?.DeepClone();
        }

        return document.ToJsonString();
    }

    private static async Task<List<string>> StreamAsync(Simulator simulator, string body)
    {
        using var answer = await simulator.PostAsync(Asking.Completions, body);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        List<string> events = [];
        await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync(Cancel)).EnumerateAsync(Cancel))
        {
            events.Add(item.Data);
        }

        return events;
    }
}
