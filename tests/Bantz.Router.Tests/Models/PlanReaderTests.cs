using Bantz.Contracts;
using Bantz.Router.Models;
using Bantz.Understanding;

namespace Bantz.Router.Tests;

/// <summary>What models write, and what is read from it.</summary>
public sealed class PlanReaderTests
{
    private const string Good = """{"route":"calendar","calendar_intent":"create","slots":{"title":"toplantı","when":"yarın 15:00'e"},"confidence":0.9,"tool_plan":[{"tool":"calendar.create_event"}]}""";

    private static readonly PlanTrace Trace = new() { RouteSource = RouteSource.Llm, Backend = "vllm", PromptVersion = "plan-1" };

    public static TheoryData<string, string> Mended => new()
    {
        { "```json\n" + Good + "\n```", "fence" },
        { "İşte planın:\n" + Good, "prose" },
        { Good + "\nUmarım yardımcı olur!", "prose" },
        { Good + "\n" + Good, "repeated" },
        { Good.Replace("}]}", "},],}", StringComparison.Ordinal), "comma" },
        { Good.Replace("0.9", "0,9", StringComparison.Ordinal), "decimal_comma" },
        { Good.Replace("0.9", "\"0,9\"", StringComparison.Ordinal), "number" },
        { Good.Replace("0.9", "\"90%\"", StringComparison.Ordinal), "number" },
        { Good.Replace("0.9", "90", StringComparison.Ordinal), "number" },
        { Good.Replace("\"calendar.create_event\"", "\"create_event\"", StringComparison.Ordinal), "enum" },
        { Good.Replace("\"create\"", "\"create_event\"", StringComparison.Ordinal), "enum" },
        { Good.Replace("\"create\"", "\"calendar.create_event\"", StringComparison.Ordinal), "enum" },
        { Good.Replace("\"route\":\"calendar\"", "\"route\":\"Calendar\"", StringComparison.Ordinal), "enum" },
        { Good[..Good.IndexOf(",\"tool_plan", StringComparison.Ordinal)] + ",\"tool_plan\":[{\"too", "cut" },
    };

    [Theory]
    [InlineData("plan_day", "calendar.create_event", 0.9)]
    [InlineData("plan_day", "calendar.find_free_slots", 0.9)]
    [InlineData("free_slots", "calendar.create_event", null)]
    public void A_day_is_laid_out_with_events_or_looked_at_for_room_and_free_time_is_only_looked_for(string intent, string tool, double? confidence)
    {
        var draft = PlanReader.Read(Good.Replace("\"create\"", $"\"{intent}\"", StringComparison.Ordinal).Replace("calendar.create_event", tool, StringComparison.Ordinal), Trace).Draft.ShouldNotBeNull();

        if (confidence is { } sure)
        {
            draft.Confidence.ShouldBe(sure);
        }
        else
        {
            draft.Confidence.ShouldBeLessThan(0.7);
        }
    }

    [Fact]
    public void A_plan_that_needs_no_mending_is_read_as_it_is()
    {
        var reading = PlanReader.Read(Good, Trace);

        reading.Repairs.ShouldBeEmpty();
        var draft = reading.Draft.ShouldNotBeNull();
        (draft.CalendarIntent, draft.Confidence, draft.Slots.Title, draft.Slots.When).ShouldBe((CalendarIntent.Create, 0.9, "toplantı", "yarın 15:00'e"));
        draft.Trace.Repaired.ShouldBeFalse();
        draft.Trace.Dropped.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Mended))]
    public void Trap_19_22_a_mended_plan_says_so_and_is_less_sure(string answer, string repair)
    {
        var reading = PlanReader.Read(answer, Trace);

        reading.Repairs.ShouldBe([repair]);
        var draft = reading.Draft.ShouldNotBeNull();
        (draft.Route, draft.CalendarIntent, draft.Slots.Title).ShouldBe((PlanRoute.Calendar, CalendarIntent.Create, "toplantı"));
        draft.Confidence.ShouldBeInRange(0.75, 0.89);
        draft.Trace.Repaired.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Tabii! Yarın 15:00'e toplantı ekledim.")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"calendar\"")]
    [InlineData("{}")]
    [InlineData("{\"route\":\"calendar\"")]
    [InlineData("""{"route":"dance","calendar_intent":"none","confidence":1}""")]
    [InlineData("""{"route":"calendar","calendar_intent":"dance","confidence":1}""")]
    [InlineData("""{"route":"calendar","calendar_intent":"query","confidence":"very"}""")]
    [InlineData("""{"route":"calendar","calendar_intent":"query","confidence":-1}""")]
    [InlineData("""{"route":"calendar","calendar_intent":"query","confidence":true}""")]
    [InlineData("""{"route":"calendar","route":"smalltalk","calendar_intent":"query","confidence":1}""")]
    public void Trap_15_what_is_no_plan_is_none_and_says_why(string answer)
    {
        var reading = PlanReader.Read(answer, Trace);

        reading.Draft.ShouldBeNull();
        reading.Problem.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Trap_19_true_is_no_text()
    {
        var draft = PlanReader.Read("""{"route":"calendar","calendar_intent":"create","slots":{"title":true,"when":5,"attendees":[true,"Ayşe"]},"confidence":0.9}""", Trace).Draft.ShouldNotBeNull();

        draft.Slots.Title.ShouldBeNull();
        draft.Slots.When.ShouldBeNull();
        draft.Slots.Attendees.ShouldBe(["Ayşe"]);
        draft.Trace.Dropped.ShouldBe(["slots.title", "slots.when", "slots.attendees"]);
    }

    [Fact]
    public void Trap_25_fields_and_arguments_that_are_not_ours_never_reach_a_tool()
    {
        var draft = PlanReader.Read(
            """{"route":"calendar","calendar_intent":"query","slots":{"when":"bugün","date":"2031-01-01"},"confidence":0.9,"requires_confirmation":false,"tool_plan":[{"tool":"calendar.list_events","arguments":{"start":"1999"}}]}""", Trace).Draft.ShouldNotBeNull();

        draft.Slots.Date.ShouldBeNull();
        draft.ToolPlan.ShouldHaveSingleItem().Arguments.Count.ShouldBe(0);
        draft.Trace.Dropped.ShouldBe(["slots.date", "requires_confirmation"]);
    }

    [Theory]
    [InlineData("""{"route":"calendar","calendar_intent":"query","confidence":0.99,"tool_plan":[{"tool":"calendar.delete_event"}]}""")]
    [InlineData("""{"route":"smalltalk","calendar_intent":"cancel","confidence":0.99}""")]
    [InlineData("""{"route":"calendar","calendar_intent":"none","confidence":0.99}""")]
    public void Trap_18_a_plan_that_contradicts_itself_is_not_sure_enough_to_act(string answer)
    {
        var draft = PlanReader.Read(answer, Trace).Draft.ShouldNotBeNull();

        draft.Confidence.ShouldBeLessThan(PlanGrounder.ConfidenceThreshold);
        PlanGrounder.Ground(draft, RouterHost.Said("bugün ne var")).ToolPlan.ShouldBeEmpty();
    }

    [Fact]
    public void Trap_21_an_unknown_tool_is_reported_and_never_run()
    {
        var draft = PlanReader.Read("""{"route":"calendar","calendar_intent":"query","confidence":0.9,"tool_plan":[{"tool":"system.shutdown"},{"tool":"calendar.list_events"}]}""", Trace).Draft.ShouldNotBeNull();

        var plan = PlanGrounder.Ground(draft, RouterHost.Said("bugün ne var"));

        plan.ToolPlan.ShouldHaveSingleItem().Tool.ShouldBe(ToolNames.ListEvents);
        plan.Trace.Dropped.ShouldBe(["system.shutdown"]);
    }

    [Theory]
    [InlineData("Ayşe ve Zeynep", "sil onu")]
    [InlineData("toplantı odası", "yarın toplantı ekle 15:00'e")]
    public void What_a_model_invents_is_dropped(string invented, string said)
    {
        var draft = PlanReader.Read($$"""{"route":"calendar","calendar_intent":"create","slots":{"attendees":["{{invented}}"],"location":"{{invented}}","event_ref":"{{invented}}"},"confidence":0.9}""", Trace).Draft.ShouldNotBeNull();

        var plan = PlanGrounder.Ground(draft, RouterHost.Said(said));

        plan.Slots.Attendees.ShouldBeNull();
        plan.Slots.Location.ShouldBeNull();
        plan.Trace.Dropped.ShouldNotBeNull().ShouldContain("slots.attendees");
    }

    [Fact]
    public void Cut_words_are_left_out_rather_than_believed()
    {
        var draft = PlanReader.Read("""{"route":"calendar","calendar_intent":"create","confidence":0.9,"slots":{"when":"yarın","title":"topl""", Trace).Draft.ShouldNotBeNull();

        draft.Slots.When.ShouldBe("yarın");
        draft.Slots.Title.ShouldBeNull();
    }
}
