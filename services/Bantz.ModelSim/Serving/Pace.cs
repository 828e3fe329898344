using Bantz.ModelSim.Metrics;

namespace Bantz.ModelSim.Serving;

/// <summary>When each token is due. Waits are towards points in time, so that small ones do not add up their errors.</summary>
internal readonly struct Pace(TimeProvider clock, AnswerMeter meter, TimeSpan first, double perSecond)
{
    internal async ValueTask AwaitAsync(AnswerWriter writer, CancellationToken cancellationToken)
    {
        var due = first + (perSecond > 0 ? TimeSpan.FromSeconds(meter.Said / perSecond) : TimeSpan.Zero);
        var wait = due - meter.Elapsed;
        if (wait > TimeSpan.Zero)
        {
            await writer.FlushAsync(cancellationToken);
            await Task.Delay(wait, clock, cancellationToken);
        }
    }
}
