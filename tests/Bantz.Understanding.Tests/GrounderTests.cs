using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Understanding.Tests;

/// <summary>Plans as a model might draft them.</summary>
public sealed class GrounderTests
{
    private static readonly PlanTrace Trace = new() { RouteSource = RouteSource.Llm, Backend = "vllm", PromptVersion = "p1" };

    [Fact]
    public void Ground_WordsForTime_WinOverTheModelsOwnDates()
    {
        var plan = Ground("yarın 15:00'e toplantı ekle", Draft(CalendarIntent.Create) with
        {
            Slots = new PlanSlots { Title = "toplantı", When = "yarın 15:00'e", Date = new DateOnly(2031, 5, 5), Time = new TimeOnly(3, 0) },
        });

        Speech.Created(plan).Start.ShouldBe(Speech.At("2026-01-31T15:00"));
    }

    [Fact]
    public void Ground_WordsThatNobodySaid_AreNotBelieved()
    {
        var plan = Ground("yarın 15:00'e toplantı ekle", Draft(CalendarIntent.Create) with { Slots = new PlanSlots { Title = "toplantı", When = "next Monday at 9" } });

        Speech.Created(plan).Start.ShouldBe(Speech.At("2026-01-31T15:00"));
    }

    [Fact]
    public void Ground_DateWithoutWords_IsAskedFor()
    {
        var plan = Ground("toplantı ekle", Draft(CalendarIntent.Create) with { Slots = new PlanSlots { Title = "toplantı", Date = new DateOnly(2026, 2, 1), Time = new TimeOnly(9, 0) } });

        plan.AskUser.ShouldBeTrue();
        plan.ToolPlan.ShouldBeEmpty();
    }

    [Fact]
    public void Ground_InventedTitle_IsDroppedReportedAndAskedFor()
    {
        var plan = Ground("yarın 15:00'e ekle", Draft(CalendarIntent.Create) with { Slots = new PlanSlots { Title = "Strategy offsite", When = "yarın 15:00'e" } });

        plan.AskUser.ShouldBeTrue();
        plan.Slots.Title.ShouldBeNull();
        plan.Trace.Dropped.ShouldNotBeNull().ShouldContain("slots.title");
    }

    [Fact]
    public void Trap_21_unknown_tools_are_dropped_and_reported()
    {
        var plan = Ground("bugün neler var", Draft(CalendarIntent.Query) with
        {
            Slots = new PlanSlots { When = "bugün" },
            ToolPlan = [new ToolCall("system.shutdown", []), new ToolCall(ToolNames.ListEvents, new JsonObject { ["start"] = "nonsense" })],
        });

        plan.ToolPlan.ShouldHaveSingleItem().Tool.ShouldBe(ToolNames.ListEvents);
        plan.ToolPlan[0].Arguments["start"]!.ToString().ShouldStartWith("2026-01-30T00:00:00");
        plan.Trace.Dropped.ShouldBe(["system.shutdown"]);
    }

    [Fact]
    public void Trap_18_below_the_threshold_nothing_runs()
    {
        var plan = Ground("yarın 15:00'e toplantı ekle", Draft(CalendarIntent.Create) with
        {
            Confidence = PlanGrounder.ConfidenceThreshold - 0.01,
            Slots = new PlanSlots { Title = "toplantı", When = "yarın 15:00'e" },
            ToolPlan = [new ToolCall(ToolNames.CreateEvent, [])],
        });

        plan.ToolPlan.ShouldBeEmpty();
        plan.AskUser.ShouldBeTrue();
        plan.Question.ShouldNotBeNullOrWhiteSpace();
        plan.RequiresConfirmation.ShouldBeFalse();
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(-1, 0)]
    [InlineData(7, 1)]
    public void Ground_ConfidenceThatIsNone_IsMadeOne(double said, double expected) =>
        Ground("bugün neler var", Draft(CalendarIntent.Query) with { Confidence = said }).Confidence.ShouldBe(expected);

    [Fact]
    public void Ground_SmalltalkWithTools_OnlyTalks()
    {
        var plan = Ground("nasılsın", Draft(CalendarIntent.None) with
        {
            Route = PlanRoute.Smalltalk,
            AssistantReply = "İyiyim!",
            ToolPlan = [new ToolCall(ToolNames.DeleteEvent, [])],
            RequiresConfirmation = true,
            ConfirmationPrompt = "Silinsin mi?",
        });

        plan.ToolPlan.ShouldBeEmpty();
        plan.RequiresConfirmation.ShouldBeFalse();
        plan.ConfirmationPrompt.ShouldBeNull();
        plan.AssistantReply.ShouldBe("İyiyim!");
    }

    [Fact]
    public void Ground_CalendarRouteWithoutIntent_IsUnknown() =>
        Ground("bir şeyler", Draft(CalendarIntent.None)).Route.ShouldBe(PlanRoute.Unknown);

    [Fact]
    public void Ground_ToolThatIsGone_PlansNothing()
    {
        var request = Speech.Request("bugün neler var") with { Tools = [ToolNames.CreateEvent] };

        var plan = PlanGrounder.Ground(Draft(CalendarIntent.Query), request);

        plan.ToolPlan.ShouldBeEmpty();
        plan.AssistantReply.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Trap_9_a_write_asks_for_a_yes_even_where_the_model_forgot()
    {
        var plan = Ground("onu iptal et", Draft(CalendarIntent.Cancel) with { Slots = new PlanSlots { EventRef = "onu" } });

        plan.RequiresConfirmation.ShouldBeTrue();
        plan.ConfirmationPrompt.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Ground_LongReasons_AreThreeShortOnes()
    {
        var plan = Ground("bugün neler var", Draft(CalendarIntent.Query) with { ReasoningSummary = [new string('x', 5_000), " ", "b", "c", "d"] });

        plan.ReasoningSummary.Count.ShouldBe(3);
        plan.ReasoningSummary.ShouldAllBe(static point => point.Length <= 200);
    }

    [Fact]
    public void Ground_ModelsPlan_KeepsItsTrace()
    {
        var plan = Ground("bugün neler var", Draft(CalendarIntent.Query));

        plan.Trace.RouteSource.ShouldBe(RouteSource.Llm);
        plan.Trace.Backend.ShouldBe("vllm");
    }

    private static Plan Draft(CalendarIntent intent) => new() { Route = PlanRoute.Calendar, CalendarIntent = intent, Confidence = 0.9, Trace = Trace };

    private static Plan Ground(string text, Plan draft) => PlanGrounder.Ground(draft, Speech.Request(text));
}
