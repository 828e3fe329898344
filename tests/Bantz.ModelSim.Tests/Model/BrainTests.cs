using System.Text.Json.Nodes;
using Bantz.ModelSim.Tests.Support;

namespace Bantz.ModelSim.Tests.Model;

/// <summary>What the simulator answers to: what the person said, and nothing else of the prompt.</summary>
public sealed class BrainTests : IAsyncLifetime
{
    private const string Examples =
        """
        You plan. Examples:
        user: yarın akşam 8'de Ayşe'yle yemek koy -> {"route":"calendar","calendar_intent":"create","text":"yarın akşam 8'de Ayşe'yle yemek koy"}
        user: toplantıyı iptal et -> {"route":"calendar","calendar_intent":"cancel"}
        """;

    private Simulator _simulator = null!;

    public async ValueTask InitializeAsync() => _simulator = await Simulator.StartAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData("yarın 15:00'e toplantı ekle", "calendar", "create")]
    [InlineData("bugün neler var", "calendar", "query")]
    [InlineData("merhaba", "smalltalk", "none")]
    [InlineData("cancel tomorrow's meeting", "calendar", "cancel")]
    public async Task Trap_39_the_same_prompt_around_different_words_gives_different_plans(string said, string route, string intent)
    {
        foreach (var message in (string[])[said, Asking.Framed(said), $"Situation:\n```json\n{Asking.Framed(said)}\n```\nPlan it."])
        {
            var plan = await PlanAsync(Asking.Plan(message, Examples));

            plan["route"]!.GetValue<string>().ShouldBe(route);
            plan["calendar_intent"]!.GetValue<string>().ShouldBe(intent);
        }
    }

    [Fact]
    public async Task Examples_in_earlier_turns_are_not_answered_either()
    {
        var body = JsonNode.Parse(Asking.Plan("merhaba"))!;
        body["messages"] = JsonNode.Parse(
            """[{"role":"user","content":"yarın 15:00'e toplantı ekle"},{"role":"assistant","content":"{}"},{"role":"user","content":"merhaba"}]""");

        (await PlanAsync(body.ToJsonString()))["route"]!.GetValue<string>().ShouldBe("smalltalk");
    }

    [Fact]
    public async Task A_second_try_is_about_what_the_person_said_and_not_about_the_complaint()
    {
        var body = JsonNode.Parse(Asking.Plan("x"))!;
        body["messages"] = new JsonArray(
            new JsonObject { ["role"] = "user", ["content"] = Asking.Framed("yarın 15:00'e toplantı ekle") },
            new JsonObject { ["role"] = "assistant", ["content"] = "{\"route\":" },
            new JsonObject { ["role"] = "user", ["content"] = "That was no JSON: ```{\"route\":```. Delete nothing; answer again." });

        (await PlanAsync(body.ToJsonString()))["calendar_intent"]!.GetValue<string>().ShouldBe("create");
    }

    [Fact]
    public async Task The_moment_of_the_prompt_counts_and_not_the_clock()
    {
        const string tail = """{"response_format":{"type":"json_object"}}""";
        var plan = await PlanAsync(Asking.Chat(Asking.Framed("yarın 15:00'e toplantı ekle", "2031-05-06T09:00:00+03:00"), tail));

        plan["slots"]!["date"]!.GetValue<string>().ShouldBe("2031-05-07");
    }

    [Theory]
    [InlineData("""{"text":"bugün ne var","draft":"Bugün 2 etkinliğin var.","facts":[]}""", "Rules.")]
    [InlineData("bugün ne var", "Rules.\n\nDATA\n{\"draft\":\"Bugün 2 etkinliğin var.\",\"facts\":[]}")]
    public async Task A_draft_to_be_phrased_comes_back_as_it_is(string message, string system)
    {
        var completion = await _simulator.AskAsync(Asking.Completions, Asking.Chat(message, system: system));

        Asking.Content(completion).ShouldBe("Bugün 2 etkinliğin var.");
    }

    [Fact]
    public async Task An_answer_to_an_open_question_of_the_routers_prompt_goes_on_with_its_intent()
    {
        const string data = "\n\nDATA\n{\"open_question\":{\"calendar_intent\":\"create\",\"question\":\"Saat kaçta?\"}}";

        var alone = await PlanAsync(Asking.Plan("yarın", "Rules."));
        var asked = await PlanAsync(Asking.Plan("yarın", "Rules." + data));

        alone["calendar_intent"]!.GetValue<string>().ShouldNotBe("create");
        asked["calendar_intent"]!.GetValue<string>().ShouldBe("create");
    }

    [Fact]
    public async Task A_seed_varies_what_is_said_only_above_temperature_zero()
    {
        var cold = await SaidAsync(Enumerable.Range(0, 16), temperature: 0);
        var warm = await SaidAsync(Enumerable.Range(0, 16), temperature: 0.8);

        cold.Distinct().Count().ShouldBe(1);
        warm.Distinct().Count().ShouldBeGreaterThan(1);
        (await SaidAsync(Enumerable.Range(0, 16), temperature: 0.8)).ShouldBe(warm);
    }

    [Fact]
    public async Task Fifty_identical_requests_have_one_answer_one_at_a_time_and_eight_at_a_time()
    {
        var body = Asking.Plan(Asking.Framed("her salı 10'da spor ekle"));
        List<string> answers = [];
        for (var round = 0; round < 10; round++)
        {
            answers.Add(Asking.Content(await _simulator.AskAsync(Asking.Completions, body)));
        }

        for (var round = 0; round < 5; round++)
        {
            answers.AddRange((await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _simulator.AskAsync(Asking.Completions, body)))).Select(Asking.Content));
        }

        answers.Count.ShouldBe(50);
        answers.Distinct().Count().ShouldBe(1);
    }

    private async Task<List<string>> SaidAsync(IEnumerable<int> seeds, double temperature)
    {
        List<string> said = [];
        foreach (var seed in seeds)
        {
            said.Add(Asking.Content(await _simulator.AskAsync(Asking.Completions, Asking.Chat("merhaba", FormattableString.Invariant($$"""{"temperature":{{temperature}},"seed":{{seed}}}""")))));
        }

        return said;
    }

    private async Task<JsonNode> PlanAsync(string body) => JsonNode.Parse(Asking.Content(await _simulator.AskAsync(Asking.Completions, body)))!;
}
