using System.Globalization;
using System.Text;

namespace Bantz.ModelSim.Metrics;

/// <summary>Counts observations in buckets, as Prometheus has them. Not thread-safe: its owner locks.</summary>
internal sealed class Histogram(params double[] bounds)
{
    private readonly long[] _counts = new long[bounds.Length];
    private double _sum;
    private long _count;

    internal void Observe(double value)
    {
        for (var i = 0; i < bounds.Length; i++)
        {
            _counts[i] += value <= bounds[i] ? 1 : 0;
        }

        _sum += value;
        _count++;
    }

    internal void Write(StringBuilder page, string name, string labels)
    {
        page.Append(CultureInfo.InvariantCulture, $"# TYPE {name} histogram\n");
        for (var i = 0; i < bounds.Length; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{labels},le=\"{bounds[i]}\"}} {_counts[i]}\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{labels},le=\"+Inf\"}} {_count}\n{name}_sum{{{labels}}} {_sum}\n{name}_count{{{labels}}} {_count}\n");
    }
}
