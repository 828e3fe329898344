using Bantz.Contracts;
using Bantz.Llm;
using Bantz.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Bantz.Router.Tests;

public sealed class FailoverTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<LlmErrorKind> Errors => [.. Enum.GetValues<LlmErrorKind>()];

    [Fact]
    public async Task A_plan_says_who_made_it_and_what_it_took()
    {
        await using var router = Router(new ScriptedModel("vllm", ScriptedModel.GoodPlan));

        var plan = await router.PlanAsync("bugün ne var");

        plan.ToolPlan.ShouldHaveSingleItem().Tool.ShouldBe(ToolNames.ListEvents);
        plan.Trace.ShouldBe(new PlanTrace
        {
            RouteSource = RouteSource.Llm,
            Backend = "vllm",
            Model = "vllm-model",
            Confidence = 0.9,
            ToolPlanLen = 1,
            PromptVersion = "plan-1",
            Attempts = 1,
            InputTokens = 700,
            OutputTokens = 50,
            TtftMs = 40,
            ElapsedMs = 240,
        });
    }

    [Theory, MemberData(nameof(Errors))]
    public async Task Whatever_goes_wrong_the_next_backend_makes_the_plan(LlmErrorKind kind)
    {
        await using var router = Router(Failing("vllm", kind), new ScriptedModel("ollama", ScriptedModel.GoodPlan));

        var plan = await router.PlanAsync("bugün ne var");

        (plan.Trace.Backend, plan.Trace.Attempts).ShouldBe(("ollama", 2));
    }

    [Theory, MemberData(nameof(Errors))]
    public async Task Trap_38_a_turn_that_no_model_could_plan_is_planned_in_code_and_says_so(LlmErrorKind kind)
    {
        await using var router = Router(Failing("vllm", kind), Failing("ollama", kind));

        var plan = await router.PlanAsync("yarın 15:00'e toplantı ekle");

        plan.ToolPlan.ShouldHaveSingleItem().Tool.ShouldBe(ToolNames.CreateEvent);
        (plan.Trace.RouteSource, plan.Trace.Backend, plan.Trace.Model, plan.Trace.OutputTokens, plan.Trace.Attempts).ShouldBe((RouteSource.Embedded, "embedded", null, null, 3));
    }

    [Fact]
    public async Task Trap_15_prose_is_asked_about_once_and_never_runs_a_tool()
    {
        var model = new ScriptedModel("vllm", "Tabii, bugünkü etkinliklerini listeliyorum: calendar.list_events");
        await using var router = Router(model);

        var plan = await router.PlanAsync("bana bir şarkı söyle");

        plan.ToolPlan.ShouldBeEmpty();
        plan.Trace.RouteSource.ShouldBe(RouteSource.Embedded);
        model.Asked.Count.ShouldBe(2);
        var again = model.Asked.Last().Messages;
        again[0].Text.ShouldContain("An earlier answer was refused: no JSON object in it.");
        again[0].Text.ShouldContain("listeliyorum");
        again[1].Text.ShouldBe("bana bir şarkı söyle");
    }

    [Fact]
    public async Task A_second_answer_that_is_a_plan_serves()
    {
        await using var router = Router(new ScriptedModel("vllm", "Olur!", ScriptedModel.GoodPlan));

        var plan = await router.PlanAsync("bugün ne var");

        (plan.Trace.Backend, plan.Trace.Attempts, plan.Trace.InputTokens, plan.Trace.OutputTokens, plan.Trace.ElapsedMs).ShouldBe(("vllm", 2, 1_400, 100, 480));
    }

    [Fact]
    public async Task A_backend_that_keeps_failing_is_left_alone_and_used_again_when_it_is_well()
    {
        var healthy = false;
        var vllm = new ScriptedModel("vllm", _ => healthy ? ScriptedModel.GoodPlan : new LlmException(LlmErrorKind.Connection, "refused")) { Problem = new LlmException(LlmErrorKind.Connection, "refused") };
        var ollama = new ScriptedModel("ollama", ScriptedModel.GoodPlan);
        await using var router = Router(vllm, ollama);
        for (var i = 0; i < 6; i++)
        {
            (await router.PlanAsync("bugün ne var")).Trace.Backend.ShouldBe("ollama");
        }

        vllm.Asked.Count.ShouldBe(2);

        healthy = true;
        vllm.Problem = null;
        await Eventually.TrueAsync(
            async () =>
            {
                _time.Advance(TimeSpan.FromSeconds(5));
                return (await router.PlanAsync("bugün ne var")).Trace.Backend == "vllm";
            },
            Cancel);
    }

    [Fact]
    public async Task Requests_that_do_not_fit_close_no_backend()
    {
        var vllm = Failing("vllm", LlmErrorKind.ContextTooLong);
        await using var router = Router(vllm);
        for (var i = 0; i < 4; i++)
        {
            await router.PlanAsync("bugün ne var");
        }

        vllm.Asked.Count.ShouldBe(4);
    }

    [Fact]
    public async Task When_the_budget_is_spent_no_further_model_is_asked()
    {
        var vllm = new ScriptedModel("vllm", _ =>
        {
            _time.Advance(TimeSpan.FromSeconds(30));
            return new LlmException(LlmErrorKind.Timeout, "slow");
        });
        var ollama = new ScriptedModel("ollama", ScriptedModel.GoodPlan);
        await using var router = Router(vllm, ollama);

        (await router.PlanAsync("bugün ne var")).Trace.Backend.ShouldBe("embedded");

        ollama.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_left_of_the_budget_is_passed_on()
    {
        var vllm = new ScriptedModel("vllm", _ =>
        {
            _time.Advance(TimeSpan.FromSeconds(12));
            return new LlmException(LlmErrorKind.Timeout, "slow");
        });
        var ollama = new ScriptedModel("ollama", ScriptedModel.GoodPlan);
        await using var router = Router(vllm, ollama);

        await router.PlanAsync("bugün ne var");

        ollama.Asked.ShouldHaveSingleItem().Timeout.ShouldBe(TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task Trap_26_nothing_of_an_earlier_request_gets_into_the_next()
    {
        await using var router = Router(new ScriptedModel("vllm", """{"route":"calendar","calendar_intent":"create","slots":{"title":"diş randevusu","when":"salı 10'da","location":"Kadıköy"},"confidence":0.9}"""));

        var plan = await router.PlanAsync(RouterHost.Said("yarın 15:00'e toplantı ekle") with
        {
            OpenRequest = new OpenRequest { CalendarIntent = CalendarIntent.Create, Slots = new PlanSlots { Title = "diş randevusu", Location = "Kadıköy" }, Question = "Saat kaçta?" },
        });

        plan.Slots.Location.ShouldBeNull();
        plan.Slots.Title.ShouldNotBe("diş randevusu");
        plan.Trace.Dropped.ShouldNotBeNull().ShouldContain("slots.location");
    }

    [Fact]
    public async Task The_cache_is_off_unless_asked_for()
    {
        var model = new ScriptedModel("vllm", ScriptedModel.GoodPlan);
        await using var router = Router(model);
        await router.PlanAsync("bugün ne var");
        await router.PlanAsync("bugün ne var");

        model.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_cached_answer_is_grounded_in_its_own_day()
    {
        var model = new ScriptedModel("vllm", ScriptedModel.GoodPlan);
        await using var router = new ModelRouter([model], _time, ("Bantz:Router:PlanCacheSize", "100"));
        await router.PlanAsync("bugün ne var");
        var request = RouterHost.Said("bugün ne var");

        var plan = await router.PlanAsync(request with { Now = request.Now.AddDays(3) });

        model.Asked.Count.ShouldBe(1);
        plan.ToolPlan[0].Arguments["start"]!.GetValue<string>().ShouldStartWith("2026-02-02");
    }

    private static ScriptedModel Failing(string backend, LlmErrorKind kind) => new(backend, _ => new LlmException(kind, "as told"));

    private ModelRouter Router(params ILlmClient[] models) => new(models, _time);
}
