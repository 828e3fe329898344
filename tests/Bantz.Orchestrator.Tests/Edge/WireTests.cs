using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;

namespace Bantz.Orchestrator.Tests.Edge;

/// <summary>The shapes clients rely on: streams, buttons, sessions, agenda.</summary>
public sealed class WireTests(GarnetFixture garnet) : IDisposable
{
    private const string Add = """{"text":"ekle","session_id":"SID","language":"tr","now":"2026-01-30T10:00"}""";
    private readonly OrchestratorApp _app = new(garnet.ConnectionString);
    private readonly string _session = $"s-{Guid.NewGuid():n}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_streamed_turn_acknowledges_plans_speaks_asks_and_ends_with_the_result()
    {
        Creates();

        var events = await StreamAsync(Add.Replace("SID", _session, StringComparison.Ordinal));

        events.Select(one => one.EventType).ShouldBe([TurnEvents.Ack, TurnEvents.Plan, TurnEvents.Delta, TurnEvents.Confirmation, TurnEvents.Done]);
        var ack = JsonSerializer.Deserialize(events[0].Data, BantzJson.Wire.TurnAcknowledged)!;
        var done = JsonSerializer.Deserialize(events[^1].Data, BantzJson.Wire.TurnResult)!;
        done.TurnId.ShouldBe(ack.TurnId);
        done.SessionId.ShouldBe(_session);
        done.TraceId.ShouldBe(ack.TraceId);
        done.TraceId.Length.ShouldBe(32);
        Deltas(events).ShouldBe(done.Reply);
        JsonSerializer.Deserialize(events[3].Data, BantzJson.Wire.PendingConfirmation)!.Id.ShouldBe(done.PendingConfirmation!.Id);
    }

    [Fact]
    public async Task A_streamed_read_shows_its_tool_and_its_lines()
    {
        _app.Calendar.Add("Sunum", "2026-01-30T12:00:00+03:00");
        _app.Router.On("ekle", Plans.List("2026-01-30T00:00:00+03:00", "2026-01-31T00:00:00+03:00"));

        var events = await StreamAsync(Add.Replace("SID", _session, StringComparison.Ordinal));

        events.Select(one => one.EventType).ShouldBe([TurnEvents.Ack, TurnEvents.Plan, TurnEvents.Tool, TurnEvents.Delta, TurnEvents.Delta, TurnEvents.Done]);
        Deltas(events).ShouldBe("Bugün 1 etkinliğin var:\n• 12:00–13:00 “Sunum”");
    }

    [Fact]
    public async Task A_stream_that_cannot_be_answered_ends_with_an_error_that_says_what_to_do()
    {
        _app.Router.IsDown = true;

        var events = await StreamAsync(Add.Replace("SID", _session, StringComparison.Ordinal));

        events.Select(one => one.EventType).ShouldBe([TurnEvents.Ack, TurnEvents.Error]);
        var problem = JsonSerializer.Deserialize(events[1].Data, BantzJson.Wire.Problem)!;
        problem.Status.ShouldBe(503);
        problem.Title.ShouldBe("Planner unavailable");
        problem.TraceId.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("yes", 1)]
    [InlineData("no", 0)]
    public async Task A_button_answers_once_and_a_double_click_is_told_that_it_is_over(string decision, int events)
    {
        Creates();
        using var asked = await _app.PostAsync(ApiRoutes.Turns, Add.Replace("SID", _session, StringComparison.Ordinal), Cancel);
        var path = $"/v1/sessions/{_session}/confirmations/{(await asked.TurnAsync(Cancel)).PendingConfirmation!.Id}";

        using var first = await _app.PostAsync(path, $$"""{"decision":"{{decision}}","now":"2026-01-30T10:00"}""", Cancel);
        using var second = await _app.PostAsync(path, $$"""{"decision":"{{decision}}"}""", Cancel);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        var turn = await first.TurnAsync(Cancel);
        turn.Plan.ShouldBeNull();
        turn.Language.ShouldBe(Language.Turkish);
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await second.ProblemAsync(Cancel)).Title.ShouldBe("Nothing to confirm");
        _app.Calendar.Events.Count.ShouldBe(events);
    }

    [Fact]
    public async Task A_deleted_session_is_gone_with_what_was_pending_in_it()
    {
        Creates();
        using var asked = await _app.PostAsync(ApiRoutes.Turns, Add.Replace("SID", _session, StringComparison.Ordinal), Cancel, "key");
        using var http = _app.CreateClient();

        using var deleted = await http.DeleteAsync(new Uri($"/v1/sessions/{_session}", UriKind.Relative), Cancel);
        deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var gone = await http.GetAsync(new Uri($"/v1/sessions/{_session}", UriKind.Relative), Cancel);
        gone.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        using var yes = await _app.PostAsync(ApiRoutes.Turns, Add.Replace("SID", _session, StringComparison.Ordinal).Replace("ekle", "evet", StringComparison.Ordinal), Cancel);
        (await yes.TurnAsync(Cancel)).Confirmation.ShouldBeNull();
        _app.Calendar.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_agenda_is_the_days_events_in_the_zone_asked_for()
    {
        _app.Calendar.Add("Sunum", "2026-01-30T12:00:00+03:00");
        _app.Calendar.Add("Yarınki", "2026-01-31T12:00:00+03:00");

        var agenda = await _app.GetAsync("/v1/agenda?day=2026-01-30&time_zone=Europe/Istanbul", BantzJson.Wire.AgendaView, Cancel);
        var today = await _app.GetAsync("/v1/agenda?now=2026-01-31T09:00", BantzJson.Wire.AgendaView, Cancel);

        agenda.Events.ShouldHaveSingleItem().Title.ShouldBe("Sunum");
        today.Day.ShouldBe(new DateOnly(2026, 1, 31));
        today.Events.ShouldHaveSingleItem().Title.ShouldBe("Yarınki");
    }

    [Fact]
    public async Task The_agenda_without_a_calendar_is_a_503_that_says_what_to_do()
    {
        _app.Calendar.IsDown = true;
        using var http = _app.CreateClient();

        using var answer = await http.GetAsync(new Uri("/v1/agenda", UriKind.Relative), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.ProblemAsync(Cancel)).Detail!.ShouldContain("Try again");
    }

    [Fact]
    public async Task The_openapi_document_names_every_route()
    {
        using var http = _app.CreateClient();
        var document = await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancel);

        foreach (var route in (string[])[ApiRoutes.Turns, ApiRoutes.Session, ApiRoutes.SessionTurns, ApiRoutes.Confirmation, ApiRoutes.Agenda, ApiRoutes.Audit])
        {
            document.ShouldContain($"\"{route}\"");
        }

        document.ShouldContain("Idempotency-Key");
    }

    private void Creates() => _app.Router.On("ekle", Plans.Calls(CalendarIntent.Create, Plans.Create("toplantı", "2026-01-30T16:00:00+03:00")));

    private async Task<List<SseItem<string>>> StreamAsync(string body)
    {
        using var answer = await _app.PostAsync(ApiRoutes.Turns, body, Cancel, accept: "text/event-stream");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        List<SseItem<string>> events = [];
        await foreach (var one in SseParser.Create(await answer.Content.ReadAsStreamAsync(Cancel)).EnumerateAsync(Cancel))
        {
            events.Add(one);
        }

        return events;
    }

    private static string Deltas(List<SseItem<string>> events) =>
        string.Concat(events.Where(one => one.EventType == TurnEvents.Delta).Select(one => JsonSerializer.Deserialize(one.Data, BantzJson.Wire.TurnDelta)!.Text));
}
