using Bantz.Contracts;
using Bantz.Llm;
using Bantz.Router.Planning;
using Bantz.Understanding;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;

namespace Bantz.Router.Models;

/// <summary>The best model that is well, then the next, and last the embedded planner, which never fails.</summary>
internal sealed partial class FailoverPlanner(
    ModelGates gates, ModelPlanner planner, ModelTelemetry telemetry, IOptions<RouterOptions> options, TimeProvider clock, ILogger<FailoverPlanner> logger) : IPlanner
{
    public async ValueTask<Plan> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var asked = new Attempts();
        foreach (var gate in gates.All)
        {
            if (await TryAsync(gate, request, asked, started, cancellationToken) is { } plan)
            {
                return plan;
            }
        }

        var made = EmbeddedPlanner.Plan(request);
        return asked.Count == 0 ? made : made with { Trace = made.Trace with { Attempts = asked.Count + 1 } };
    }

    private async ValueTask<Plan?> TryAsync(ModelGate gate, PlanRequest request, Attempts asked, long started, CancellationToken cancellationToken)
    {
        try
        {
            return await gate.UseAsync(token => planner.PlanAsync(gate.Client, request, asked, Remaining, token), cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            telemetry.FailedOver(ModelTelemetry.Plan, gate.Client.Backend, "open");
        }
        catch (LlmException error)
        {
            telemetry.FailedOver(ModelTelemetry.Plan, gate.Client.Backend, ModelTelemetry.Name(error.Kind));
            Log.NoPlan(logger, gate.Client.Backend, gate.Client.Model, error.Kind);
            Log.Why(logger, error);
        }

        return null;

        TimeSpan Remaining() => options.Value.PlanBudget - clock.GetElapsedTime(started);
    }

    private static partial class Log
    {
        [LoggerMessage(2003, LogLevel.Warning, "{Backend} with {Model} gave no plan: {Problem}.")]
        public static partial void NoPlan(ILogger logger, string backend, string model, LlmErrorKind problem);

        // A server's message may quote the prompt.
        [LoggerMessage(2004, LogLevel.Trace, "What the model's server said.")]
        public static partial void Why(ILogger logger, Exception error);
    }
}
