using System.Globalization;

namespace Bantz.Cli;

/// <summary>Reads what <c>nvidia-smi</c> says of memory and age.</summary>
internal static class GpuReport
{
    // What the small tier takes: weights about 2.5 GB, the cache for 4,096 tokens, and what the engine itself needs.
    private const int NeededMiB = 5_000;

    // Below it vLLM has no batch-invariant kernels, so plans may differ with the company they are made in.
    private const double InvariantFrom = 8.0;

    /// <param name="report">Name, used and total MiB, compute capability; one GPU a line.</param>
    /// <param name="phrases">Words.</param>
    internal static IReadOnlyList<Finding> Read(string report, DoctorPhrases phrases) =>
        [.. report.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => ReadLine(line, phrases))];

    private static Finding ReadLine(string line, DoctorPhrases phrases)
    {
        if (line.Split(',', StringSplitOptions.TrimEntries) is not [var name, var used, var total, var capability]
            || !int.TryParse(used, NumberStyles.None, CultureInfo.InvariantCulture, out var usedMiB)
            || !int.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out var totalMiB)
            || !double.TryParse(capability, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var age))
        {
            return new Finding("gpu", FindingState.Doubtful, SafeText.Line(line), phrases.GpuUnread);
        }

        var found = string.Format(CultureInfo.InvariantCulture, phrases.Gpu, SafeText.Line(name), usedMiB, totalMiB, age);
        return totalMiB < NeededMiB ? new Finding("gpu", FindingState.Doubtful, found, phrases.GpuSmall)
            : age < InvariantFrom ? new Finding("gpu", FindingState.Doubtful, found, phrases.GpuOld)
            : new Finding("gpu", FindingState.Good, found);
    }
}
