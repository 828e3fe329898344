using Bantz.Llm;
using Bantz.Router.Prompts;
using Microsoft.Extensions.Options;

namespace Bantz.Router.Models;

/// <summary>Warms every model at the start, and looks after those that are left alone: the first that is ready again is used again, and no turn had to find out.</summary>
internal sealed partial class ModelWatch(ModelGates gates, IOptions<RouterOptions> options, IOptions<LlmOptions> llm, TimeProvider clock, ILogger<ModelWatch> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (gates.All.Count == 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(options.Value.ProbeInterval, clock);
        await Task.WhenAll(gates.All.Select(gate => LookAsync(gate, stoppingToken)));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Task.WhenAll(gates.All.Where(static gate => gate.IsOpen).Select(gate => LookAsync(gate, stoppingToken)));
        }
    }

    /// <summary>Up, serving its model, and able to make one plan.</summary>
    private async Task LookAsync(ModelGate gate, CancellationToken cancellationToken)
    {
        var found = await gate.Client.CheckAsync(Warm(), cancellationToken);
        if (found.Ready)
        {
            Log.Ready(logger, gate.Client.Backend, gate.Client.Model, found.Warm?.Elapsed.TotalMilliseconds ?? 0);
            if (gate.IsOpen)
            {
                await gate.CloseAsync(cancellationToken);
            }
        }
        else
        {
            Log.NotReady(logger, gate.Client.Backend, gate.Client.Model, found.Problem?.Kind);
        }
    }

    private LlmRequest? Warm() =>
        PlanPrompt.Write(new() { Text = "merhaba", Now = DateTimeOffset.UnixEpoch, TimeZone = "UTC" }, llm.Value.ContextTokens);

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Information, "{Backend} serves {Model}; a plan takes {Milliseconds} ms.")]
        public static partial void Ready(ILogger logger, string backend, string model, double milliseconds);

        [LoggerMessage(2002, LogLevel.Information, "{Backend} with {Model} is not ready: {Problem}.")]
        public static partial void NotReady(ILogger logger, string backend, string model, LlmErrorKind? problem);
    }
}
