using System.Net;
using Aspire.Hosting.VLlm;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bantz.AppHost.Tests;

public sealed class VLlmTests : IDisposable
{
    private const string Health = "GET /health";
    private const string Models = "GET /v1/models";
    private const string Chat = "POST /v1/chat/completions";
    private const string Metrics = "GET /metrics";

    private readonly ScriptedServer _server = new();
    private readonly IDistributedApplicationBuilder _builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { DisableDashboard = true });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Health_IsThereOnlyOnceTheModelHasAnswered()
    {
        var check = Check(out _);

        (await CheckAsync(check)).ShouldBe(HealthStatus.Unhealthy);
        _server.Answers[Health] = (HttpStatusCode.OK, "");
        _server.Answers[Models] = (HttpStatusCode.OK, """{"data":[]}""");
        (await CheckAsync(check)).ShouldBe(HealthStatus.Unhealthy);
        _server.Answers[Models] = (HttpStatusCode.OK, """{"data":[{"id":"Qwen/Qwen3-4B-AWQ"}]}""");
        (await CheckAsync(check)).ShouldBe(HealthStatus.Unhealthy, "another name is served");
        _server.Answers[Models] = (HttpStatusCode.OK, """{"data":[{"id":"bantz-router"}]}""");
        (await CheckAsync(check)).ShouldBe(HealthStatus.Unhealthy, "it has not answered yet");
        _server.Answers[Chat] = (HttpStatusCode.OK, """{"choices":[{"message":{"content":"Yes"}}]}""");
        (await CheckAsync(check)).ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task Health_WarmsUpOnceAndAgainAfterTheServerWasAway()
    {
        var check = Check(out _);
        Ready();

        await CheckAsync(check);
        await CheckAsync(check);
        _server.Count(Chat).ShouldBe(1);

        _server.Answers[Health] = (HttpStatusCode.ServiceUnavailable, "");
        (await CheckAsync(check)).ShouldBe(HealthStatus.Unhealthy);
        Ready();
        (await CheckAsync(check)).ShouldBe(HealthStatus.Healthy);
        _server.Count(Chat).ShouldBe(2);
    }

    [Fact]
    public async Task Health_TheServedNameIsRead_WhenItIsAskedFor()
    {
        // Given after AddVLlm has made the check.
        var check = Check(out var vllm);
        Ready();
        vllm.WithServedModelName("another");

        (await CheckAsync(check)).ShouldBe(HealthStatus.Unhealthy);
    }

    [Theory]
    [InlineData("""{"choices":[]}""")]
    [InlineData("{}")]
    public async Task Health_AnAnswerWithoutAChoice_IsNone(string completion)
    {
        var check = Check(out _);
        Ready();
        _server.Answers[Chat] = (HttpStatusCode.OK, completion);

        (await CheckAsync(check)).ShouldBe(HealthStatus.Unhealthy);
    }

    [Fact]
    public async Task Requests_CarryTheKey()
    {
        var check = Check(out var vllm);
        vllm.WithApiKey(_builder.AddParameter("key", "secret", secret: true));
        Ready();

        await CheckAsync(check);

        _server.Keys.ShouldAllBe(static key => key == "secret");
    }

    [Fact]
    public async Task Commands_TellWhatCameOfThem()
    {
        Check(out var vllm);
        Ready();
        _server.Answers[Metrics] = (HttpStatusCode.OK, "vllm:num_requests_running{model_name=\"a\"} 3.0\n");

        var warm = await RunAsync(vllm.Resource, VLlmCommands.WarmUp);
        warm.Success.ShouldBeTrue();
        warm.Message.ShouldNotBeNull().ShouldMatch(@"^The model answered in \d+ ms\.$");

        var metrics = await RunAsync(vllm.Resource, VLlmCommands.ShowMetrics);
        metrics.Data!.Format.ShouldBe(CommandResultFormat.Markdown);
        metrics.Data.Value.ShouldContain("| requests running / waiting | 3 / – |");

        _server.Answers.Clear();
        (await RunAsync(vllm.Resource, VLlmCommands.WarmUp)).Success.ShouldBeFalse();
    }

    [Fact]
    public void Metrics_AreSummedOverLabelsAndReadAsMeansAndShares()
    {
        var table = VLlmMetrics.Parse(
            """
            # HELP vllm:request_success_total Count of successfully processed requests.
            vllm:request_success_total{finished_reason="stop",model_name="m"} 5.0
            vllm:request_success_total{finished_reason="length",model_name="m"} 2.0
            vllm:time_to_first_token_seconds_sum{model_name="m"} 0.5
            vllm:time_to_first_token_seconds_count{model_name="m"} 10.0
            vllm:inter_token_latency_seconds_count{model_name="m"} 0.0
            vllm:kv_cache_usage_perc{model_name="m"} 0.125
            vllm:prefix_cache_queries_total{model_name="m"} 2e+02
            vllm:prefix_cache_hits_total{model_name="m"} 50.0
            python_gc_objects_collected_total{generation="0"} 9.0
            not a number
            """).ToMarkdown();

        table.ShouldContain("| requests answered | 7 |");
        table.ShouldContain("| time to first token, mean | 50.0 ms |");
        table.ShouldContain("| between tokens, mean | – |");
        table.ShouldContain("| key-value cache in use | 12.5 % |");
        table.ShouldContain("| prompt tokens found in the prefix cache | 25.0 % |");
    }

    private VLlmHealthCheck Check(out IResourceBuilder<VLlmResource> vllm)
    {
        vllm = _builder.AddVLlm("vllm", "Qwen/Qwen3-4B-AWQ").WithServedModelName("bantz-router");
        ScriptedServer.Allocate(vllm.Resource.HttpEndpoint);
        return new VLlmHealthCheck(new VLlmServer(vllm.Resource, _server));
    }

    private void Ready()
    {
        _server.Answers[Health] = (HttpStatusCode.OK, "");
        _server.Answers[Models] = (HttpStatusCode.OK, """{"data":[{"id":"bantz-router"}]}""");
        _server.Answers[Chat] = (HttpStatusCode.OK, """{"choices":[{"message":{"content":"Yes"}}]}""");
    }

    private static async Task<HealthStatus> CheckAsync(VLlmHealthCheck check) => (await check.CheckHealthAsync(new HealthCheckContext(), Cancel)).Status;

    private async Task<ExecuteCommandResult> RunAsync(VLlmResource vllm, string command) =>
        await Commands.RunAsync(vllm, command, new ServiceCollection().AddSingleton<IHttpClientFactory>(_server).BuildServiceProvider());
}
