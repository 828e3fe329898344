using System.Net;
using System.Text.Json.Nodes;

namespace Bantz.Cli.Tests.Eval;

public sealed class EvalTests : IDisposable
{
    private const string Moment = "\"now\":\"2026-03-04T10:00:00\",\"tz\":\"Europe/Istanbul\"";
    private const string Create = "{\"id\":\"create\",\"lang\":\"tr\",\"text\":\"yarın saat 15'te toplantı ekle\"," + Moment +
        ",\"expect\":{\"route\":[\"calendar\"],\"intent\":[\"create_event\"],\"when\":{\"judge\":true,\"date\":[\"2026-03-05\"],\"time\":[\"15:00\"]},\"title\":[\"toplantı\"]}}";
    private const string Hello = "{\"id\":\"hello\",\"lang\":\"en\",\"text\":\"hello\"," + Moment + ",\"expect\":{\"route\":[\"smalltalk\"],\"intent\":[\"other\"]}}";
    private const string Wrong = "{\"id\":\"wrong\",\"lang\":\"tr\",\"text\":\"yarın saat 16'da toplantı ekle\"," + Moment +
        ",\"expect\":{\"route\":[\"calendar\"],\"intent\":[\"cancel_event\"],\"when\":{\"judge\":true,\"time\":[\"16:00\"]},\"title\":null}}";
    private const string Yes = "{\"id\":\"yes\",\"lang\":\"tr\",\"text\":\"evet\"," + Moment +
        ",\"pending\":{\"tool\":\"calendar.create_event\",\"arguments\":{\"title\":\"toplantı\"}},\"expect\":{\"route\":[\"calendar\",\"smalltalk\",\"unknown\"],\"intent\":null,\"confirmation\":[\"yes\"]}}";

    private readonly Terminal _terminal = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bantz-eval-");

    public void Dispose()
    {
        _terminal.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_embedded_planner_is_measured_without_a_server()
    {
        var (json, markdown) = (InFolder("report.json"), InFolder("report.md"));

        (await _terminal.RunAsync("eval", "--input", File(Create, Hello, Wrong, Yes), "--json", json, "--markdown", markdown)).ShouldBe(ExitCodes.Ok);

        var all = Read(json)["all"]!;
        Part(all, "route").ShouldBe((3, 3));
        Part(all, "intent").ShouldBe((2, 3));
        Part(all, "joint").ShouldBe((1, 2));
        Part(all, "time_exact").ShouldBe((2, 2));
        Part(all, "title_f1").ShouldBe((1, 1));
        Part(all, "confirmation").ShouldBe((1, 1));
        Part(all, "valid").ShouldBe((4, 4));
        Part(all, "deterministic").ShouldBe((4, 4));
        Read(json)["languages"]!.AsObject().Select(static pair => pair.Key).ShouldBe(["en", "tr"]);
        Read(json)["misses"]!.AsArray().Select(static miss => (string)miss!["id"]!).ShouldBe(["wrong"]);
        _terminal.Out.ShouldContain("66.7 % (2 of 3)");
        (await System.IO.File.ReadAllTextAsync(markdown, TestContext.Current.CancellationToken)).ShouldContain("| intent | 66.7 % (2 of 3) | 100.0 % (1 of 1) | 50.0 % (1 of 2) |");
        _terminal.Server.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("5:15 instead", "\"time\":[\"17:15\"],\"minutes\":60", 1)]
    [InlineData("sure, but for two hours", "\"time\":[\"16:00\"],\"minutes\":120", 1)]
    [InlineData("make it saturday instead", "\"date\":[\"2026-03-07\"]", 1)]
    [InlineData("5:15 instead", "\"time\":[\"17:30\"]", 0)]
    public async Task An_edit_is_judged_by_what_it_leads_to(string text, string when, int right)
    {
        var json = InFolder("report.json");
        var row = $$$$"""{"text":"{{{{text}}}}",{{{{Moment}}}},"pending":{"tool":"calendar.create_event","arguments":{"title":"meeting","start":"2026-03-05T16:00:00+03:00","end":"2026-03-05T17:00:00+03:00","time_zone":"Europe/Istanbul"}},"expect":{"when":{"judge":true,{{{{when}}}}},"confirmation":["edit"]}}""";

        (await _terminal.RunAsync("eval", "--input", File(row), "--json", json)).ShouldBe(ExitCodes.Ok, _terminal.Error);

        Part(Read(json)["all"]!, "confirmation").ShouldBe((right, 1));
    }

    [Fact]
    public async Task Two_runs_are_compared()
    {
        var earlier = InFolder("earlier.json");
        (await _terminal.RunAsync("eval", "--input", File(Create, Wrong), "--json", earlier)).ShouldBe(ExitCodes.Ok);

        (await _terminal.RunAsync("eval", "--input", File(Create, Wrong.Replace("cancel_event", "create_event", StringComparison.Ordinal)), "--compare", earlier)).ShouldBe(ExitCodes.Ok);

        _terminal.Out.ShouldContain("right now: 1 (wrong)");
        _terminal.Out.ShouldContain("wrong now: 0");
        _terminal.Out.ShouldContain("+50");
    }

    [Fact]
    public async Task A_plan_by_another_planner_is_a_fallback_and_no_success()
    {
        var report = await AskAsync((request, _) => FakeRouter.Plan(request, request.Text == "hello" ? "vllm" : "embedded"), "vllm", Create, Hello);

        var all = report["all"]!;
        ((int)all["fallbacks"]!).ShouldBe(1);
        Part(all, "route").ShouldBe((1, 2));
        Part(all, "time_exact").ShouldBe((0, 1));
        Part(all, "title_f1").ShouldBe((0, 1));
        Part(all, "valid").ShouldBe((1, 2));
        Part(all, "deterministic").ShouldBe((1, 2));
        report["planners"]!.AsArray().Select(static name => (string)name!).ShouldBe(["embedded embedded-1", "vllm a-model prompt-1"], ignoreOrder: true);
        report["misses"]![0]!["outcome"]!.GetValue<string>().ShouldBe("fallback");
    }

    [Fact]
    public async Task A_fallback_in_the_repetition_is_a_fallback()
    {
        // One request to warm up, then the row twice.
        var report = await AskAsync((request, nth) => FakeRouter.Plan(request, nth < 3 ? "ollama" : "embedded"), "ollama", Create);

        ((int)report["all"]!["fallbacks"]!).ShouldBe(1);
    }

    [Fact]
    public async Task Auto_takes_any_model_and_no_embedded_planner()
    {
        var report = await AskAsync((request, _) => FakeRouter.Plan(request, request.Text == "hello" ? "embedded" : "ollama"), "auto", Create, Hello);

        ((int)report["all"]!["fallbacks"]!).ShouldBe(1);
        Part(report["all"]!, "route").ShouldBe((1, 2));
    }

    [Fact]
    public async Task A_plan_that_changes_is_told_and_what_a_clock_counted_is_no_change()
    {
        var same = await AskAsync((request, nth) => FakeRouter.Plan(request, "vllm", confidence: 0.9), "vllm", Hello);
        var other = await AskAsync((request, nth) => FakeRouter.Plan(request, "vllm", confidence: nth == 3 ? 0.8 : 0.9), "vllm", Hello);

        Part(same["all"]!, "deterministic").ShouldBe((1, 1));
        Part(other["all"]!, "deterministic").ShouldBe((0, 1));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "{}", "HTTP 503")]
    [InlineData(HttpStatusCode.OK, "{\"route\":", "the answer is no plan")]
    [InlineData(HttpStatusCode.OK, "null", "no plan in the answer")]
    public async Task A_row_without_a_plan_has_failed_and_the_rest_go_on(HttpStatusCode status, string body, string reason)
    {
        var report = await AskAsync(
            (request, _) => request.Text == "hello" ? FakeRouter.Plan(request, "vllm") : new HttpResponseMessage(status) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") },
            "vllm", Create, Hello);

        ((int)report["all"]!["failed"]!).ShouldBe(1);
        Part(report["all"]!, "route").ShouldBe((1, 2));
        report["misses"]![0]!["faults"]![0]!.GetValue<string>().ShouldBe(reason);
    }

    [Fact]
    public async Task A_router_that_is_not_there_ends_the_run()
    {
        using var terminal = new Terminal { Transport = new FakeRouter(static (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError)) };

        (await terminal.RunAsync("eval", "--input", File(Create), "--llm-backend", "vllm")).ShouldBe(ExitCodes.NotReachable);

        terminal.Error.ShouldContain("127.0.0.1:5082");
        terminal.Out.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"text\":\"x\",\"now\":\"2026-03-04T10:00:00\"}", "line 1: There is no 'expect'")]
    [InlineData("{\"text\":\"x\"," + Moment + ",\"expect\":{\"route\":[\"calender\"]}}", "'route': 'calender'")]
    [InlineData("{\"text\":\"x\"," + Moment + ",\"expect\":{\"intent\":[\"create\"]}}", "none of create is an intent")]
    [InlineData("{\"text\":\"x\"," + Moment + ",\"expect\":{\"when\":{\"judge\":true,\"date\":[\"5 March\"]}}}", "'date': '5 March'")]
    [InlineData("{\"text\":\"x\"," + Moment + ",\"expect\":{\"confirmation\":[\"yes\"]}}", "nothing is pending")]
    [InlineData("not json", "line 1")]
    [InlineData("", "holds no row")]
    public async Task A_slip_in_the_gold_is_told_with_its_line(string line, string told)
    {
        (await _terminal.RunAsync("eval", "--input", File(line))).ShouldBe(ExitCodes.Usage);

        _terminal.Error.ShouldContain(told);
        _terminal.Out.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--repeat", "0")]
    [InlineData("--llm-backend", "gpt")]
    [InlineData("--router", "localhost")]
    [InlineData("--split", "all")]
    [InlineData("--compare", "nowhere.json")]
    public async Task What_cannot_be_asked_is_told(params string[] wrong) =>
        (await _terminal.RunAsync(["eval", "--input", File(Create), .. wrong])).ShouldBe(ExitCodes.Usage);

    [Fact]
    public async Task Rows_are_chosen_and_spelled_as_asked()
    {
        using var router = new FakeRouter(static (request, _) => FakeRouter.Plan(request, "vllm"));
        using var terminal = new Terminal { Transport = router };

        (await terminal.RunAsync("eval", "--input", File(Create, Hello), "--llm-backend", "vllm", "--lang", "tr", "--spelling", "capitals", "--repeat", "1")).ShouldBe(ExitCodes.Ok);

        router.Asked.Select(static asked => asked.Text).Distinct().ShouldBe(["YARIN SAAT 15'TE TOPLANTI EKLE"]);
    }

    private async Task<JsonNode> AskAsync(Func<Contracts.PlanRequest, int, HttpResponseMessage> answer, string backend, params string[] rows)
    {
        using var terminal = new Terminal { Transport = new FakeRouter(answer) };
        var json = InFolder("report.json");
        (await terminal.RunAsync("eval", "--input", File(rows), "--llm-backend", backend, "--json", json)).ShouldBe(ExitCodes.Ok, terminal.Error);
        return Read(json);
    }

    private string InFolder(string name) => Path.Combine(_folder.FullName, name);

    private string File(params string[] lines)
    {
        var path = InFolder("gold.jsonl");
        System.IO.File.WriteAllLines(path, lines);
        return path;
    }

    private static JsonNode Read(string path) => JsonNode.Parse(System.IO.File.ReadAllText(path))!;

    private static (double Right, int Of) Part(JsonNode scores, string name) => ((double)scores[name]!["right"]!, (int)scores[name]!["of"]!);
}
