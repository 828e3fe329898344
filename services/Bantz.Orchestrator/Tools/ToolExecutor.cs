using System.Text.Json.Nodes;

namespace Bantz.Orchestrator.Tools;

/// <summary>Runs a call under its span and its measure.</summary>
internal sealed class ToolExecutor(IToolServer server, OrchestratorTelemetry telemetry, TimeProvider clock)
{
    private const string Ok = "ok";

    /// <inheritdoc cref="IToolServer.CallAsync" />
    public async Task<ToolAnswer> CallAsync(string tool, JsonObject arguments, string? effectKey, CancellationToken cancellationToken)
    {
        using var span = OrchestratorTelemetry.StartTool(tool);
        var started = clock.GetTimestamp();
        var answer = await server.CallAsync(tool, arguments, effectKey, cancellationToken);
        var outcome = answer.Result.Error?.Code ?? Ok;
        if (!answer.Result.Ok)
        {
            OrchestratorTelemetry.Fail(span, outcome);
        }

        telemetry.ToolEnded(tool, clock.GetElapsedTime(started), outcome);
        return answer;
    }
}
