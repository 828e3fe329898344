using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Understanding;

namespace Bantz.Cli.Tests.Eval;

public sealed class PlanFaultTests
{
    private static readonly PlanRequest Request = new() { Text = "yarın saat 15'te toplantı ekle", Now = new DateTimeOffset(2026, 1, 30, 10, 0, 0, TimeSpan.FromHours(3)), TimeZone = "Europe/Istanbul" };
    private static readonly Plan Whole = EmbeddedPlanner.Plan(Request);

    [Fact]
    public void Of_AGroundedPlan_FindsNone()
    {
        Whole.ToolPlan.ShouldNotBeEmpty();
        PlanFaults.Of(Whole, Request).ShouldBeEmpty();
    }

    private static readonly (string Fault, Func<Plan, Plan> Damage)[] Broken =
    [
        ("route and intent disagree", static plan => plan with { CalendarIntent = CalendarIntent.None }),
        ("confidence outside 0 to 1", static plan => plan with { Confidence = double.NaN }),
        ("calls below the threshold", static plan => plan with { Confidence = 0.5 }),
        ("asks and runs", static plan => plan with { AskUser = true, Question = "?" }),
        ("asks without a question, or the other way round", static plan => plan with { AskUser = true }),
        ("writes without a yes", static plan => plan with { RequiresConfirmation = false }),
        ("trace miscounts the calls", static plan => plan with { ToolPlan = [] }),
        ("not one to three reasons", static plan => plan with { ReasoningSummary = [] }),
        ("no tool calendar.explode", static plan => plan with { ToolPlan = [new ToolCall("calendar.explode", [])] }),
        ("calendar.delete_event does not fit the intent", static plan => plan with { ToolPlan = [new ToolCall(ToolNames.DeleteEvent, new JsonObject { ["event_id"] = "1" })] }),
        ("arguments of calendar.create_event", static plan => plan with { ToolPlan = [new ToolCall(ToolNames.CreateEvent, new JsonObject { ["title"] = "x" })] }),
        ("arguments of calendar.create_event", static plan => plan with { ToolPlan = [new ToolCall(ToolNames.CreateEvent, Backwards(plan))] }),
        ("says nothing", static plan => plan with { Route = PlanRoute.Smalltalk, AssistantReply = " " }),
        ("calls without a calendar route", static plan => plan with { Route = PlanRoute.Unknown }),
    ];

    [Fact]
    public void Of_ABrokenPlan_SaysWhat()
    {
        foreach (var (fault, damage) in Broken)
        {
            PlanFaults.Of(damage(Whole), Request).ShouldContain(fault);
        }
    }

    private static JsonObject Backwards(Plan plan)
    {
        var arguments = plan.ToolPlan[0].Arguments.DeepClone().AsObject();
        (arguments["start"], arguments["end"]) = (arguments["end"]!.DeepClone(), arguments["start"]!.DeepClone());
        return arguments;
    }
}
