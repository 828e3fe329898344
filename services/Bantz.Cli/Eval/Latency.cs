namespace Bantz.Cli;

/// <summary>How long plans took, in microseconds; nearest rank, so that each figure was really seen.</summary>
internal sealed record Latency(int Plans, double P50, double P95, double P99)
{
    internal static Latency? Of(IEnumerable<double> us)
    {
        var sorted = us.Order().ToArray();
        return sorted.Length == 0 ? null : new Latency(sorted.Length, At(sorted, 50), At(sorted, 95), At(sorted, 99));
    }

    private static double At(double[] sorted, int percent) => Math.Round(sorted[Math.Max(0, ((sorted.Length * percent) + 99) / 100 - 1)], 1);
}
