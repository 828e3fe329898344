using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using Bantz.Contracts;

namespace Bantz.Testing;

/// <summary>A router as an HTTP handler: it answers with the _plans and replies a test has written, and records what it was asked.</summary>
public sealed class FakeRouter : HttpMessageHandler
{
    private readonly Dictionary<string, Func<PlanRequest, Plan>> _plans = new(StringComparer.Ordinal);

    /// <summary>Every request for a plan, in order.</summary>
    public ConcurrentQueue<PlanRequest> Requests { get; } = new();

    /// <summary>Every request for a phrased reply, in order.</summary>
    public ConcurrentQueue<ReplyRequest> ReplyRequests { get; } = new();

    /// <summary>Nobody listens.</summary>
    public bool IsDown { get; set; }

    /// <summary>Sent instead of a plan where it is set: what a broken planner may send.</summary>
    public string? Body { get; set; }

    /// <summary>Phrases replies; the draft unchanged where it is not set.</summary>
    public Func<ReplyRequest, string>? Phrase { get; set; }

    /// <summary>Runs before a plan is answered.</summary>
    public Func<Task>? BeforePlan { get; set; }

    /// <summary>The plan for an utterance, whoever says it.</summary>
    public FakeRouter On(string text, Plan plan) => On(text, _ => plan);

    /// <summary>The plan for an utterance, made from what the router is told.</summary>
    public FakeRouter On(string text, Func<PlanRequest, Plan> plan)
    {
        _plans[text] = plan;
        return this;
    }

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDown)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused.");
        }

        if (request.RequestUri!.AbsolutePath == ApiRoutes.Replies)
        {
            var ask = (await request.Content!.ReadFromJsonAsync(BantzJson.Wire.ReplyRequest, cancellationToken))!;
            ReplyRequests.Enqueue(ask);
            return Json(JsonContent.Create(new ReplyResult(Phrase?.Invoke(ask) ?? ask.Draft, Plans.Trace()), BantzJson.Wire.ReplyResult));
        }

        var asked = (await request.Content!.ReadFromJsonAsync(BantzJson.Wire.PlanRequest, cancellationToken))!;
        Requests.Enqueue(asked);
        await (BeforePlan?.Invoke() ?? Task.CompletedTask);
        return Body is { } body
            ? Json(new StringContent(body, Encoding.UTF8, "application/json"))
            : Json(JsonContent.Create(_plans.TryGetValue(asked.Text, out var plan) ? plan(asked) : Plans.Talk("…"), BantzJson.Wire.Plan));
    }

    private static HttpResponseMessage Json(HttpContent content) => new(HttpStatusCode.OK) { Content = content };
}
