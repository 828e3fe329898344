using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.VLlm;

/// <summary>Commands of a vLLM resource in the dashboard.</summary>
internal static class VLlmCommands
{
    internal const string WarmUp = "warm-up";
    internal const string ShowMetrics = "show-metrics";

    internal static IResourceBuilder<VLlmResource> WithModelCommands(this IResourceBuilder<VLlmResource> builder) => builder
        .WithCommand(WarmUp, "Warm up", context => RunAsync(builder.Resource, context, WarmUpAsync), new CommandOptions
        {
            Description = "Lets the model answer once, and says how long that took.",
            IconName = "Fire",
            UpdateState = WhileRunning,
        })
        .WithCommand(ShowMetrics, "Show metrics", context => RunAsync(builder.Resource, context, ShowMetricsAsync), new CommandOptions
        {
            Description = "Shows how much the server is asked, how fast it answers, and how full its cache is.",
            IconName = "DataUsage",
            UpdateState = static context => context.ResourceSnapshot.HealthStatus == HealthStatus.Healthy ? ResourceCommandState.Enabled : ResourceCommandState.Disabled,
        });

    private static async Task<ExecuteCommandResult> WarmUpAsync(VLlmServer server, CancellationToken cancellationToken)
    {
        var took = await server.WarmUpAsync(cancellationToken);
        return CommandResults.Success(string.Create(CultureInfo.InvariantCulture, $"The model answered in {took.TotalMilliseconds:0} ms."));
    }

    private static async Task<ExecuteCommandResult> ShowMetricsAsync(VLlmServer server, CancellationToken cancellationToken)
    {
        var metrics = VLlmMetrics.Parse(await server.ReadMetricsAsync(cancellationToken));
        return CommandResults.Success("Metrics of the server since its start.", metrics.ToMarkdown(), CommandResultFormat.Markdown, displayImmediately: true);
    }

    private static async Task<ExecuteCommandResult> RunAsync(
        VLlmResource vllm, ExecuteCommandContext context, Func<VLlmServer, CancellationToken, Task<ExecuteCommandResult>> command)
    {
        try
        {
            return await command(new VLlmServer(vllm, context.Services.GetRequiredService<IHttpClientFactory>()), context.CancellationToken);
        }
        catch (HttpRequestException failure)
        {
            return CommandResults.Failure($"The server does not answer: {failure.Message}");
        }
    }

    private static ResourceCommandState WhileRunning(UpdateCommandStateContext context) =>
        context.ResourceSnapshot.State?.Text == KnownResourceStates.Running ? ResourceCommandState.Enabled : ResourceCommandState.Disabled;
}
