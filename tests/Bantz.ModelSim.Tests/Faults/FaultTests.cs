using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bantz.ModelSim.Tests.Support;
using Bantz.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Bantz.ModelSim.Tests.Faults;

/// <summary>Faults as they are asked for, and what the server itself tells of them.</summary>
public sealed class FaultTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("unauthorized", 401)]
    [InlineData("model_not_found", 404)]
    [InlineData("rate_limited", 429)]
    [InlineData("server_error", 500)]
    [InlineData("busy", 503)]
    public async Task A_header_strikes_its_own_request_only(string fault, int status)
    {
        await using var simulator = await Simulator.StartAsync();
        foreach (var path in (string[])[Asking.Completions, "api/chat"])
        {
            using var struck = await simulator.PostAsync(path, Asking.Chat("merhaba"), fault);
            using var spared = await simulator.PostAsync(path, Asking.Chat("merhaba"));

            ((int)struck.StatusCode).ShouldBe(status);
            (struck.Headers.RetryAfter is not null).ShouldBe(status is 429 or 503);
            spared.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("stall; minutes=2")]
    [InlineData("stall; seconds=4000")]
    public async Task A_header_that_names_no_fault_is_refused(string fault)
    {
        await using var simulator = await Simulator.StartAsync();

        using var answer = await simulator.PostAsync(Asking.Completions, Asking.Chat("merhaba"), fault);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_armed_fault_strikes_as_often_as_asked_on_its_path_only()
    {
        await using var simulator = await Simulator.StartAsync();
        await simulator.ArmAsync("busy", times: 2, path: "/v1");
        var statuses = new List<int>();
        foreach (var path in (string[])["api/chat", Asking.Completions, Asking.Completions, Asking.Completions])
        {
            using var answer = await simulator.PostAsync(path, Asking.Chat("merhaba"));
            statuses.Add((int)answer.StatusCode);
        }

        statuses.ShouldBe([200, 503, 503, 200]);
    }

    [Fact]
    public async Task A_fault_without_end_strikes_until_it_is_taken_away()
    {
        await using var simulator = await Simulator.StartAsync();
        await simulator.ArmAsync("server_error", times: 0);
        await simulator.AskAsync(Asking.Completions, Asking.Chat("x"), 500);
        await simulator.AskAsync("api/chat", Asking.Chat("x"), 500);

        using var gone = await simulator.Http.DeleteAsync(new Uri("sim/faults", UriKind.Relative), Cancel);

        (await simulator.Http.GetStringAsync(new Uri("sim/faults", UriKind.Relative), Cancel)).ShouldBe("[]");
        await simulator.AskAsync(Asking.Completions, Asking.Chat("x"));
    }

    [Theory]
    [InlineData("""{"kind":"nonsense"}""")]
    [InlineData("""{"kind":"busy","times":-1}""")]
    [InlineData("""{"kind":"busy","seconds":9999}""")]
    [InlineData("""{"kind":"busy","path":"v1"}""")]
    public async Task A_fault_that_is_none_is_not_armed(string fault)
    {
        await using var simulator = await Simulator.StartAsync();

        using var answer = await simulator.PostAsync("sim/faults", fault);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_closed_port_refuses_and_breaks_what_stood_and_opens_again()
    {
        await using var simulator = await Simulator.StartAsync();
        await simulator.ArmAsync("stall");
        using var stalled = await simulator.PostAsync(Asking.Completions, Asking.Chat("merhaba", """{"stream":true}"""));

        await simulator.ArmAsync("refused", seconds: 1);

        await Should.ThrowAsync<Exception>(async () => await stalled.Content.ReadAsStringAsync(Cancel));
        using var http = new HttpClient { BaseAddress = simulator.Address };
        await Eventually.TrueAsync(async () =>
        {
            try
            {
                return (await http.GetAsync(new Uri("health", UriKind.Relative), Cancel)).IsSuccessStatusCode;
            }
            catch (HttpRequestException refused)
            {
                refused.HttpRequestError.ShouldBe(HttpRequestError.ConnectionError);
                return false;
            }
        }, Cancel);
        (await simulator.MetricAsync("vllm:request_success_total{engine=\"0\",model_name=\"bantz-router\",finished_reason=\"abort\"}")).ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"stream":true}""")]
    [InlineData("""{"stream":false}""")]
    public async Task A_cut_answer_breaks_off_under_200(string stream)
    {
        await using var simulator = await Simulator.StartAsync();
        foreach (var path in (string[])[Asking.Completions, "api/chat"])
        {
            using var answer = await simulator.PostAsync(path, Asking.Chat("merhaba", stream), "cut");

            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            await Should.ThrowAsync<HttpRequestException>(() => answer.Content.ReadAsStringAsync(Cancel));
        }
    }

    [Fact]
    public async Task An_error_line_comes_under_200()
    {
        await using var simulator = await Simulator.StartAsync();
        foreach (var path in (string[])[Asking.Completions, "api/chat"])
        {
            using var answer = await simulator.PostAsync(path, Asking.Chat("merhaba", """{"stream":true}"""), "error_line");

            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("{\"error\":");
        }
    }

    [Fact]
    public async Task Broken_bytes_are_no_UTF8()
    {
        await using var simulator = await Simulator.StartAsync();

        using var answer = await simulator.PostAsync(Asking.Completions, Asking.Plan("merhaba"), "invalid_utf8");
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);

        Should.Throw<DecoderFallbackException>(() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
    }

    [Fact]
    public async Task The_first_token_waits_for_its_time_and_no_longer()
    {
        var clock = new FakeTimeProvider();
        await using var simulator = await Simulator.StartAsync(clock, ("TimeToFirstToken", "00:00:10"), ("TokensPerSecond", "2"));
        var asked = simulator.PostAsync(Asking.Completions, Asking.Chat("merhaba", """{"stream":true,"max_tokens":3}"""));
        await Eventually.TrueAsync(async () => await simulator.MetricAsync("vllm:num_requests_running") == 1, Cancel);

        using var answer = await DriveAsync(clock, asked);
        await DriveAsync(clock, answer.Content.ReadAsStringAsync(Cancel));

        // Fake time moves in steps, so the wait may be up to a step longer and never shorter.
        (await simulator.MetricAsync("vllm:time_to_first_token_seconds_sum")).ShouldBeInRange(10, 10.5);
        (await simulator.MetricAsync("vllm:e2e_request_latency_seconds_sum")).ShouldBeInRange(11, 12);
    }

    [Fact]
    public async Task Who_comes_when_all_places_and_the_queue_are_full_is_told_so()
    {
        await using var simulator = await Simulator.StartAsync(("Parallel", "1"), ("Queue", "1"));
        await simulator.ArmAsync("stall");
        using var first = await simulator.PostAsync(Asking.Completions, Asking.Chat("merhaba", """{"stream":true}"""));
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var second = simulator.Http.PostAsync(new Uri(Asking.Completions, UriKind.Relative), new StringContent(Asking.Chat("merhaba"), Encoding.UTF8, "application/json"), leaving.Token);
        await Eventually.TrueAsync(async () => await simulator.MetricAsync("vllm:num_requests_waiting") == 1, Cancel);

        var third = await simulator.AskAsync("api/chat", Asking.Chat("merhaba"), 503);

        third["error"]!.GetValue<string>().ShouldContain("maximum pending requests exceeded");
        first.Dispose();
        using var answered = await second;
        answered.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_log_tells_what_became_of_each_request_and_nothing_of_what_was_said()
    {
        await using var simulator = await Simulator.StartAsync();
        await simulator.AskAsync(Asking.Completions, Asking.Chat("gizli sözler"));
        await simulator.AskAsync("api/chat", Asking.Chat("gizli sözler", """{"model":"nobody"}"""), 404);
        using (await simulator.PostAsync(Asking.Completions, Asking.Chat("gizli sözler", """{"stream":true}"""), "stall"))
        {
            // Leaves at once.
        }

        await Eventually.TrueAsync(async () => (await simulator.RequestsAsync()).Count == 3, Cancel);
        var log = await simulator.RequestsAsync();
        log.Select(request => request!["outcome"]!.GetValue<string>()).ShouldBe(["stop", "refused", "abort"]);
        log.ToJsonString().ShouldNotContain("gizli");
    }

    [Fact]
    public async Task Figures_have_vLLMs_names_and_count()
    {
        await using var simulator = await Simulator.StartAsync();
        var usage = (await simulator.AskAsync(Asking.Completions, Asking.Plan("merhaba", string.Join(' ', Enumerable.Repeat("kural", 40)))))["usage"]!;
        var again = (await simulator.AskAsync(Asking.Completions, Asking.Plan("merhaba", string.Join(' ', Enumerable.Repeat("kural", 40)))))["usage"]!;

        usage["prompt_tokens_details"]!["cached_tokens"]!.GetValue<int>().ShouldBe(0);
        again["prompt_tokens_details"]!["cached_tokens"]!.GetValue<int>().ShouldBePositive();
        (await simulator.MetricAsync("vllm:generation_tokens_total")).ShouldBe(2 * usage["completion_tokens"]!.GetValue<int>());
        (await simulator.MetricAsync("vllm:prompt_tokens_total")).ShouldBe(2 * usage["prompt_tokens"]!.GetValue<int>());
        (await simulator.MetricAsync("vllm:time_to_first_token_seconds_count")).ShouldBe(2);
        (await simulator.MetricAsync("vllm:prefix_cache_hits_total")).ShouldBePositive();
        (await simulator.MetricAsync("vllm:kv_cache_usage_perc")).ShouldBe(0);
        (await simulator.MetricAsync("modelsim_info")).ShouldBe(1);
    }

    /// <summary>Lets fake time run while something is awaited.</summary>
    private static async Task<T> DriveAsync<T>(FakeTimeProvider clock, Task<T> task)
    {
        await Eventually.TrueAsync(() =>
        {
            if (!task.IsCompleted)
            {
                clock.Advance(TimeSpan.FromMilliseconds(250));
            }

            return Task.FromResult(task.IsCompleted);
        }, Cancel);
        return await task;
    }
}
