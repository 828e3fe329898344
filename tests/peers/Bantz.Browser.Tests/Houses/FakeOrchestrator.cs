using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bantz.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bantz.Browser.Tests.Houses;

/// <summary>Speaks the orchestrator's wire over a real socket and says what <see cref="FakeSessions"/> has in store.</summary>
internal sealed class FakeOrchestrator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly FakeSessions _sessions = new();

    private FakeOrchestrator(WebApplication app) => _app = app;

    /// <summary>Every turn that arrived, with its key.</summary>
    internal ConcurrentQueue<(string Key, TurnRequest Request)> Turns { get; } = [];

    /// <summary>Every confirmation that arrived.</summary>
    internal ConcurrentQueue<(string PendingId, ConfirmationDecision Decision)> Confirmations { get; } = [];

    /// <summary>A turn with "yavaşça" in it speaks its second half only after this.</summary>
    internal SemaphoreSlim Slowly { get; } = new(0);

    internal string Url => _app.Urls.First();

    internal static async Task<FakeOrchestrator> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakeOrchestrator(app);
        app.MapPost(ApiRoutes.Turns, fake.TakeTurnAsync);
        app.MapPost(ApiRoutes.Confirmation, fake.ConfirmAsync);
        app.MapGet(ApiRoutes.Agenda, (string? now) => Json(fake._sessions.Agenda(now), BantzJson.Wire.AgendaView));
        app.MapGet(ApiRoutes.SessionTurns, fake.Turn);
        app.MapGet(ApiRoutes.Session, fake.Session);
        await app.StartAsync();
        return fake;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Slowly.Dispose();
    }

    private static IResult Json<T>(T value, JsonTypeInfo<T> type) => Results.Json(value, type);

    private static IResult Unknown() => Results.Json(
        new Problem { Title = "Unknown session", Status = 400, Detail = "Send a turn first." }, BantzJson.Wire.Problem, "application/problem+json", 400);

    private IResult Turn(string session_id) =>
        _sessions.Find(session_id) is { } found ? Json(new TurnList(found.Records), BantzJson.Wire.TurnList) : Unknown();

    private IResult Session(string session_id) => _sessions.Find(session_id) is { } found
        ? Json(new SessionView { SessionId = session_id, Version = 1, TurnCount = found.Records.Count, PendingConfirmation = found.Pending }, BantzJson.Wire.SessionView)
        : Unknown();

    private async Task TakeTurnAsync(HttpContext context)
    {
        var request = (await JsonSerializer.DeserializeAsync(context.Request.Body, BantzJson.Wire.TurnRequest, context.RequestAborted))!;
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        var again = Turns.Any(turn => string.Equals(turn.Key, key, StringComparison.Ordinal));
        Turns.Enqueue((key, request));

        context.Response.ContentType = "text/event-stream";
        var result = _sessions.Say(request);
        await WriteAsync(context, TurnEvents.Ack, new TurnAcknowledged(result.TurnId, result.SessionId, result.TraceId), BantzJson.Wire.TurnAcknowledged);
        if (result.Plan is { } plan)
        {
            await WriteAsync(context, TurnEvents.Plan, plan, BantzJson.Wire.Plan);
        }

        foreach (var tool in result.ToolResults)
        {
            await WriteAsync(context, TurnEvents.Tool, tool, BantzJson.Wire.ToolResult);
        }

        foreach (var (half, index) in Halves(result.Reply).Select(static (half, index) => (half, index)))
        {
            if (index == 1 && request.Text.Contains("yavaşça", StringComparison.Ordinal))
            {
                await Slowly.WaitAsync(context.RequestAborted);
            }

            if (index == 1 && request.Text.Contains("kes", StringComparison.Ordinal) && !again)
            {
                return;
            }

            await WriteAsync(context, TurnEvents.Delta, new TurnDelta(half), BantzJson.Wire.TurnDelta);
        }

        if (result.PendingConfirmation is { } pending)
        {
            await WriteAsync(context, TurnEvents.Confirmation, pending, BantzJson.Wire.PendingConfirmation);
        }

        await WriteAsync(context, TurnEvents.Done, result, BantzJson.Wire.TurnResult);
    }

    private async Task<IResult> ConfirmAsync(HttpContext context, string session_id, string pending_id)
    {
        var request = (await JsonSerializer.DeserializeAsync(context.Request.Body, BantzJson.Wire.ConfirmationRequest, context.RequestAborted))!;
        Confirmations.Enqueue((pending_id, request.Decision));
        return Json(_sessions.Answer(session_id, request.Decision is ConfirmationDecision.Yes), BantzJson.Wire.TurnResult);
    }

    private static string[] Halves(string text)
    {
        var middle = text.IndexOf(' ', text.Length / 2);
        return middle < 0 ? [text] : [text[..middle], text[middle..]];
    }

    private static async Task WriteAsync<T>(HttpContext context, string name, T value, JsonTypeInfo<T> type)
    {
        await context.Response.WriteAsync($"event: {name}\ndata: {JsonSerializer.Serialize(value, type)}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
