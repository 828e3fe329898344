using System.Globalization;
using System.Text;
using Bantz.ModelSim.Model;
using Microsoft.Extensions.Options;

namespace Bantz.ModelSim.Metrics;

/// <summary>The figures of <c>/metrics</c>, by vLLM's names, so that whatever reads vLLM's page reads this one. They are figures of a simulator.</summary>
internal sealed class VllmMetrics(TimeProvider clock, IOptions<ModelSimOptions> options, PrefixCache cache)
{
    internal const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private static readonly string[] Reasons = ["abort", "error", "length", "stop"];

    private readonly Lock _gate = new();
    private readonly Histogram _firstToken = new(0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10);
    private readonly Histogram _interToken = new(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1);
    private readonly Histogram _wholeRequest = new(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.3, 0.5, 0.8, 1, 1.5, 2, 2.5, 5, 10, 15, 20, 30);
    private readonly Dictionary<string, long> _finished = Reasons.ToDictionary(static reason => reason, static _ => 0L, StringComparer.Ordinal);
    private long _promptTokens;
    private long _generationTokens;
    private int _running;
    private int _waiting;

    internal void Runs(int more) => Interlocked.Add(ref _running, more);

    internal void Waits(int more) => Interlocked.Add(ref _waiting, more);

    /// <summary>Begins to measure an answer.</summary>
    internal AnswerMeter Begin(Generation generation) => new(this, clock, generation);

    internal void Ended(Generation generation, string reason, IReadOnlyList<double> tokenTimes, double total)
    {
        lock (_gate)
        {
            _promptTokens += generation.PromptTokens;
            _generationTokens += tokenTimes.Count;
            _finished[reason]++;
            _wholeRequest.Observe(total);
            for (var i = 0; i < tokenTimes.Count; i++)
            {
                (i == 0 ? _firstToken : _interToken).Observe(i == 0 ? tokenTimes[0] : tokenTimes[i] - tokenTimes[i - 1]);
            }
        }
    }

    internal string Page()
    {
        var labels = $"engine=\"0\",model_name=\"{options.Value.ModelNames.FirstOrDefault()}\"";
        var page = new StringBuilder("# A simulator's figures, by vLLM's names.\n");
        page.Append("# TYPE modelsim_info gauge\nmodelsim_info 1\n");
        lock (_gate)
        {
            Line("num_requests_running", "gauge", Volatile.Read(ref _running));
            Line("num_requests_waiting", "gauge", Volatile.Read(ref _waiting));
            Line("kv_cache_usage_perc", "gauge", Math.Min(1, (double)Volatile.Read(ref _running) / options.Value.Parallel));
            Line("prefix_cache_queries_total", "counter", cache.Queries);
            Line("prefix_cache_hits_total", "counter", cache.Hits);
            Line("prompt_tokens_total", "counter", _promptTokens);
            Line("generation_tokens_total", "counter", _generationTokens);
            page.Append("# TYPE vllm:request_success_total counter\n");
            foreach (var (reason, count) in _finished)
            {
                page.Append(CultureInfo.InvariantCulture, $"vllm:request_success_total{{{labels},finished_reason=\"{reason}\"}} {count}\n");
            }

            _firstToken.Write(page, "vllm:time_to_first_token_seconds", labels);
            _interToken.Write(page, "vllm:inter_token_latency_seconds", labels);
            _wholeRequest.Write(page, "vllm:e2e_request_latency_seconds", labels);
        }

        return page.ToString();

        void Line(string name, string type, double value) =>
            page.Append(CultureInfo.InvariantCulture, $"# TYPE vllm:{name} {type}\nvllm:{name}{{{labels}}} {value}\n");
    }
}
