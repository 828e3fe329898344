using Bantz.Contracts;
using Bantz.Router.Prompts;
using Bantz.Testing;

namespace Bantz.Router.Tests;

/// <summary>The router and the model simulator over real sockets.</summary>
public sealed class SimulatedModelTests(Simulator simulator) : IClassFixture<Simulator>
{
    private const string Chats = "/v1/chat";
    private const string OllamaChats = "/api/chat";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Refusals => ["unauthorized", "model_not_found", "rate_limited", "server_error", "busy", "cut", "error_line", "prose", "overlong"];

    public static TheoryData<string> Misspellings => ["fenced", "trailing_comma", "double_json"];

    public static TheoryData<string> Doubtful => ["truncated", "wrong_enum", "invalid_utf8"];

    [Theory]
    [InlineData("vllm", "yarın 15:00'e toplantı ekle", CalendarIntent.Create, ToolNames.CreateEvent)]
    [InlineData("ollama", "yarın 15:00'e toplantı ekle", CalendarIntent.Create, ToolNames.CreateEvent)]
    [InlineData("vllm", "bu hafta neler var", CalendarIntent.Query, ToolNames.ListEvents)]
    [InlineData("ollama", "cancel tomorrow's dentist appointment", CalendarIntent.Cancel, ToolNames.DeleteEvent)]
    public async Task A_plan_comes_from_the_model(string backend, string text, CalendarIntent intent, string tool)
    {
        await simulator.HealAsync();
        await using var router = Router(backend);

        var plan = await router.PlanAsync(text);

        plan.CalendarIntent.ShouldBe(intent);
        plan.ToolPlan.ShouldHaveSingleItem().Tool.ShouldBe(tool);
        (plan.Trace.RouteSource, plan.Trace.Backend, plan.Trace.Attempts, plan.Trace.Repaired).ShouldBe((RouteSource.Llm, backend, 1, false));
        // The simulator's own tokens; what a real tokenizer makes of a plan is counted in PlanPromptTests.
        plan.Trace.OutputTokens.ShouldNotBeNull().ShouldBeInRange(1, PlanPrompt.MostOutputTokens);
        plan.Trace.TtftMs.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(plan.Trace.ElapsedMs!.Value);
    }

    [Theory, MemberData(nameof(Refusals))]
    public async Task Where_vllm_fails_ollama_plans(string fault)
    {
        await simulator.HealAsync();
        await simulator.ArmAsync(fault, Chats);
        await using var router = Router("vllm", "ollama");

        var plan = await router.PlanAsync("yarın 15:00'e toplantı ekle");

        plan.Trace.Backend.ShouldBe("ollama");
        plan.ToolPlan.ShouldHaveSingleItem().Tool.ShouldBe(ToolNames.CreateEvent);
    }

    [Theory, MemberData(nameof(Refusals))]
    public async Task Where_every_model_fails_code_plans(string fault)
    {
        await simulator.HealAsync();
        await simulator.ArmAsync(fault, Chats);
        await simulator.ArmAsync(fault, OllamaChats);
        await using var router = Router("vllm", "ollama");

        var plan = await router.PlanAsync("yarın 15:00'e toplantı ekle");

        plan.Trace.RouteSource.ShouldBe(RouteSource.Embedded);
        plan.ToolPlan.ShouldHaveSingleItem().Tool.ShouldBe(ToolNames.CreateEvent);
    }

    [Theory, MemberData(nameof(Misspellings))]
    public async Task What_can_be_mended_is_and_says_so(string fault)
    {
        await simulator.HealAsync();
        await simulator.ArmAsync(fault, Chats);
        await using var router = Router("vllm");

        var plan = await router.PlanAsync("yarın 15:00'e toplantı ekle");

        (plan.Trace.Backend, plan.Trace.Repaired).ShouldBe(("vllm", true));
        plan.ToolPlan.ShouldHaveSingleItem().Tool.ShouldBe(ToolNames.CreateEvent);
    }

    [Theory, MemberData(nameof(Doubtful))]
    public async Task What_is_spoiled_never_fails_a_turn(string fault)
    {
        await simulator.HealAsync();
        await simulator.ArmAsync(fault, Chats);
        await using var router = Router("vllm");

        var plan = await router.PlanAsync("yarın 15:00'e toplantı ekle");

        plan.ToolPlan.Select(static call => call.Tool).Except([ToolNames.CreateEvent]).ShouldBeEmpty();
        (plan.AskUser || plan.ToolPlan.Count == 1).ShouldBeTrue();
    }

    [Theory]
    [InlineData("slow_first_token")]
    [InlineData("stall")]
    public async Task A_model_that_falls_silent_is_left(string fault)
    {
        await simulator.HealAsync();
        await simulator.ArmAsync(fault, Chats);
        await using var router = Router(["vllm"], ("Bantz:Llm:FirstTokenTimeout", "00:00:00.300"), ("Bantz:Llm:ChunkTimeout", "00:00:00.300"));

        (await router.PlanAsync("yarın 15:00'e toplantı ekle")).Trace.RouteSource.ShouldBe(RouteSource.Embedded);
    }

    [Fact]
    public async Task After_recovery_the_first_model_plans_again()
    {
        await simulator.HealAsync();
        await simulator.ArmAsync("server_error", Chats);
        await using var router = Router(["vllm", "ollama"], ("Bantz:Router:ProbeInterval", "00:00:00.100"));
        for (var i = 0; i < 3; i++)
        {
            (await router.PlanAsync("bugün ne var")).Trace.Backend.ShouldBe("ollama");
        }

        await simulator.HealAsync();

        await Eventually.TrueAsync(async () => (await router.PlanAsync("bugün ne var")).Trace.Backend == "vllm", Cancel);
    }

    [Fact]
    public async Task The_same_request_gives_the_same_plan()
    {
        await simulator.HealAsync();
        await using var router = Router("vllm");
        var first = await router.PlanAsync("yarın akşam 8'de Ayşe'yle yemek koy");

        var second = await router.PlanAsync("yarın akşam 8'de Ayşe'yle yemek koy");

        Canonical(second).ShouldBe(Canonical(first));
    }

    [Fact]
    public async Task Nobody_at_the_address_costs_no_turn()
    {
        await using var router = new ModelRouter(models: null, clock: null, ("Bantz:Llm:Backend", "vllm"), ("Bantz:Llm:VllmUrl", "http://127.0.0.1:9"));

        (await router.PlanAsync("bugün ne var")).Trace.Backend.ShouldBe("embedded");
    }

    private static string Canonical(Plan plan) =>
        System.Text.Json.JsonSerializer.Serialize(plan with { Trace = plan.Trace with { TtftMs = null, ElapsedMs = null } }, BantzJson.Wire.Plan);

    private ModelRouter Router(params string[] backends) => Router(backends, settings: []);

    private ModelRouter Router(string[] backends, params (string, string)[] settings) =>
        new(models: null, clock: null, [.. backends.Select(backend => ($"ConnectionStrings:{backend}", $"Endpoint={simulator.Address};Model=bantz-router")), .. settings]);
}
