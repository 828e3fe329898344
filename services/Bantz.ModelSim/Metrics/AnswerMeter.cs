using Bantz.ModelSim.Model;

namespace Bantz.ModelSim.Metrics;

/// <summary>Measures one answer while it is said.</summary>
internal sealed class AnswerMeter(VllmMetrics metrics, TimeProvider clock, Generation generation)
{
    private readonly long _started = clock.GetTimestamp();
    private readonly List<double> _tokens = [];

    internal TimeSpan Elapsed => clock.GetElapsedTime(_started);

    internal int Said => _tokens.Count;

    internal void Token() => _tokens.Add(Elapsed.TotalSeconds);

    /// <param name="reason"><c>stop</c>, <c>length</c>, <c>abort</c> or <c>error</c>.</param>
    internal void End(string reason) => metrics.Ended(generation, reason, _tokens, Elapsed.TotalSeconds);
}
