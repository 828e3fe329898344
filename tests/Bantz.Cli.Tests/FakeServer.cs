using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Cli.Tests;

/// <summary>Answers each request with the next of a script, and keeps what was sent; a request too many fails the test.</summary>
internal sealed class FakeServer : HttpMessageHandler
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _script = [];
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal List<SentTurn> Sent { get; } = [];

    /// <summary>Completes with the first request.</summary>
    internal Task Reached => _reached.Task;

    internal FakeServer Answers(TurnResult result) => Answers(JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(result, BantzJson.Wire.TurnResult))!.ToJsonString());

    internal FakeServer Answers(string body, HttpStatusCode status = HttpStatusCode.OK, string type = "application/json") =>
        Does(_ => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, type) }));

    internal FakeServer Streams(params ReadOnlySpan<string> events) => Answers(string.Concat(events.ToArray()), type: "text/event-stream");

    internal FakeServer Fails(Exception failure) => Does(_ => Task.FromException<HttpResponseMessage>(failure));

    internal FakeServer Hangs() => Does(static async cancellationToken =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        throw new InvalidOperationException();
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        Sent.Add(new SentTurn(
            request.RequestUri!,
            JsonNode.Parse(body)!.AsObject(),
            request.Headers.GetValues(TurnClient.KeyHeader).Single(),
            request.Headers.Accept.Single().MediaType!));
        _reached.TrySetResult();
        return await _script.Dequeue()(cancellationToken);
    }

    private FakeServer Does(Func<CancellationToken, Task<HttpResponseMessage>> step)
    {
        _script.Enqueue(step);
        return this;
    }
}

/// <summary>One request as the server saw it.</summary>
internal sealed record SentTurn(Uri Url, JsonObject Body, string Key, string Accept);
