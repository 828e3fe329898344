using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.AppHost.Conversation;
using Bantz.Contracts;
using Bantz.Testing;

namespace Bantz.AppHost.Tests;

public sealed class ConversationCommandTests : IDisposable
{
    private const string Turns = "POST /v1/turns";

    private readonly ScriptedServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Ask_ShowsTheAnswerThePlanAndTheTrace()
    {
        _server.Answers[Turns] = (HttpStatusCode.OK, Turn(PlanRoute.Calendar, CalendarIntent.Query));

        var result = await RunAsync(Names.Commands.Ask, ("text", "yarınki planım ne"), ("session", "me"));

        result.Success.ShouldBeTrue();
        result.Message.ShouldBe("Yarın bir şey yok.");
        result.Data!.DisplayImmediately.ShouldBeTrue();
        result.Data.Value.ShouldContain("Calendar / Query");
        result.Data.Value.ShouldContain("trace 0af7651916cd43dd8448eb211c80319c");
    }

    [Fact]
    public async Task Ask_Nothing_IsRefusedWithoutAsking()
    {
        (await RunAsync(Names.Commands.Ask, ("text", "  "))).Success.ShouldBeFalse();

        _server.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ask_ARefusal_IsToldInTheOrchestratorsWords()
    {
        _server.Answers[Turns] = (HttpStatusCode.ServiceUnavailable, """{"status":503,"title":"x","detail":"The session store does not answer."}""");

        var result = await RunAsync(Names.Commands.Ask, ("text", "merhaba"));

        result.Success.ShouldBeFalse();
        result.Message.ShouldBe("The session store does not answer.");
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent, "Session 'me' is forgotten.")]
    [InlineData(HttpStatusCode.BadRequest, "There was no session 'me'.")]
    public async Task ResetSession_SaysWhetherThereWasOne(HttpStatusCode status, string expected)
    {
        _server.Answers["DELETE /v1/sessions/me"] = (status, "");

        (await RunAsync(Names.Commands.ResetSession, ("session", "me"))).Message.ShouldBe(expected);
    }

    [Fact]
    public async Task RunScenarios_WhatDoesNotDoWhatItMust_IsCounted()
    {
        _server.Answers["DELETE /v1/sessions/dashboard-scenarios"] = (HttpStatusCode.BadRequest, "");
        _server.Answers[Turns] = (HttpStatusCode.OK, Turn(PlanRoute.Calendar, CalendarIntent.Query));

        var result = await RunAsync(Names.Commands.RunScenarios);

        // Three of the five are questions about the calendar; the greeting and the create are not.
        result.Success.ShouldBeFalse();
        result.Message.ShouldBe("2 of 5 did not do what they must.");
        _server.Count(Turns).ShouldBe(5);
    }

    [Fact]
    public void Scenario_Judge_SeesEachFault()
    {
        var query = Scenario.Five[1];
        var turn = JsonSerializer.Deserialize(Turn(PlanRoute.Calendar, CalendarIntent.Query), BantzJson.Wire.TurnResult)!;

        query.Judge(turn).ShouldBeNull();
        query.Judge(turn with { Plan = null }).ShouldBe("no plan");
        query.Judge(turn with { Plan = turn.Plan! with { Route = PlanRoute.Smalltalk } }).ShouldNotBeNull();
        query.Judge(turn with { Plan = turn.Plan! with { CalendarIntent = CalendarIntent.Create } }).ShouldNotBeNull();
        query.Judge(turn with { Reply = "" }).ShouldBe("no reply");
        query.Judge(turn with { ToolResults = [new ToolResult { Tool = ToolNames.ListEvents, Arguments = new JsonObject(), Ok = false }] }).ShouldBe("a tool failed");
        (Scenario.Five[2] with { Intent = CalendarIntent.Query }).Judge(turn).ShouldBe("did not ask");
    }

    private static string Turn(PlanRoute route, CalendarIntent intent) => JsonSerializer.Serialize(
        new TurnResult
        {
            TurnId = "t1",
            SessionId = "me",
            Language = Language.Turkish,
            Reply = "Yarın bir şey yok.",
            Plan = Plans.Calls(intent) with { Route = route },
            TraceId = "0af7651916cd43dd8448eb211c80319c",
            Timings = new TurnTimings(1, 2, 3, 4, 10),
        },
        BantzJson.Wire.TurnResult);

    private async Task<ExecuteCommandResult> RunAsync(string command, params (string Name, string Value)[] arguments)
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { DisableDashboard = true });
        var orchestrator = builder.AddProject<Projects.Bantz_Router>("orchestrator", static options => options.ExcludeLaunchProfile = true)
            .WithHttpEndpoint(name: Names.Http)
            .WithConversationCommands();
        ScriptedServer.Allocate(orchestrator.GetEndpoint(Names.Http));
        return await Commands.RunAsync(
            orchestrator.Resource, command, new ServiceCollection().AddSingleton<IHttpClientFactory>(_server).BuildServiceProvider(), arguments);
    }
}
