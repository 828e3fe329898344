using System.Globalization;
using System.Text;

namespace Aspire.Hosting.VLlm;

/// <summary>The few of vLLM's metrics that tell how it fares, summed over their labels.</summary>
internal sealed class VLlmMetrics
{
    private readonly Dictionary<string, double> _sums;

    private VLlmMetrics(Dictionary<string, double> sums) => _sums = sums;

    /// <summary>Reads Prometheus' text format: <c>vllm:num_requests_running{model_name="x"} 2.0</c>.</summary>
    internal static VLlmMetrics Parse(string text)
    {
        Dictionary<string, double> sums = [];
        foreach (var line in text.Split('\n'))
        {
            var end = line.LastIndexOf(' ');
            if (line.StartsWith("vllm:", StringComparison.Ordinal) && end > 0 && double.TryParse(line.AsSpan(end + 1).Trim(), CultureInfo.InvariantCulture, out var value))
            {
                var labels = line.IndexOf('{', StringComparison.Ordinal);
                var name = line[..(labels > 0 ? labels : end)];
                sums[name] = sums.GetValueOrDefault(name) + value;
            }
        }

        return new VLlmMetrics(sums);
    }

    /// <summary>A table for people; what the server does not report is a dash.</summary>
    internal string ToMarkdown()
    {
        var table = new StringBuilder("| | |\n|---|---|\n");
        Row("requests running / waiting", $"{Number("vllm:num_requests_running")} / {Number("vllm:num_requests_waiting")}");
        Row("requests answered", Number("vllm:request_success_total"));
        Row("tokens generated", Number("vllm:generation_tokens_total"));
        Row("time to first token, mean", Mean("vllm:time_to_first_token_seconds"));
        Row("between tokens, mean", Mean("vllm:inter_token_latency_seconds"));
        Row("whole request, mean", Mean("vllm:e2e_request_latency_seconds"));
        Row("key-value cache in use", Percent(_sums.TryGetValue("vllm:kv_cache_usage_perc", out var used) ? used : null));
        Row("prompt tokens found in the prefix cache", Percent(Ratio("vllm:prefix_cache_hits_total", "vllm:prefix_cache_queries_total")));
        return table.ToString();

        void Row(string what, string value) => table.Append(CultureInfo.InvariantCulture, $"| {what} | {value} |\n");
    }

    private string Number(string name) => _sums.TryGetValue(name, out var value) ? value.ToString("0", CultureInfo.InvariantCulture) : "–";

    private string Mean(string name) =>
        Ratio($"{name}_sum", $"{name}_count") is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0.0} ms") : "–";

    private double? Ratio(string part, string whole) =>
        _sums.TryGetValue(part, out var some) && _sums.TryGetValue(whole, out var all) && all > 0 ? some / all : null;

    private static string Percent(double? share) => share is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.0} %") : "–";
}
