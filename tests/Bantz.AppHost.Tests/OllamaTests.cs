using System.Net;
using Aspire.Hosting.Ollama;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bantz.AppHost.Tests;

public sealed class OllamaTests : IDisposable
{
    private const string Tags = "GET /api/tags";
    private const string Pull = "POST /api/pull";

    private readonly ScriptedServer _server = new();
    private readonly IDistributedApplicationBuilder _builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { DisableDashboard = true });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("qwen3:4b", "qwen3:4b", HealthStatus.Healthy)]
    [InlineData("qwen3:4b", "Qwen3:4B", HealthStatus.Healthy)]
    [InlineData("qwen3", "qwen3:latest", HealthStatus.Healthy)]
    [InlineData("qwen3", "qwen3:4b", HealthStatus.Unhealthy)]
    [InlineData("qwen3:4b", "qwen3:8b", HealthStatus.Unhealthy)]
    public async Task Health_IsThatTheModelIsThere(string wanted, string there, HealthStatus expected)
    {
        _server.Answers[Tags] = (HttpStatusCode.OK, $$"""{"models":[{"name":"other:latest"},{"name":"{{there}}"}]}""");

        (await new OllamaHealthCheck(Server(wanted)).CheckHealthAsync(new HealthCheckContext(), Cancel)).Status.ShouldBe(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("""{"models":null}""")]
    public async Task Health_AServerThatDoesNotAnswer_IsNone(string? body)
    {
        if (body is not null)
        {
            _server.Answers[Tags] = (HttpStatusCode.OK, body);
        }

        (await new OllamaHealthCheck(Server("qwen3")).CheckHealthAsync(new HealthCheckContext(), Cancel)).Status.ShouldBe(HealthStatus.Unhealthy);
    }

    [Fact]
    public async Task Pull_TellsHowFarItIs()
    {
        _server.Answers[Pull] = (HttpStatusCode.OK,
            """
            {"status":"pulling manifest"}
            {"status":"pulling 970aa74c0a90","digest":"sha256:970aa74c0a90","total":2000}
            {"status":"pulling 970aa74c0a90","digest":"sha256:970aa74c0a90","total":2000,"completed":500}
            {"status":"success"}
            """);

        List<PullProgress> seen = [];
        await foreach (var progress in Server("qwen3").PullAsync(Cancel))
        {
            seen.Add(progress);
        }

        seen.Select(static progress => progress.Percent).ShouldBe([null, 0, 25, null]);
        seen[^1].IsSuccess.ShouldBeTrue();
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"error":"pull model manifest: file does not exist"}""", "file does not exist")]
    [InlineData(HttpStatusCode.OK, """{"status":"pulling manifest"}""", "ended before it was done")]
    [InlineData(HttpStatusCode.OK, "<html>", "no progress")]
    [InlineData(HttpStatusCode.InternalServerError, "disk full", "disk full")]
    public async Task Pull_ThatFails_SaysWhy(HttpStatusCode status, string body, string expected)
    {
        _server.Answers[Pull] = (status, body);

        (await Should.ThrowAsync<OllamaPullException>(async () =>
        {
            await foreach (var progress in Server("qwen3").PullAsync(Cancel))
            {
                progress.IsSuccess.ShouldBeFalse();
            }
        })).Message.ShouldContain(expected);
    }

    [Fact]
    public void WithModel_ASecondModel_IsRefused()
    {
        var ollama = _builder.AddOllama("ollama").WithModel("qwen3");

        Should.Throw<DistributedApplicationException>(() => ollama.WithModel("gemma"));
    }

    private OllamaServer Server(string model)
    {
        var ollama = _builder.AddOllama("ollama").WithModel(model).Resource;
        ScriptedServer.Allocate(ollama.HttpEndpoint);
        return new OllamaServer(ollama, _server);
    }
}
