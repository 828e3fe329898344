using Bantz.Contracts;
using Bantz.Testing;

namespace Bantz.AppHost.Tests;

/// <summary>The running graph. Needs Aspire's control plane, and no container engine.</summary>
public sealed class StartedTests(StartedGraph graph) : IClassFixture<StartedGraph>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_conversation_of_the_first_day_works_across_processes()
    {
        var person = graph.Person();

        (await person.SayAsync("hey bantz nasılsın", Cancel)).Plan!.Route.ShouldBe(PlanRoute.Smalltalk);
        (await person.SayAsync("bugün ajandamı çıkar", Cancel)).Plan!.CalendarIntent.ShouldBe(CalendarIntent.Query);
        (await person.SayAsync("yarın 15:00'e toplantı ekle", Cancel)).PendingConfirmation.ShouldNotBeNull();
        (await person.SayAsync("evet", Cancel)).ToolResults.ShouldHaveSingleItem().Ok.ShouldBeTrue();
        var listed = await person.SayAsync("yarınki planım ne", Cancel);
        listed.Reply.ShouldContain("toplantı");
        listed.Reply.ShouldContain("15:00");
        (await person.SayAsync("saat kaçtaymış o toplantı", Cancel)).Reply.ShouldContain("15:00");
        (await person.SayAsync("onu iptal et", Cancel)).PendingConfirmation!.Tool.ShouldBe(ToolNames.DeleteEvent);
        (await person.SayAsync("evet", Cancel)).ToolResults.ShouldHaveSingleItem().Ok.ShouldBeTrue();
        (await person.SayAsync("yarınki planım ne", Cancel)).Reply.ShouldNotContain("toplantı");
    }

    [Fact]
    public async Task A_turn_is_one_trace_across_all_services()
    {
        var turn = await graph.Person().SayAsync("bugün neler yapacağız bakalım", Cancel);

        await Eventually.TrueAsync(() => Task.FromResult(Trace().Select(static span => span.Service).Distinct().Count() == 3), Cancel);
        var spans = Trace();
        spans.Select(static span => span.Service).Distinct().ShouldBe([Names.Orchestrator, Names.Router, Names.Calendar], ignoreOrder: true);
        spans.Select(static span => span.Name).ShouldContain("turn");
        spans.Select(static span => span.Name).ShouldContain("execute_tool calendar.list_events");
        // Every span hangs on another one of the trace, but the one that began it.
        await Eventually.TrueAsync(() => Task.FromResult(Trace().Count(span => !Trace().Select(static other => other.SpanId).Contains(span.ParentId)) <= 1), Cancel);

        List<ReceivedSpan> Trace() => [.. graph.Receiver.Spans.Where(span => span.TraceId == turn.TraceId)];
    }

    [Fact]
    public async Task A_router_that_dies_in_mid_conversation_is_not_missed()
    {
        var person = graph.Person();
        (await person.SayAsync("yarın 16:00'ya kahve ekle", Cancel)).PendingConfirmation.ShouldNotBeNull();

        await graph.KillReplicaAsync(Names.Router, Cancel);

        (await person.SayAsync("evet", Cancel)).ToolResults.ShouldHaveSingleItem().Ok.ShouldBeTrue();
        (await person.SayAsync("yarınki planım ne", Cancel)).Reply.ShouldContain("kahve");
        for (var turn = 0; turn < 5; turn++)
        {
            (await person.SayAsync("bugün ajandamı çıkar", Cancel)).Plan!.CalendarIntent.ShouldBe(CalendarIntent.Query);
        }
    }

    [Fact]
    public async Task The_dashboards_commands_do_what_they_say()
    {
        var scenarios = await graph.App.ResourceCommands.ExecuteCommandAsync(Orchestrator(), Names.Commands.RunScenarios, Cancel);
        scenarios.Message.ShouldBe("All five did what they must.");

        var asked = await graph.App.ResourceCommands.ExecuteCommandAsync(
            Orchestrator(), Names.Commands.Ask, Commands.Arguments(("text", "hey bantz nasılsın"), ("session", "commands")), Cancel);
        asked.Success.ShouldBeTrue();

        var reset = await graph.App.ResourceCommands.ExecuteCommandAsync(
            Orchestrator(), Names.Commands.ResetSession, Commands.Arguments(("session", "commands")), Cancel);
        reset.Message.ShouldBe("Session 'commands' is forgotten.");

        IResource Orchestrator() => graph.App.Services.GetRequiredService<DistributedApplicationModel>().Resources.Single(static resource => resource.Name == Names.Orchestrator);
    }

    [Fact]
    public async Task The_page_is_served()
    {
        using var page = graph.App.CreateHttpClient(Names.Web, Names.Http);

        (await page.GetStringAsync(new Uri("/", UriKind.Relative), Cancel)).ShouldContain("Bantz");
    }
}
