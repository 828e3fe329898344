using BenchmarkDotNet.Attributes;
using Bantz.Time;
using NodaTime;

namespace Bantz.Benchmarks.Time;

/// <summary>What reading costs: thirty utterances of a language an operation, and the worst texts of ten kilobytes.</summary>
[MemoryDiagnoser]
public class TimeBenchmarks
{
    private static readonly TimeContext Friday = new(new LocalDateTime(2026, 1, 30, 10, 0), DateTimeZoneProviders.Tzdb["Europe/Istanbul"]);
    private readonly string _ones = string.Concat(Enumerable.Repeat("bir ", 2_500));
    private readonly string _ranges = string.Concat(Enumerable.Repeat("9'dan 11'e ", 910));

    /// <summary>Thirty utterances.</summary>
    [Benchmark]
    public int Turkish() => Read(TimeCorpus.Turkish);

    /// <summary>Thirty utterances.</summary>
    [Benchmark]
    public int English() => Read(TimeCorpus.English);

    /// <summary>"bir bir bir …", 10 KB.</summary>
    [Benchmark]
    public int TenKilobytesOfOnes() => TimeReader.Read(_ones, Friday).Expressions.Count;

    /// <summary>"9'dan 11'e 9'dan 11'e …", 10 KB.</summary>
    [Benchmark]
    public int TenKilobytesOfRanges() => TimeReader.Read(_ranges, Friday).Expressions.Count;

    private static int Read(IReadOnlyList<string> texts)
    {
        var found = 0;
        foreach (var text in texts)
        {
            found += TimeReader.Read(text, Friday).Expressions.Count;
        }

        return found;
    }
}
