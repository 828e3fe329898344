using System.Net;
using System.Text.Json;
using Bantz.Contracts;
using Bantz.Web.Orchestration;
using Bantz.Web.Tests.Fakes;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bantz.Web.Tests.Orchestration;

public sealed class OrchestratorClientTests
{
    private const string Ack = "event: ack\ndata: {\"turn_id\":\"t\",\"session_id\":\"s\",\"trace_id\":\"abc\"}\n\n";
    private const string Delta = "event: delta\ndata: {\"text\":\"Şöyle \"}\n\n";

    private readonly FakeTimeProvider _time = new(Wire.Now);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Done => $"event: done\ndata: {JsonSerializer.Serialize(Wire.Result("Şöyle böyle."), BantzJson.Wire.TurnResult)}\n\n";

    [Fact]
    public async Task SendAsync_WholeStream_GivesEveryStepInOrder()
    {
        var plan = JsonSerializer.Serialize(Wire.Plan("soru"), BantzJson.Wire.Plan);
        var tool = JsonSerializer.Serialize(Wire.Ran(ToolNames.ListEvents), BantzJson.Wire.ToolResult);
        var pending = JsonSerializer.Serialize(Wire.Pending(), BantzJson.Wire.PendingConfirmation);
        var stub = Events($"{Ack}event: plan\ndata: {plan}\n\nevent: tool\ndata: {tool}\n\n: still here\n\n{Delta}event: confirmation\ndata: {pending}\n\n{Done}");

        var updates = await SendAsync(stub);

        updates.Select(static update => update.GetType().Name).ShouldBe(["Acknowledged", "Planned", "ToolRan", "Said", "Asked", "Finished"]);
        updates.OfType<TurnUpdate.Said>().Single().Text.ShouldBe("Şöyle ");
        updates.OfType<TurnUpdate.Finished>().Single().Result.Reply.ShouldBe("Şöyle böyle.");
    }

    [Fact]
    public async Task SendAsync_AnyTurn_PostsTheWireWithItsKey()
    {
        var stub = Events(Done);
        await SendAsync(stub);
        stub.Sent.ShouldHaveSingleItem().ShouldBe((HttpMethod.Post, "/v1/turns", "key-1", "text/event-stream", """{"text":"selam","session_id":"s"}"""));
    }

    [Fact]
    public async Task SendAsync_EventThatNobodyKnows_IsPassedOver() =>
        (await SendAsync(Events($"event: weather\ndata: sunny\n\n{Done}"))).ShouldHaveSingleItem().ShouldBeOfType<TurnUpdate.Finished>();

    [Fact]
    public async Task SendAsync_StreamThatEndsWithoutItsLastEvent_WasCut() =>
        (await SendAsync(Events(Ack + Delta)))[^1].ShouldBe(new TurnUpdate.Failed(new Failure(FailureKind.Cut)));

    [Fact]
    public async Task SendAsync_ConnectionThatBreaks_WasCutAndShowsNothingOfTheException()
    {
        using var body = new BrokenStream(Ack + Delta, silent: false);
        var updates = await SendAsync(Body(body));
        updates[^1].ShouldBe(new TurnUpdate.Failed(new Failure(FailureKind.Cut)));
    }

    [Fact]
    public async Task SendAsync_SilenceBeyondTheLimit_IsSaid()
    {
        using var body = new BrokenStream(Ack, silent: true);
        var sending = SendAsync(Body(body));
        await body.Waiting.Task.WaitAsync(Token);
        _time.Advance(TimeSpan.FromSeconds(91));
        (await sending)[^1].ShouldBe(new TurnUpdate.Failed(new Failure(FailureKind.Silent)));
    }

    [Fact]
    public async Task SendAsync_CallerThatLeaves_IsCancelled()
    {
        using var body = new BrokenStream(Ack, silent: true);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var sending = SendAsync(Body(body), leaving.Token);
        await body.Waiting.Task.WaitAsync(Token);
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(sending);
    }

    [Fact]
    public async Task SendAsync_ErrorEventUnderStatus200_IsAFailureWithItsDetailAndTrace()
    {
        var updates = await SendAsync(Events($"{Ack}event: error\ndata: {{\"status\":503,\"detail\":\"Try again.\",\"trace_id\":\"abc\"}}\n\n{Done}"));
        updates[^1].ShouldBe(new TurnUpdate.Failed(new Failure(FailureKind.Unavailable, "Try again.", "abc")));
    }

    [Theory]
    [InlineData("event: done\ndata: {\"turn_id\":1}\n\n")]
    [InlineData("event: plan\ndata: not json\n\n")]
    [InlineData("event: delta\ndata: null\n\n")]
    public async Task SendAsync_EventThatCannotBeRead_IsAFailure(string text) =>
        (await SendAsync(Events(text)))[^1].ShouldBe(new TurnUpdate.Failed(new Failure(FailureKind.Broken)));

    [Theory]
    [InlineData(400, FailureKind.Refused)]
    [InlineData(422, FailureKind.Refused)]
    [InlineData(409, FailureKind.Refused)]
    [InlineData(429, FailureKind.Busy)]
    [InlineData(500, FailureKind.Broken)]
    [InlineData(503, FailureKind.Unavailable)]
    public async Task SendAsync_ProblemDetails_BecomeAFailureOfTheirKind(int status, FailureKind kind)
    {
        var stub = StubHandler.Of((HttpStatusCode)status, """{"title":"No","detail":"Do this.","trace_id":"abc"}""", "application/problem+json");
        (await SendAsync(stub)).ShouldBe([new TurnUpdate.Failed(new Failure(kind, "Do this.", "abc"))]);
    }

    [Fact]
    public async Task SendAsync_ConflictThatPasses_IsBusy()
    {
        var stub = StubHandler.Of(static () => new HttpResponseMessage(HttpStatusCode.Conflict)
        {
            Headers = { { "Retry-After", "1" } },
            Content = new StringContent("""{"detail":"Wait."}"""),
        });
        (await SendAsync(stub)).ShouldBe([new TurnUpdate.Failed(new Failure(FailureKind.Busy, "Wait."))]);
    }

    [Fact]
    public async Task SendAsync_ErrorPageThatIsNoJson_ShowsNothingOfIt()
    {
        var stub = StubHandler.Of(HttpStatusCode.BadGateway, "<html>stack trace</html>", "text/html");
        (await SendAsync(stub)).ShouldBe([new TurnUpdate.Failed(new Failure(FailureKind.Unavailable))]);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, FailureKind.Unreachable)]
    [InlineData(HttpRequestError.NameResolutionError, FailureKind.Unreachable)]
    [InlineData(HttpRequestError.ResponseEnded, FailureKind.Cut)]
    public async Task SendAsync_NoAnswer_TellsWhetherAnybodyWasThere(HttpRequestError error, FailureKind kind)
    {
        var stub = new StubHandler((_, _) => throw new HttpRequestException(error, "secret"));
        (await SendAsync(stub)).ShouldBe([new TurnUpdate.Failed(new Failure(kind))]);
    }

    [Fact]
    public async Task ConfirmAsync_EscapesIdsAndPostsTheDecision()
    {
        var stub = StubHandler.Of(HttpStatusCode.OK, JsonSerializer.Serialize(Wire.Result(), BantzJson.Wire.TurnResult), "application/json");
        var answer = await Client(stub).ConfirmAsync("s", "p/1", new ConfirmationRequest { Decision = ConfirmationDecision.Yes }, "key-1", Token);

        answer.Value!.Reply.ShouldBe("Merhaba.");
        stub.Sent.ShouldHaveSingleItem().ShouldBe(
            (HttpMethod.Post, "/v1/sessions/s/confirmations/p%2F1", "key-1", "application/json", """{"decision":"yes"}"""));
    }

    [Fact]
    public async Task GetAgendaAsync_WithAMoment_AsksForItsDayInTheZone()
    {
        var stub = StubHandler.Of(HttpStatusCode.OK, JsonSerializer.Serialize(Wire.Agenda(), BantzJson.Wire.AgendaView), "application/json");
        var answer = await Client(stub).GetAgendaAsync("2026-01-30T10:00", "Europe/Istanbul", Token);

        answer.Value!.Day.ShouldBe(new DateOnly(2026, 1, 30));
        stub.Sent.ShouldHaveSingleItem().Url.ShouldBe("/v1/agenda?now=2026-01-30T10%3A00&time_zone=Europe%2FIstanbul");
    }

    [Fact]
    public async Task GetAgendaAsync_ServerThatNeverAnswers_IsGivenUp()
    {
        var asked = new TaskCompletionSource();
        var stub = new StubHandler(async (_, cancellation) =>
        {
            asked.SetResult();
            await new TaskCompletionSource().Task.WaitAsync(cancellation);
            return new HttpResponseMessage();
        });
        var asking = Client(stub).GetAgendaAsync(now: null, "Europe/Istanbul", Token);
        await asked.Task.WaitAsync(Token);
        _time.Advance(TimeSpan.FromSeconds(11));
        (await asking).Failure.ShouldBe(new Failure(FailureKind.Silent));
    }

    private static StubHandler Events(string text) => StubHandler.Of(HttpStatusCode.OK, text, "text/event-stream");

    private static StubHandler Body(Stream body) => StubHandler.Of(() => new HttpResponseMessage { Content = new StreamContent(body) });

    private OrchestratorClient Client(StubHandler stub) =>
        new(new HttpClient(stub) { BaseAddress = new Uri("http://orchestrator"), Timeout = Timeout.InfiniteTimeSpan }, Options.Create(new WebOptions()), _time);

    private async Task<List<TurnUpdate>> SendAsync(StubHandler stub, CancellationToken? cancellationToken = null)
    {
        var updates = new List<TurnUpdate>();
        await foreach (var update in Client(stub).SendAsync(new TurnRequest { Text = "selam", SessionId = "s" }, "key-1", cancellationToken ?? Token))
        {
            updates.Add(update);
        }

        return updates;
    }
}
