using System.Net;
using Bantz.Contracts;

namespace Bantz.Router.Tests;

public sealed class PlanTests(RouterHost host) : IClassFixture<RouterHost>
{
    [Theory]
    [InlineData("hey bantz nasılsın", PlanRoute.Smalltalk, CalendarIntent.None, null)]
    [InlineData("bugün neler yapacağız bakalım", PlanRoute.Calendar, CalendarIntent.Query, ToolNames.ListEvents)]
    [InlineData("saat 4 için bir toplantı oluştur", PlanRoute.Calendar, CalendarIntent.Create, ToolNames.CreateEvent)]
    [InlineData("add a meeting tomorrow at 15:00", PlanRoute.Calendar, CalendarIntent.Create, ToolNames.CreateEvent)]
    public async Task An_utterance_becomes_a_plan(string text, PlanRoute route, CalendarIntent intent, string? tool)
    {
        using var response = await host.PlanAsync(RouterHost.Said(text));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var plan = await RouterHost.ReadPlanAsync(response);
        plan.Route.ShouldBe(route);
        plan.CalendarIntent.ShouldBe(intent);
        plan.ToolPlan.Select(static call => call.Tool).SingleOrDefault().ShouldBe(tool);
        plan.Trace.RouteSource.ShouldBe(RouteSource.Embedded);
    }

    [Fact]
    public async Task Ten_plans_of_one_request_are_the_same_bytes()
    {
        var plans = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 10; i++)
        {
            using var response = await host.PlanAsync(RouterHost.Said("yarın akşam 8'de Ayşe'yle yemek koy"));
            plans.Add(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        plans.ShouldHaveSingleItem().ShouldContain("\"title\":\"yemek\"");
    }

    [Fact]
    public async Task Names_on_the_wire_are_snake_case_and_letters_stay_as_they_are()
    {
        using var response = await host.PlanAsync(RouterHost.Said("saat 4 için bir toplantı oluştur"));

        var json = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        json.ShouldContain("\"calendar_intent\":\"create\"");
        json.ShouldContain("\"requires_confirmation\":true");
        json.ShouldContain("2026-01-30T16:00:00");
        json.ShouldContain("toplantı");
    }

    [Fact]
    public async Task The_openapi_document_describes_both_endpoints()
    {
        using var response = await host.CreateClient().GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var document = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        document.ShouldContain(ApiRoutes.Plans);
        document.ShouldContain(ApiRoutes.Replies);
    }

    [Fact]
    public async Task The_router_says_that_it_is_healthy()
    {
        using var response = await host.CreateClient().GetAsync("/health", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
