using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Bantz.Llm.Tests;

/// <summary>Every way in which a server fails has its own kind, and one call is one call.</summary>
public sealed class FaultTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Backends => AnswerTests.Backends;

    public static TheoryData<string, int, string, LlmErrorKind> Refusals => new()
    {
        { LlmBackends.Vllm, 401, """{"error":{"message":"Unauthorized","type":"AuthenticationError","param":null,"code":401}}""", LlmErrorKind.Unauthorized },
        { LlmBackends.Vllm, 403, """{"error":"Forbidden"}""", LlmErrorKind.Unauthorized },
        { LlmBackends.Vllm, 404, """{"error":{"message":"The model `x` does not exist.","type":"NotFoundError","param":"model","code":404}}""", LlmErrorKind.ModelNotFound },
        { LlmBackends.Vllm, 404, """{"detail":"Not Found"}""", LlmErrorKind.InvalidResponse },
        { LlmBackends.Vllm, 400, """{"error":{"message":"This model's maximum context length is 4096 tokens. However, you requested 5000 tokens.","type":"BadRequestError","param":null,"code":400}}""", LlmErrorKind.ContextTooLong },
        { LlmBackends.Vllm, 400, """{"object":"error","message":"This model's maximum context length is 4096 tokens.","type":"BadRequestError","param":null,"code":400}""", LlmErrorKind.ContextTooLong },
        { LlmBackends.Vllm, 400, """{"error":{"code":400,"message":"the request exceeds the available context size","type":"exceed_context_size_error","n_prompt_tokens":900,"n_ctx":512}}""", LlmErrorKind.ContextTooLong },
        { LlmBackends.Vllm, 400, """{"error":{"message":"Grammar error: unsupported keyword","type":"BadRequestError","param":null,"code":400}}""", LlmErrorKind.Rejected },
        { LlmBackends.Vllm, 429, """{"error":{"message":"slow down"}}""", LlmErrorKind.Busy },
        { LlmBackends.Vllm, 503, """{"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}""", LlmErrorKind.Busy },
        { LlmBackends.Vllm, 504, "", LlmErrorKind.Timeout },
        { LlmBackends.Vllm, 500, "<html>Internal Server Error</html>", LlmErrorKind.Server },
        { LlmBackends.Ollama, 404, """{"error":"model \"x\" not found, try pulling it first"}""", LlmErrorKind.ModelNotFound },
        { LlmBackends.Ollama, 503, """{"error":"server busy, please try again. maximum pending requests exceeded"}""", LlmErrorKind.Busy },
        { LlmBackends.Ollama, 400, """{"error":"input length exceeds the context length"}""", LlmErrorKind.ContextTooLong },
        { LlmBackends.Ollama, 500, """{"error":"llama runner process has terminated"}""", LlmErrorKind.Server },
        { LlmBackends.Ollama, 401, """{"error":"unauthorized"}""", LlmErrorKind.Unauthorized },
    };

    [Theory, MemberData(nameof(Refusals))]
    public async Task Trap_41_a_refusal_is_told_by_its_kind_and_asked_once(string backend, int status, string body, LlmErrorKind kind)
    {
        await using var server = await FakeModelServer.StartAsync((context, _) => context.JsonAsync(status, body));
        await using var models = Models.At(backend, server.Address);

        var error = await Should.ThrowAsync<LlmException>(() => models.Client.CompleteAsync(Models.JsonRequest, Cancel));

        error.Kind.ShouldBe(kind);
        error.Status.ShouldBe(status);
        server.Asked.Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task Nobody_there_is_a_connection_error(string backend)
    {
        await using var models = Models.At(backend, Nowhere());

        (await Should.ThrowAsync<LlmException>(() => models.Client.CompleteAsync(Models.Request, Cancel))).Kind.ShouldBe(LlmErrorKind.Connection);
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task Trap_42_an_error_line_under_200_is_an_error(string backend)
    {
        await using var server = await FakeModelServer.StartAsync(async (context, _) =>
        {
            await Say(context, backend, "{\"route\":");
            await context.LineAsync(backend == LlmBackends.Vllm ? "data: {\"error\":{\"message\":\"engine died\",\"code\":500}}\n" : "{\"error\":\"llama runner crashed\"}");
        });
        await using var models = Models.At(backend, server.Address);

        var error = await Should.ThrowAsync<LlmException>(() => models.Client.CompleteAsync(Models.Request, Cancel));

        error.Kind.ShouldBe(LlmErrorKind.Server);
        error.Message.ShouldContain(backend == LlmBackends.Vllm ? "engine died" : "llama runner crashed");
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task Trap_42_a_cut_stream_is_no_answer(string backend)
    {
        await using var server = await FakeModelServer.StartAsync(async (context, _) =>
        {
            await Say(context, backend, "{\"route\":\"calendar\"}");
            context.Abort();
        });
        await using var models = Models.At(backend, server.Address);

        // Cut before the head of the answer has come through, it is the connection that failed.
        (await Should.ThrowAsync<LlmException>(() => models.Client.CompleteAsync(Models.Request, Cancel))).Kind.ShouldBeOneOf(LlmErrorKind.InvalidResponse, LlmErrorKind.Connection);
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task Trap_42_a_stream_that_closes_well_before_it_is_done_is_no_answer(string backend)
    {
        await using var server = await FakeModelServer.StartAsync((context, _) => Say(context, backend, "{\"route\":\"calendar\"}"));
        await using var models = Models.At(backend, server.Address);

        (await Should.ThrowAsync<LlmException>(() => models.Client.CompleteAsync(Models.Request, Cancel))).Kind.ShouldBe(LlmErrorKind.InvalidResponse);
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task An_empty_answer_is_none(string backend)
    {
        await using var server = await AnswerTests.Answers(backend, "stop", " ");
        await using var models = Models.At(backend, server.Address);

        (await Should.ThrowAsync<LlmException>(() => models.Client.CompleteAsync(Models.Request, Cancel))).Kind.ShouldBe(LlmErrorKind.InvalidResponse);
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task A_page_of_something_else_is_no_answer(string backend)
    {
        await using var server = await FakeModelServer.StartAsync((context, _) => context.JsonAsync(200, "<html>Welcome to nginx</html>"));
        await using var models = Models.At(backend, server.Address);

        (await Should.ThrowAsync<LlmException>(() => models.Client.CompleteAsync(Models.Request, Cancel))).Kind.ShouldBe(LlmErrorKind.InvalidResponse);
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task Bytes_that_are_no_text_do_no_harm(string backend)
    {
        await using var server = await FakeModelServer.StartAsync(async (context, _) =>
        {
            await Say(context, backend, "a");
            await context.Response.Body.WriteAsync(new byte[] { 0xC3, 0x28, 0xFF, (byte)'\n', (byte)'\n' });
            await context.Response.Body.FlushAsync();
            await EndAsync(context, backend);
        });
        await using var models = Models.At(backend, server.Address);

        try
        {
            (await models.Client.CompleteAsync(Models.Request, Cancel)).Text.ShouldBe("a");
        }
        catch (LlmException error)
        {
            error.Kind.ShouldBe(LlmErrorKind.InvalidResponse);
        }
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task An_answer_that_never_ends_is_given_up_and_the_server_sees_it(string backend)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await FakeModelServer.StartAsync(async (context, _) =>
        {
            await using var left = context.RequestAborted.Register(gone.SetResult);
            for (var i = 0; i < 200 && !context.RequestAborted.IsCancellationRequested; i++)
            {
                await Say(context, backend, new string('x', 500));
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });
        await using var models = Models.At(backend, server.Address);

        (await Should.ThrowAsync<LlmException>(() => models.Client.CompleteAsync(Models.Request, Cancel))).Kind.ShouldBe(LlmErrorKind.InvalidResponse);
        await gone.Task.WaitAsync(Cancel);
    }

    internal static Task Say(HttpContext context, string backend, params string[] pieces) =>
        backend == LlmBackends.Vllm ? context.SseAsync(pieces) : context.NdjsonAsync(pieces);

    internal static Task EndAsync(HttpContext context, string backend) => backend == LlmBackends.Vllm ? context.SseEndAsync() : context.NdjsonEndAsync();

    /// <summary>A port on which nobody listens.</summary>
    internal static Uri Nowhere()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return new Uri($"http://127.0.0.1:{((IPEndPoint)socket.LocalEndPoint!).Port}");
    }
}
