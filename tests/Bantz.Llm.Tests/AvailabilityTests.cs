using Microsoft.AspNetCore.Http;

namespace Bantz.Llm.Tests;

public sealed class AvailabilityTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Backends => AnswerTests.Backends;

    [Theory, MemberData(nameof(Backends))]
    public async Task A_server_that_serves_the_model_and_answers_is_ready(string backend)
    {
        await using var server = await Serving(backend, Models.Name);
        await using var models = Models.At(backend, server.Address);

        var found = await models.Client.CheckAsync(Models.Request, Cancel);

        found.Ready.ShouldBeTrue();
        found.Models.ShouldBe([Models.Name]);
        found.Warm.ShouldNotBeNull().Text.ShouldBe("warm");
        server.Authorizations.ShouldAllBe(static key => key == "Bearer secret");
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task A_server_without_the_model_says_what_it_has(string backend)
    {
        await using var server = await Serving(backend, "another");
        await using var models = Models.At(backend, server.Address);

        var found = await models.Client.CheckAsync(Models.Request, Cancel);

        found.Ready.ShouldBeFalse();
        found.Reachable.ShouldBeTrue();
        found.Problem.ShouldNotBeNull().Kind.ShouldBe(LlmErrorKind.ModelNotFound);
        found.Problem!.Message.ShouldContain("another");
        server.Asked.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task Nobody_there_is_found_not_thrown(string backend)
    {
        await using var models = Models.At(backend, FaultTests.Nowhere());

        var found = await models.Client.CheckAsync(warm: null, Cancel);

        found.Reachable.ShouldBeFalse();
        found.Problem.ShouldNotBeNull().Kind.ShouldBe(LlmErrorKind.Connection);
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task Something_else_that_listens_there_is_no_model_server(string backend)
    {
        await using var server = await FakeModelServer.StartAsync((context, _) => context.JsonAsync(200, """{"hello":"world"}"""));
        await using var models = Models.At(backend, server.Address);

        (await models.Client.CheckAsync(warm: null, Cancel)).Problem.ShouldNotBeNull().Kind.ShouldBe(LlmErrorKind.InvalidResponse);
    }

    [Fact]
    public async Task Ollamas_untagged_name_means_the_latest()
    {
        await using var server = await Serving(LlmBackends.Ollama, "qwen3:latest");
        await using var models = Models.Configured([("ConnectionStrings:ollama", $"Endpoint={server.Address};Model=qwen3")]);

        (await models.Client.CheckAsync(warm: null, Cancel)).Ready.ShouldBeTrue();
    }

    private static Task<FakeModelServer> Serving(string backend, string model) => FakeModelServer.StartAsync(async (context, _) =>
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            context.Request.Path.Value.ShouldBe(backend == LlmBackends.Vllm ? "/v1/models" : "/api/tags");
            await context.JsonAsync(200, backend == LlmBackends.Vllm ? $$"""{"object":"list","data":[{"id":"{{model}}","object":"model"}]}""" : $$"""{"models":[{"name":"{{model}}","model":"{{model}}"}]}""");
            return;
        }

        await FaultTests.Say(context, backend, "warm");
        await FaultTests.EndAsync(context, backend);
    });
}
