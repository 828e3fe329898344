using System.Text.Json;
using Bantz.ModelSim.Faults;
using Bantz.ModelSim.Metrics;
using Bantz.ModelSim.Model;
using Microsoft.Extensions.Options;

namespace Bantz.ModelSim.Serving;

/// <summary>Says an answer at the pace that is set, and fails in the middle of it where a fault asks for that.</summary>
internal sealed class Speaker(TimeProvider clock, IOptions<ModelSimOptions> options, VllmMetrics metrics)
{
    private const string BrokenEngine = "EngineCore encountered an issue.";
    private const string Abort = "abort";

    /// <summary>How it ended: <c>stop</c>, <c>length</c>, <c>abort</c>, or the fault that ended it; and the tokens said until then.</summary>
    internal async Task<(string Outcome, int Tokens)> SpeakAsync(Generation generation, Fault? fault, AnswerWriter writer, HttpContext context)
    {
        var cancel = context.RequestAborted;
        var meter = metrics.Begin(generation);
        try
        {
            var pace = new Pace(clock, meter, options.Value.TimeToFirstToken + (fault?.FirstTokenDelay ?? TimeSpan.Zero), options.Value.TokensPerSecond);
            var half = Math.Max(1, generation.Tokens.Count / 2);
            for (var next = 0; next <= generation.Tokens.Count; next++)
            {
                if (next == half && await FailAsync(fault, generation, writer, context))
                {
                    meter.End("error");
                    return (JsonNamingPolicy.SnakeCaseLower.ConvertName(fault!.Kind.ToString()), meter.Said);
                }

                if (next == generation.Tokens.Count)
                {
                    break;
                }

                await pace.AwaitAsync(writer, cancel);
                writer.Token(generation.Tokens[next]);
                meter.Token();
                if (next == 0)
                {
                    await writer.FlushAsync(cancel);
                }
            }

            writer.End(generation);
            await writer.FlushAsync(cancel);
            cancel.ThrowIfCancellationRequested();
            var reason = generation.Finish == FinishReason.Length ? "length" : "stop";
            meter.End(reason);
            return (reason, meter.Said);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            meter.End(Abort);
            return (Abort, meter.Said);
        }
    }

    /// <summary>True where the answer ends here.</summary>
    private async Task<bool> FailAsync(Fault? fault, Generation generation, AnswerWriter writer, HttpContext context)
    {
        switch (fault?.Kind)
        {
            case FaultKind.Stall:
                await writer.FlushAsync(context.RequestAborted);
                await Task.Delay(fault.StallLength, clock, context.RequestAborted);
                return false;
            case FaultKind.Cut:
                writer.Half(generation);
                await writer.FlushAsync(context.RequestAborted);
                return true;
            case FaultKind.ErrorLine:
                writer.Break(BrokenEngine);
                await writer.FlushAsync(context.RequestAborted);
                return true;
            default:
                return false;
        }
    }
}
