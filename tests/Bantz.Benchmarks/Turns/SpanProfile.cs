using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Bantz.Benchmarks.Turns;

/// <summary>Listens to the orchestrator's own spans: what each turn waited for model and tools, and where the rest went.</summary>
internal sealed class SpanProfile : IDisposable
{
    private readonly ConcurrentDictionary<string, Spent> _spans = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, double> _foreign = new(StringComparer.Ordinal);
    private readonly ActivityListener _listener;

    internal SpanProfile()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Bantz.Orchestrator",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Stopped,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Milliseconds that a turn waited for the planner and for tools.</summary>
    internal double Foreign(string traceId) => _foreign.TryRemove(traceId, out var waited) ? waited : 0;

    /// <summary>Forgets what was heard.</summary>
    internal void Clear()
    {
        _spans.Clear();
        _foreign.Clear();
    }

    /// <summary>Time by span, the largest first, per turn.</summary>
    internal IEnumerable<string> Rows(long turns) => _spans.OrderByDescending(static pair => pair.Value.Milliseconds).Select(pair => string.Create(
        CultureInfo.InvariantCulture, $"  {pair.Key,-36} {pair.Value.Count / (double)turns,6:0.00} a turn  {pair.Value.Milliseconds / turns,8:0.000} ms a turn  {pair.Value.Milliseconds / pair.Value.Count,8:0.000} ms each"));

    public void Dispose() => _listener.Dispose();

    private void Stopped(Activity span)
    {
        var elapsed = span.Duration.TotalMilliseconds;
        _spans.GetOrAdd(span.DisplayName, static _ => new()).Add(elapsed);
        if (span.DisplayName is "plan" || span.DisplayName.StartsWith("execute_tool", StringComparison.Ordinal))
        {
            _foreign.AddOrUpdate(span.TraceId.ToHexString(), elapsed, (_, before) => before + elapsed);
        }
    }

    private sealed class Spent
    {
        private readonly Lock _gate = new();

        internal long Count { get; private set; }
        internal double Milliseconds { get; private set; }

        internal void Add(double elapsed)
        {
            lock (_gate)
            {
                Count++;
                Milliseconds += elapsed;
            }
        }
    }
}
