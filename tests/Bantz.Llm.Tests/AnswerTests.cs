using System.Text.Json.Nodes;

namespace Bantz.Llm.Tests;

/// <summary>What both protocols carry when all goes well.</summary>
public sealed class AnswerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Backends => [LlmBackends.Vllm, LlmBackends.Ollama];

    [Theory, MemberData(nameof(Backends))]
    public async Task An_answer_carries_text_model_tokens_finish_and_times(string backend)
    {
        await using var server = await Answers(backend, "stop", "Yarın ", "boşsun.");
        await using var models = Models.At(backend, server.Address);

        var result = await models.Client.CompleteAsync(Models.Request, Cancel);

        result.Text.ShouldBe("Yarın boşsun.");
        result.Backend.ShouldBe(backend);
        result.Model.ShouldBe("served");
        (result.InputTokens, result.OutputTokens).ShouldBe((11, 7));
        result.Finish.ShouldBe(LlmFinish.Stop);
        result.TimeToFirstToken.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(result.Elapsed);
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task Trap_19_an_answer_cut_by_the_token_limit_says_so(string backend)
    {
        await using var server = await Answers(backend, "length", "{\"route\":\"cal");
        await using var models = Models.At(backend, server.Address);

        (await models.Client.CompleteAsync(Models.Request, Cancel)).Finish.ShouldBe(LlmFinish.Length);
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task Pieces_come_as_they_are_made_and_the_last_carries_the_whole(string backend)
    {
        await using var server = await Answers(backend, "stop", "bir", " iki", " üç");
        await using var models = Models.At(backend, server.Address);

        var chunks = await models.Client.StreamAsync(Models.Request, Cancel).ToListAsync(Cancel);

        chunks.SkipLast(1).Select(static chunk => chunk.Text).ShouldBe(["bir", " iki", " üç"]);
        chunks[^1].Result.ShouldNotBeNull().Text.ShouldBe("bir iki üç");
    }

    [Fact]
    public async Task Vllm_is_asked_for_guided_json_a_seed_a_limit_and_no_thinking()
    {
        await using var server = await Answers(LlmBackends.Vllm, "stop", "{}");
        await using var models = Models.At(LlmBackends.Vllm, server.Address);

        await models.Client.CompleteAsync(Models.JsonRequest, Cancel);

        var asked = server.Asked.ShouldHaveSingleItem();
        asked["model"]!.GetValue<string>().ShouldBe(Models.Name);
        asked["temperature"]!.GetValue<double>().ShouldBe(0);
        asked["seed"]!.GetValue<long>().ShouldBe(7);
        asked["max_completion_tokens"]!.GetValue<int>().ShouldBe(64);
        asked["chat_template_kwargs"]!["enable_thinking"]!.GetValue<bool>().ShouldBeFalse();
        asked["response_format"]!["type"]!.GetValue<string>().ShouldBe("json_schema");
        JsonNode.DeepEquals(asked["response_format"]!["json_schema"]!["schema"], JsonNode.Parse(Models.JsonRequest.Schema!.Document.GetRawText())).ShouldBeTrue();
        asked["messages"]!.AsArray().Select(static message => message!["role"]!.GetValue<string>()).ShouldBe(["system", "user"]);
        server.Authorizations.ShouldBe(["Bearer secret"]);
    }

    [Fact]
    public async Task Trap_43_ollama_is_told_to_refuse_what_does_not_fit_and_keeps_one_context_size()
    {
        await using var server = await Answers(LlmBackends.Ollama, "stop", "{}");
        await using var models = Models.At(LlmBackends.Ollama, server.Address, ("Bantz:Llm:ContextTokens", "2048"));

        await models.Client.CompleteAsync(Models.JsonRequest, Cancel);

        var asked = server.Asked.ShouldHaveSingleItem();
        asked["truncate"]!.GetValue<bool>().ShouldBeFalse();
        asked["shift"]!.GetValue<bool>().ShouldBeFalse();
        asked["think"]!.GetValue<bool>().ShouldBeFalse();
        asked["options"]!["num_ctx"]!.GetValue<int>().ShouldBe(2048);
        asked["options"]!["num_predict"]!.GetValue<int>().ShouldBe(64);
        asked["options"]!["temperature"]!.GetValue<double>().ShouldBe(0);
        asked["options"]!["seed"]!.GetValue<long>().ShouldBe(7);
        JsonNode.DeepEquals(asked["format"], JsonNode.Parse(Models.JsonRequest.Schema!.Document.GetRawText())).ShouldBeTrue();
    }

    internal static Task<FakeModelServer> Answers(string backend, string finish, params string[] pieces) =>
        FakeModelServer.StartAsync(async (context, _) =>
        {
            if (backend == LlmBackends.Vllm)
            {
                context.Request.Path.Value.ShouldBe("/v1/chat/completions");
                await context.SseAsync(pieces);
                await context.SseEndAsync(finish);
            }
            else
            {
                context.Request.Path.Value.ShouldBe("/api/chat");
                await context.NdjsonAsync(pieces);
                await context.NdjsonEndAsync(finish);
            }
        });
}
