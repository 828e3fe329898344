using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Policy.Tests;

public sealed class PolicyGateTests
{
    private readonly PolicyGate gate = new(ToolCatalogue.Calendar);

    [Theory]
    [InlineData(ToolNames.ListEvents, PolicyDecision.Allow)]
    [InlineData(ToolNames.FindEvents, PolicyDecision.Allow)]
    [InlineData(ToolNames.GetEvent, PolicyDecision.Allow)]
    [InlineData(ToolNames.FindFreeSlots, PolicyDecision.Allow)]
    [InlineData(ToolNames.CreateEvent, PolicyDecision.Confirm)]
    [InlineData(ToolNames.UpdateEvent, PolicyDecision.Confirm)]
    [InlineData(ToolNames.DeleteEvent, PolicyDecision.Confirm)]
    [InlineData("calendar.drop_database", PolicyDecision.Deny)]
    [InlineData("create_event", PolicyDecision.Deny)]
    [InlineData("CALENDAR.CREATE_EVENT", PolicyDecision.Deny)]
    [InlineData("calendar.create_event ", PolicyDecision.Deny)]
    [InlineData("", PolicyDecision.Deny)]
    public void Decide_ByTier_ReadsRunWritesAskUnknownIsDenied(string tool, PolicyDecision expected) =>
        gate.Decide(tool).ShouldBe(expected);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Judge_OfWrites_AsksWhateverThePlannerWants(bool plannerWantsYes) =>
        gate.Judge(Calls(ToolNames.CreateEvent, ToolNames.DeleteEvent), plannerWantsYes).ShouldBe([PolicyDecision.Confirm, PolicyDecision.Confirm]);

    [Fact]
    public void Judge_OfReadsThatThePlannerWantsAYesFor_Asks() =>
        gate.Judge(Calls(ToolNames.ListEvents, ToolNames.GetEvent), plannerWantsYes: true).ShouldBe([PolicyDecision.Confirm, PolicyDecision.Confirm]);

    [Fact]
    public void Judge_OfReadsBesideAWrite_LetsTheReadsRun() =>
        gate.Judge(Calls(ToolNames.ListEvents, ToolNames.CreateEvent), plannerWantsYes: true).ShouldBe([PolicyDecision.Allow, PolicyDecision.Confirm]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Judge_OfAnUnknownTool_DeniesIt(bool plannerWantsYes) =>
        gate.Judge(Calls("mail.send", ToolNames.ListEvents), plannerWantsYes)[0].ShouldBe(PolicyDecision.Deny);

    [Fact]
    public void Judge_OfNothing_IsNothing() => gate.Judge([], plannerWantsYes: true).ShouldBeEmpty();

    private static ToolCall[] Calls(params string[] tools) => [.. tools.Select(static tool => new ToolCall(tool, new JsonObject()))];
}
