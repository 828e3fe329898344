using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Bantz.Llm.Tests;

/// <summary>A server over a real socket that answers as a test tells it, and keeps what it was asked.</summary>
internal sealed class FakeModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<HttpContext, FakeModelServer, Task> _answer;

    private FakeModelServer(WebApplication app, Func<HttpContext, FakeModelServer, Task> answer) => (_app, _answer) = (app, answer);

    internal Uri Address => new(_app.Urls.Single());

    /// <summary>Bodies of the chats asked for, oldest first.</summary>
    internal ConcurrentQueue<JsonObject> Asked { get; } = new();

    internal ConcurrentQueue<string?> Authorizations { get; } = new();

    internal static async Task<FakeModelServer> StartAsync(Func<HttpContext, FakeModelServer, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new FakeModelServer(app, answer);
        app.Run(server.RunAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task RunAsync(HttpContext context)
    {
        Authorizations.Enqueue(context.Request.Headers.Authorization);
        if (HttpMethods.IsPost(context.Request.Method))
        {
            var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            Asked.Enqueue(body!.AsObject());
        }

        await _answer(context, this);
    }
}

/// <summary>Answers as the two protocols write them.</summary>
internal static class Wire
{
    internal static async Task JsonAsync(this HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    internal static async Task SseAsync(this HttpContext context, params IEnumerable<string> pieces)
    {
        await context.SseRawAsync("""{"role":"assistant","content":null}""", finish: null);
        foreach (var piece in pieces)
        {
            await context.SseRawAsync($$"""{"content":{{JsonSerializer.Serialize(piece)}}}""", finish: null);
        }
    }

    /// <summary>The end of a stream: why, what it took, and the mark.</summary>
    internal static async Task SseEndAsync(this HttpContext context, string finish = "stop", int input = 11, int output = 7)
    {
        await context.SseRawAsync("{}", finish);
        await context.LineAsync($$$"""data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"served","choices":[],"usage":{"prompt_tokens":{{{input}}},"completion_tokens":{{{output}}},"total_tokens":{{{input + output}}}}}""" + "\n");
        await context.LineAsync("data: [DONE]\n");
    }

    internal static async Task NdjsonAsync(this HttpContext context, params IEnumerable<string> pieces)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.ContentType = "application/x-ndjson";
        }

        foreach (var piece in pieces)
        {
            await context.LineAsync($$$"""{"model":"served","created_at":"2026-01-30T10:00:00Z","message":{"role":"assistant","content":{{{JsonSerializer.Serialize(piece)}}}},"done":false}""");
        }
    }

    internal static Task NdjsonEndAsync(this HttpContext context, string reason = "stop", int input = 11, int output = 7) =>
        context.LineAsync($$"""{"model":"served","created_at":"2026-01-30T10:00:00Z","message":{"role":"assistant","content":""},"done":true,"done_reason":"{{reason}}","total_duration":5,"load_duration":1,"prompt_eval_count":{{input}},"prompt_eval_duration":1,"eval_count":{{output}},"eval_duration":1}""");

    internal static async Task LineAsync(this HttpContext context, string line)
    {
        context.Features.Get<IHttpResponseBodyFeature>()!.DisableBuffering();
        await context.Response.WriteAsync(line + "\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static Task SseRawAsync(this HttpContext context, string delta, string? finish)
    {
        var reason = finish is null ? "null" : $"\"{finish}\"";
        if (!context.Response.HasStarted)
        {
            context.Response.ContentType = "text/event-stream";
        }

        return context.LineAsync($$$"""data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"served","choices":[{"index":0,"delta":{{{delta}}},"finish_reason":{{{reason}}}}]}""" + "\n");
    }
}
