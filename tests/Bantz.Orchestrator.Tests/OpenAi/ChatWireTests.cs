using System.Net;
using System.Text.Json.Nodes;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;

namespace Bantz.Orchestrator.Tests.OpenAi;

/// <summary>The shapes that OpenAI's clients rely on.</summary>
public sealed class ChatWireTests(GarnetFixture garnet) : IDisposable
{
    private readonly OrchestratorApp _app = new(garnet.ConnectionString);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_completion_has_OpenAIs_shape()
    {
        _app.Router.On("merhaba", Plans.Talk("Merhaba! Ne yapalım?"));

        var completion = await new Chat(_app).SayAsync("merhaba");

        completion["object"]!.GetValue<string>().ShouldBe("chat.completion");
        completion["id"]!.GetValue<string>().ShouldStartWith("chatcmpl-");
        completion["model"]!.GetValue<string>().ShouldBe("bantz");
        completion["created"]!.GetValue<long>().ShouldBePositive();
        var choice = completion["choices"]!.AsArray().ShouldHaveSingleItem()!;
        choice["index"]!.GetValue<int>().ShouldBe(0);
        choice["finish_reason"]!.GetValue<string>().ShouldBe("stop");
        choice["message"]!.ToJsonString().ShouldBe("""{"role":"assistant","content":"Merhaba! Ne yapal\u0131m?","refusal":null}""");
        completion["usage"]!.ToJsonString().ShouldBe("""{"prompt_tokens":0,"completion_tokens":0,"total_tokens":0}""");
    }

    [Fact]
    public async Task Usage_is_what_the_model_counted_for_the_plan()
    {
        _app.Router.On("merhaba", Plans.Talk("Merhaba!") with { Trace = Plans.Trace() with { InputTokens = 700, OutputTokens = 60 } });

        var completion = await new Chat(_app).SayAsync("merhaba");

        completion["usage"]!["total_tokens"]!.GetValue<int>().ShouldBe(760);
    }

    [Fact]
    public async Task A_stream_is_chunks_reason_usage_and_the_mark()
    {
        _app.Calendar.Add("Sunum", "2026-01-30T12:00:00+03:00");
        _app.Router.On("bugün", Plans.List("2026-01-30T00:00:00+03:00", "2026-01-31T00:00:00+03:00"));

        var events = await new Chat(_app).StreamAsync("bugün");

        events[^1].ShouldBe("[DONE]");
        var chunks = Chat.Chunks(events);
        chunks[0]["choices"]![0]!["delta"]!["role"]!.GetValue<string>().ShouldBe("assistant");
        Chat.Text(events).ShouldBe("Bugün 1 etkinliğin var:\n• 12:00–13:00 “Sunum”");
        chunks[^2]["choices"]![0]!["finish_reason"]!.GetValue<string>().ShouldBe("stop");
        chunks[^2]["bantz"]!["session_id"]!.GetValue<string>().ShouldNotBeNullOrEmpty();
        chunks[^1]["choices"]!.AsArray().ShouldBeEmpty();
        chunks[^1]["usage"].ShouldNotBeNull();
        chunks.Select(chunk => chunk["id"]!.GetValue<string>()).Distinct().ShouldHaveSingleItem();
        chunks.ShouldAllBe(chunk => chunk["object"]!.GetValue<string>() == "chat.completion.chunk");
    }

    [Theory]
    [InlineData("""{"model":"gpt-5","messages":[{"role":"user","content":"x"}]}""", 404, "model_not_found")]
    [InlineData("""{"messages":[{"role":"user","content":"x"}]}""", 404, "model_not_found")]
    [InlineData("""{"model":"bantz"}""", 400, "invalid_value")]
    [InlineData("""{"model":"bantz","messages":[]}""", 400, "invalid_value")]
    [InlineData("""{"model":"bantz","messages":[null]}""", 400, "invalid_value")]
    [InlineData("""{"model":"bantz","messages":[{"role":"assistant","content":"x"}]}""", 400, "invalid_value")]
    [InlineData("""{"model":"bantz","messages":[{"role":"user","content":[{"type":"image_url"}]}]}""", 400, "invalid_value")]
    [InlineData("""{"model":"bantz","messages":[{"role":"user","content":"x"}],"n":2}""", 400, "invalid_value")]
    [InlineData("""{"model":"bantz","messages":[{"role":"user","content":"x"}],"response_format":{"type":"json_object"}}""", 400, "invalid_value")]
    [InlineData("""{"model":"bantz","messages":[{"role":"user","content":"  "}]}""", 400, null)]
    [InlineData("""{"model":"bantz","messages":[{"role":"user","content":"x"}],"metadata":{"time_zone":"Mars/Base"}}""", 400, null)]
    [InlineData("""{"model":"bantz","messages":[{"role":"user","content":"x"}],"metadata":{"session_id":"a b"}}""", 400, null)]
    [InlineData("""{"model":"bantz","messages":"x"}""", 400, null)]
    [InlineData("{", 400, null)]
    [InlineData("null", 400, null)]
    public async Task What_cannot_be_answered_is_refused_in_OpenAIs_shape(string body, int status, string? code)
    {
        using var answer = await _app.PostAsync(Chat.Completions, body, Cancel);
        var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!["error"]!;

        ((int)answer.StatusCode).ShouldBe(status);
        error["type"]!.GetValue<string>().ShouldBe("invalid_request_error");
        error["code"]?.GetValue<string>().ShouldBe(code);
        error["message"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
        error["trace_id"]!.GetValue<string>().Length.ShouldBe(32);
    }

    [Fact]
    public async Task A_planner_that_is_away_is_503_that_clients_try_again_and_an_error_within_a_stream()
    {
        _app.Router.IsDown = true;

        using var whole = await _app.PostAsync(Chat.Completions, """{"model":"bantz","messages":[{"role":"user","content":"x"}]}""", Cancel);
        using var stream = await _app.PostAsync(Chat.Completions, """{"model":"bantz","stream":true,"messages":[{"role":"user","content":"x"}]}""", Cancel);
        var error = JsonNode.Parse(await whole.Content.ReadAsStringAsync(Cancel))!["error"]!;
        var last = (await stream.Content.ReadAsStringAsync(Cancel)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)[^1];

        whole.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        whole.Headers.RetryAfter.ShouldNotBeNull();
        error["type"]!.GetValue<string>().ShouldBe("server_error");
        error["code"]!.GetValue<string>().ShouldBe("RouterUnavailable");
        last.ShouldStartWith("data: {\"error\":{");
    }

    [Fact]
    public async Task A_store_that_is_away_is_503_in_OpenAIs_shape()
    {
        using var app = new OrchestratorApp("127.0.0.1:1,connectTimeout=200");

        using var answer = await app.PostAsync(
            Chat.Completions, """{"model":"bantz","messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"user","content":"c"}]}""", Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!["error"]!["code"]!.GetValue<string>().ShouldBe("StoreUnavailable");
    }

    [Fact]
    public async Task The_one_model_is_listed()
    {
        using var http = _app.CreateClient();

        var list = JsonNode.Parse(await http.GetStringAsync(new Uri("/v1/models", UriKind.Relative), Cancel))!;
        var card = JsonNode.Parse(await http.GetStringAsync(new Uri("/v1/models/bantz", UriKind.Relative), Cancel))!;
        using var none = await http.GetAsync(new Uri("/v1/models/gpt-5", UriKind.Relative), Cancel);

        list["data"]!.AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe("bantz");
        card["object"]!.GetValue<string>().ShouldBe("model");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
