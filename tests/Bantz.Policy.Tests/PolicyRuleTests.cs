using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Policy.Tests;

/// <summary>Each rule alone, and which wins where two speak.</summary>
public sealed class PolicyRuleTests
{
    private const string Create = """{"title":"toplantı","start":"2026-01-30T16:00:00+03:00","end":"2026-01-30T17:00:00+03:00","time_zone":"Europe/Istanbul"}""";

    private static readonly PolicyRules AllowsCreate = new() { Allow = Set(ToolNames.CreateEvent) };
    private static readonly PolicyRules AllowsWrites = new() { Allow = Set(ToolNames.CreateEvent, ToolNames.UpdateEvent) };

    [Fact]
    public void Weigh_WithoutRules_IsTheTier()
    {
        Weigh(PolicyRules.Default, ToolNames.ListEvents).ShouldBe(new(PolicyDecision.Allow, PolicyReason.Tier));
        Weigh(PolicyRules.Default, ToolNames.CreateEvent).ShouldBe(new(PolicyDecision.Confirm, PolicyReason.Tier));
        Weigh(PolicyRules.Default, ToolNames.DeleteEvent).ShouldBe(new(PolicyDecision.Confirm, PolicyReason.Destructive));
        Weigh(PolicyRules.Default, "mail.send").ShouldBe(new(PolicyDecision.Deny, PolicyReason.UnknownTool));
    }

    [Fact]
    public void Weigh_OfWhatIsAllowed_LetsItRun()
    {
        Weigh(AllowsCreate, ToolNames.CreateEvent).ShouldBe(new(PolicyDecision.Allow, PolicyReason.Allowed));
        Weigh(AllowsCreate, ToolNames.UpdateEvent, """{"event_id":"e","title":"x"}""").ShouldBe(new(PolicyDecision.Confirm, PolicyReason.Tier));
        Weigh(AllowsWrites, ToolNames.UpdateEvent, """{"event_id":"e","title":"x"}""").ShouldBe(new(PolicyDecision.Allow, PolicyReason.Allowed));
    }

    [Fact]
    public void Weigh_OfWhatLosesSomething_AsksWhateverIsAllowed() =>
        Weigh(new() { Allow = Set(ToolNames.DeleteEvent) }, ToolNames.DeleteEvent, """{"event_id":"e"}""")
            .ShouldBe(new(PolicyDecision.Confirm, PolicyReason.Destructive));

    [Fact]
    public void Weigh_OfAReadThatIsAllowed_IsStillARead() =>
        Weigh(new() { Allow = Set(ToolNames.ListEvents) }, ToolNames.ListEvents).ShouldBe(new(PolicyDecision.Allow, PolicyReason.Tier));

    [Fact]
    public void Weigh_DenyBeatsConfirmAndConfirmBeatsAllow()
    {
        var all = ToolNames.All.ToFrozenSet(StringComparer.Ordinal);
        foreach (var tool in ToolNames.All)
        {
            Weigh(new() { Allow = all, Confirm = all, Deny = all }, tool).ShouldBe(new(PolicyDecision.Deny, PolicyReason.Denied));
            Weigh(new() { Allow = all, Confirm = all }, tool).Decision.ShouldBe(PolicyDecision.Confirm);
        }

        Weigh(new() { Confirm = all, Allow = all }, ToolNames.CreateEvent).Reason.ShouldBe(PolicyReason.Listed);
        Weigh(new() { Confirm = all }, ToolNames.ListEvents).ShouldBe(new(PolicyDecision.Confirm, PolicyReason.Listed));
        Weigh(new() { Allow = Set("mail.send") }, "mail.send").ShouldBe(new(PolicyDecision.Deny, PolicyReason.UnknownTool));
    }

    [Theory]
    [InlineData("\"attendees\":[\"Ayşe\"]", false)]
    [InlineData("\"attendees\":[]", false)]
    [InlineData("\"location\":\"ofis\"", true)]
    public void Weigh_OfAnInvitation_AsksWhateverIsAllowed(string member, bool othersInvited)
    {
        var call = Create.Replace("{", "{" + member + ",", StringComparison.Ordinal);

        Weigh(AllowsCreate, ToolNames.CreateEvent, call, othersInvited).ShouldBe(new(PolicyDecision.Confirm, PolicyReason.Attendees));
        Weigh(AllowsCreate with { Attendees = PolicyDecision.Deny }, ToolNames.CreateEvent, call, othersInvited).ShouldBe(new(PolicyDecision.Deny, PolicyReason.Attendees));
        Weigh(PolicyRules.Default, ToolNames.CreateEvent, call, othersInvited).ShouldBe(new(PolicyDecision.Confirm, PolicyReason.Tier));
    }

    [Fact]
    public void Weigh_OfNoInvitation_IsNotHeldUpByTheRuleAboutThem() =>
        Weigh(AllowsCreate with { Attendees = PolicyDecision.Deny }, ToolNames.CreateEvent).Decision.ShouldBe(PolicyDecision.Allow);

    [Fact]
    public void Weigh_OfADeletionThatOthersHearOf_FollowsTheRuleAboutThem() =>
        Weigh(new() { Attendees = PolicyDecision.Deny }, ToolNames.DeleteEvent, """{"event_id":"e"}""", othersInvited: true)
            .ShouldBe(new(PolicyDecision.Deny, PolicyReason.Attendees));

    [Fact]
    public void Weigh_OfASeries_AsksWhateverIsAllowed() =>
        Weigh(AllowsCreate, ToolNames.CreateEvent, Create.Replace("{", "{\"recurrence\":\"FREQ=DAILY\",", StringComparison.Ordinal))
            .ShouldBe(new(PolicyDecision.Confirm, PolicyReason.Series));

    [Fact]
    public void Weigh_OfARead_LooksAtNoArguments() =>
        Weigh(new() { Attendees = PolicyDecision.Deny, WorkingHours = Office with { Outside = PolicyDecision.Deny } }, ToolNames.ListEvents,
            """{"start":"2026-01-31T03:00:00+03:00","end":"2026-01-31T04:00:00+03:00","attendees":["x"],"recurrence":"r"}""", othersInvited: true)
            .ShouldBe(new(PolicyDecision.Allow, PolicyReason.Tier));

    [Fact]
    public void Weigh_TheFirstOfTheStrictestIsTheReason()
    {
        var call = Create.Replace("{", "{\"attendees\":[\"Ayşe\"],\"recurrence\":\"FREQ=DAILY\",", StringComparison.Ordinal).Replace("T16", "T03", StringComparison.Ordinal);

        Weigh(AllowsCreate with { WorkingHours = Office }, ToolNames.CreateEvent, call).Reason.ShouldBe(PolicyReason.Attendees);
        Weigh(AllowsCreate with { WorkingHours = Office with { Outside = PolicyDecision.Deny } }, ToolNames.CreateEvent, call)
            .ShouldBe(new(PolicyDecision.Deny, PolicyReason.WorkingHours));
    }

    [Theory]
    [InlineData("2026-01-30T09:00:00+03:00", "2026-01-30T18:00:00+03:00", true)]
    [InlineData("2026-01-30T08:59:59+03:00", "2026-01-30T10:00:00+03:00", false)]
    [InlineData("2026-01-30T17:00:00+03:00", "2026-01-30T18:00:01+03:00", false)]
    [InlineData("2026-01-30T18:00:00+03:00", "2026-01-30T19:00:00+03:00", false)]
    [InlineData("2026-01-31T10:00:00+03:00", "2026-01-31T11:00:00+03:00", false)]
    [InlineData("2026-01-29T10:00:00+03:00", "2026-01-30T10:00:00+03:00", false)]
    [InlineData("2026-01-30T10:00:00+14:00", "2026-01-30T11:00:00+14:00", false)]
    [InlineData("2026-01-30T08:00:00Z", "2026-01-30T09:00:00Z", true)]
    public void Weigh_OfAnEvent_HoldsItAgainstTheHoursOfTheirOwnZone(string start, string end, bool inside)
    {
        var call = $$"""{"title":"x","start":"{{start}}","end":"{{end}}","time_zone":"Pacific/Kiritimati"}""";

        Weigh(AllowsCreate with { WorkingHours = Office }, ToolNames.CreateEvent, call)
            .ShouldBe(inside ? new(PolicyDecision.Allow, PolicyReason.Allowed) : new(PolicyDecision.Confirm, PolicyReason.WorkingHours));
        Weigh(new() { WorkingHours = Office with { Outside = PolicyDecision.Deny } }, ToolNames.CreateEvent, call).Decision
            .ShouldBe(inside ? PolicyDecision.Confirm : PolicyDecision.Deny);
    }

    [Theory]
    [InlineData("\"title\":\"x\"", true)]
    [InlineData("\"start\":\"2026-01-30T10:00:00+03:00\"", true)]
    [InlineData("\"start\":\"2026-01-30T20:00:00+03:00\"", false)]
    [InlineData("\"end\":\"2026-01-30T18:00:00+03:00\"", true)]
    [InlineData("\"end\":\"2026-01-30T20:00:00+03:00\"", false)]
    [InlineData("\"start\":\"soon\"", false)]
    [InlineData("\"end\":17", false)]
    public void Weigh_OfAChange_LooksAtWhatItMoves(string member, bool inside) =>
        Weigh(AllowsWrites with { WorkingHours = Office }, ToolNames.UpdateEvent, $$"""{"event_id":"e",{{member}}}""").Decision
            .ShouldBe(inside ? PolicyDecision.Allow : PolicyDecision.Confirm);

    [Theory]
    [InlineData("2026-01-26", "2026-01-27", true)]
    [InlineData("2026-01-26", "2026-01-31", true)]
    [InlineData("2026-01-26", "2026-02-01", false)]
    [InlineData("2026-01-31", "2026-02-01", false)]
    [InlineData("2026-01-26", "2027-01-26", false)]
    public void Weigh_OfWholeDays_LooksAtTheDays(string start, string end, bool inside) =>
        Weigh(AllowsCreate with { WorkingHours = Office }, ToolNames.CreateEvent,
                $$"""{"title":"x","start":"{{start}}T00:00:00+03:00","end":"{{end}}T00:00:00+03:00","all_day":true}""").Decision
            .ShouldBe(inside ? PolicyDecision.Allow : PolicyDecision.Confirm);

    [Theory]
    [InlineData("\"start\":\"2026-01-31T00:00:00+03:00\"", false)]
    [InlineData("\"end\":\"2026-01-31T00:00:00+03:00\"", true)]
    [InlineData("\"end\":\"2026-02-01T00:00:00+03:00\"", false)]
    [InlineData("\"title\":\"x\"", true)]
    public void Weigh_OfWholeDaysThatMoveInPart_LooksAtThatPart(string member, bool inside) =>
        Weigh(AllowsWrites with { WorkingHours = Office }, ToolNames.UpdateEvent, $$"""{"event_id":"e","all_day":true,{{member}}}""").Decision
            .ShouldBe(inside ? PolicyDecision.Allow : PolicyDecision.Confirm);

    [Fact]
    public void Weigh_OfHoursThatEndWithTheDay_TakesAnEventThatDoes()
    {
        var late = Office with { To = TimeSpan.FromDays(1) };
        const string call = """{"title":"x","start":"2026-01-30T23:00:00+03:00","end":"2026-01-31T00:00:00+03:00","all_day":false}""";

        Weigh(AllowsCreate with { WorkingHours = late }, ToolNames.CreateEvent, call).Decision.ShouldBe(PolicyDecision.Allow);
        Weigh(AllowsCreate with { WorkingHours = Office }, ToolNames.CreateEvent, call.Replace("T23", "T18", StringComparison.Ordinal).Replace("31T00", "30T18", StringComparison.Ordinal)).Decision.ShouldBe(PolicyDecision.Confirm);
        Weigh(AllowsCreate with { WorkingHours = late }, ToolNames.CreateEvent, call.Replace("T00:00:00", "T00:00:01", StringComparison.Ordinal)).Decision.ShouldBe(PolicyDecision.Confirm);
    }

    [Fact]
    public void Weigh_OfADaysSpanAcrossTheYearOfWorkingSevenDays_Holds()
    {
        var always = new WorkingHours { Days = [.. Enum.GetValues<DayOfWeek>()], From = TimeSpan.Zero, To = TimeSpan.FromDays(1) };

        Weigh(AllowsCreate with { WorkingHours = always }, ToolNames.CreateEvent,
            """{"title":"x","start":"2026-01-26T00:00:00+03:00","end":"2027-01-26T00:00:00+03:00","all_day":true}""").Decision.ShouldBe(PolicyDecision.Allow);
    }

    [Fact]
    public void Judge_OfAllowedWrites_RunsThem() =>
        Judge(AllowsCreate, plannerWantsYes: false, ToolNames.CreateEvent, ToolNames.ListEvents, ToolNames.CreateEvent)
            .ShouldBe([PolicyDecision.Allow, PolicyDecision.Allow, PolicyDecision.Allow]);

    [Fact]
    public void Judge_OfAllowedWritesThatThePlannerWantsAYesFor_Asks()
    {
        Judge(AllowsCreate, plannerWantsYes: true, ToolNames.CreateEvent).ShouldBe([PolicyDecision.Confirm]);
        Judge(AllowsCreate, plannerWantsYes: true, ToolNames.CreateEvent, ToolNames.ListEvents, ToolNames.DeleteEvent)
            .ShouldBe([PolicyDecision.Confirm, PolicyDecision.Allow, PolicyDecision.Confirm]);
    }

    [Fact]
    public void Judge_OfAWriteBehindAQuestion_Asks() =>
        Judge(AllowsCreate, plannerWantsYes: false, ToolNames.CreateEvent, ToolNames.DeleteEvent, ToolNames.ListEvents, ToolNames.CreateEvent, "mail.send")
            .ShouldBe([PolicyDecision.Allow, PolicyDecision.Confirm, PolicyDecision.Allow, PolicyDecision.Confirm, PolicyDecision.Deny]);

    [Fact]
    public void Judge_OfAQuestionThatComesFirst_HoldsUpTheWritesBehindItAndNoRead()
    {
        Judge(AllowsCreate, plannerWantsYes: false, ToolNames.DeleteEvent, ToolNames.CreateEvent, ToolNames.ListEvents)
            .ShouldBe([PolicyDecision.Confirm, PolicyDecision.Confirm, PolicyDecision.Allow]);
        Judge(AllowsCreate, plannerWantsYes: true, ToolNames.DeleteEvent, ToolNames.ListEvents)
            .ShouldBe([PolicyDecision.Confirm, PolicyDecision.Allow]);
    }

    [Fact]
    public void Nothing_IsNoCall()
    {
        var gate = new PolicyGate(ToolCatalogue.Calendar);

        Should.Throw<ArgumentNullException>(() => gate.Judge(null!, plannerWantsYes: false));
        Should.Throw<ArgumentNullException>(() => gate.Weigh("", null!, othersInvited: false, static at => at)).ParamName.ShouldBe("arguments");
        Should.Throw<ArgumentNullException>(() => gate.Weigh("", [], othersInvited: false, null!)).ParamName.ShouldBe("local");
        Should.Throw<ArgumentNullException>(() => PolicyReader.Read(null!, ToolCatalogue.Calendar)).ParamName.ShouldBe("json");
        Should.Throw<ArgumentNullException>(() => PolicyReader.Read("{}", null!)).ParamName.ShouldBe("catalogue");
        Should.Throw<ArgumentNullException>(() => ArgumentReader.Read(null!, [])).ParamName.ShouldBe("tool");
        Should.Throw<ArgumentNullException>(() => ArgumentReader.Read(ToolCatalogue.Calendar.Tools[0], null!)).ParamName.ShouldBe("arguments");
        Should.Throw<ArgumentNullException>(() => new ToolCatalogue(null!)).ParamName.ShouldBe("tools");
    }

    [Fact]
    public void Judge_OfWhatIsDenied_DeniesWhateverThePlannerWants()
    {
        Judge(new() { Deny = Set(ToolNames.ListEvents) }, plannerWantsYes: true, ToolNames.ListEvents, ToolNames.GetEvent)
            .ShouldBe([PolicyDecision.Deny, PolicyDecision.Confirm]);
        Judge(AllowsCreate with { Deny = Set(ToolNames.CreateEvent) }, plannerWantsYes: false, ToolNames.CreateEvent).ShouldBe([PolicyDecision.Deny]);
    }

    [Fact]
    public void Cap_IsWhatIsWritten()
    {
        var gate = new PolicyGate(ToolCatalogue.Calendar, new() { PerDay = new Dictionary<string, int> { [ToolNames.CreateEvent] = 3 }.ToFrozenDictionary(StringComparer.Ordinal) });

        gate.Cap(ToolNames.CreateEvent).ShouldBe(3);
        gate.Cap(ToolNames.DeleteEvent).ShouldBeNull();
        new PolicyGate(ToolCatalogue.Calendar).Rules.ShouldBeSameAs(PolicyRules.Default);
    }

    [Fact]
    public void Decide_IsNeverStricterThanTheCallsOwnVerdict()
    {
        var all = Set([.. ToolNames.All]);
        PolicyRules[] policies = [PolicyRules.Default, AllowsWrites, new() { Allow = all }, new() { Deny = all }, new() { Confirm = all }, AllowsWrites with { Attendees = PolicyDecision.Deny, WorkingHours = Office }];
        foreach (var rules in policies)
        {
            foreach (var tool in (string[])[.. ToolNames.All, "mail.send"])
            {
                var verdict = Weigh(rules, tool, Create.Replace("{", "{\"attendees\":[\"a\"],", StringComparison.Ordinal)).Decision;
                ((int)new PolicyGate(ToolCatalogue.Calendar, rules).Decide(tool)).ShouldBeLessThanOrEqualTo((int)verdict);
            }
        }
    }

    private static WorkingHours Office => new()
    {
        Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        From = TimeSpan.FromHours(9),
        To = TimeSpan.FromHours(18),
    };

    private static FrozenSet<string> Set(params string[] tools) => tools.ToFrozenSet(StringComparer.Ordinal);

    private static PolicyVerdict Weigh(PolicyRules rules, string tool, string arguments = Create, bool othersInvited = false) =>
        new PolicyGate(ToolCatalogue.Calendar, rules).Weigh(tool, (JsonObject)JsonNode.Parse(arguments)!, othersInvited, static at => at.ToOffset(TimeSpan.FromHours(3)));

    private static IReadOnlyList<PolicyDecision> Judge(PolicyRules rules, bool plannerWantsYes, params string[] tools) =>
        new PolicyGate(ToolCatalogue.Calendar, rules).Judge([.. tools.Select(static tool => new ToolCall(tool, new JsonObject()))], plannerWantsYes);
}
