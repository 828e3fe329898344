using System.Net;
using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;

namespace Bantz.Orchestrator.Tests.Edge;

/// <summary>Router or store away: 503, nothing half done, and no restart needed.</summary>
public sealed class OutageTests(GarnetFixture garnet)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_the_planner_a_turn_is_a_503_and_what_was_pending_still_waits()
    {
        await using var app = new OrchestratorApp(garnet.ConnectionString);
        app.Router.On("ekle", Plans.Calls(CalendarIntent.Create, Plans.Create("toplantı", "2026-01-30T16:00:00+03:00")));
        var person = app.Person();
        await person.SayAsync("ekle", Cancel);
        app.Router.IsDown = true;

        using (var answer = await person.SendAsync("bugün ne var", Cancel))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await answer.ProblemAsync(Cancel)).Title.ShouldBe("Planner unavailable");
        }

        (await person.SayAsync("evet", Cancel)).ToolResults.ShouldHaveSingleItem().Ok.ShouldBeTrue();
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"route":"dance","confidence":1,"trace":{"route_source":"llm","backend":"x","prompt_version":"1"}}""")]
    [InlineData("""{"route":"calendar","confidence":1,"tool_plan":[{"tool":"calendar.delete_event","arguments":{"event_id":"a","event_id":"b"}}],"trace":{"route_source":"llm","backend":"x","prompt_version":"1"}}""")]
    public async Task A_plan_that_is_no_plan_runs_nothing(string body)
    {
        await using var app = new OrchestratorApp(garnet.ConnectionString);
        app.Router.Body = body;

        using var answer = await app.Person().SendAsync("bugün", Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        app.Calendar.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_the_store_a_turn_is_a_503_nothing_runs_and_it_works_again_when_it_is_back()
    {
        await using var link = CuttableLink.To(garnet.Port);
        await using var app = new OrchestratorApp($"127.0.0.1:{link.Port}");
        app.Router.On("ekle", Plans.Calls(CalendarIntent.Create, Plans.Create("toplantı", "2026-01-30T16:00:00+03:00")));
        var person = app.Person();
        await person.SayAsync("ekle", Cancel);

        link.Cut();
        using (var answer = await person.SendAsync("evet", Cancel))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await answer.ProblemAsync(Cancel)).Title.ShouldBe("Session store unavailable");
        }

        using (var http = app.CreateClient())
        {
            (await http.GetAsync(new Uri($"/v1/sessions/{person.Session}", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await http.GetAsync(new Uri("/health", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await http.GetAsync(new Uri("/alive", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        app.Calendar.Writes.ShouldBeEmpty();
        link.Mend();
        await Eventually.TrueAsync(async () =>
        {
            using var again = await person.SendAsync("evet", Cancel);
            return again.StatusCode is HttpStatusCode.OK;
        }, Cancel);
        app.Calendar.Events.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_store_that_was_never_there_is_a_503()
    {
        await using var app = new OrchestratorApp("127.0.0.1:1");

        using var answer = await app.Person().SendAsync("selam", Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        app.Router.Requests.ShouldBeEmpty();
    }
}
