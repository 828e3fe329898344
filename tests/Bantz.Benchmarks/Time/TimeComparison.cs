using System.Diagnostics;
using System.Globalization;
using Bantz.Time;
using NodaTime;
using NodaTime.Text;

namespace Bantz.Benchmarks.Time;

/// <summary>Latency percentiles over our corpus, and exactness and latency over rows from outside beside chrono-node and Recognizers-Text: <c>time [--rows file] [--peers folder] [--specs file]</c>.</summary>
internal static class TimeComparison
{
    private const int Rounds = 200;

    private static readonly TimeContext Friday = new(new LocalDateTime(2026, 1, 30, 10, 0), DateTimeZoneProviders.Tzdb["Europe/Istanbul"]);

    public static int Run(IReadOnlyList<string> args)
    {
        var cold = Stopwatch.GetTimestamp();
        TimeReader.Read(TimeCorpus.Turkish[0], Friday);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first reading of the process: {Stopwatch.GetElapsedTime(cold).TotalMilliseconds:F1} ms"));
        foreach (var (name, texts) in new[] { ("Turkish", TimeCorpus.Turkish), ("English", TimeCorpus.English) })
        {
            (string, TimeContext)[] asked = [.. texts.Select(static text => (text, Friday))];
            Print($"our {texts.Count} {name} utterances", Latency(asked), null);
            PrintMemory(asked);
        }

        WorstCases();

        if (Option(args, "--specs") is { } specs)
        {
            RecognizersSpecs.Run(specs);
        }

        if (Option(args, "--rows") is not { } path)
        {
            return 0;
        }

        foreach (var language in JudgedRow.Load(path).GroupBy(static row => row.Lang))
        {
            Compare([.. language], language.Key, Option(args, "--peers"));
        }

        return 0;
    }

    private static void Compare(IReadOnlyList<JudgedRow> rows, string language, string? peers)
    {
        (string, TimeContext)[] asked = [.. rows.Select(static row => (row.Text, ContextOf(row)))];
        var right = rows.Count(static row => IsRight(row, TimeReader.Read(row.Text, ContextOf(row)).Best));
        Print($"{language}, {rows.Count} rows, bantz", Latency(asked), right * 100.0 / rows.Count);
        PrintMemory(asked);
        if (peers is null || language != "en")
        {
            return;
        }

        foreach (var peer in NodePeers.Ask(rows, peers))
        {
            var exact = rows.Zip(peer.Answers).Count(static pair => pair.First.Judged!.Accepts(pair.Second.Date, pair.Second.Time, pair.Second.Start, pair.Second.Any));
            Print($"{language}, {rows.Count} rows, {peer.Name}", peer.Microseconds, exact * 100.0 / rows.Count);
        }
    }

    private static bool IsRight(JudgedRow row, TimeExpression? best) => row.Judged!.Accepts(
        best?.Date is { } date ? LocalDatePattern.Iso.Format(date) : best?.Start is { } from ? LocalDatePattern.Iso.Format(from.Date) : null,
        best?.Time?.ToString("HH:mm", CultureInfo.InvariantCulture),
        best?.Start?.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        best is not null);

    private static TimeContext ContextOf(JudgedRow row) => new(LocalDateTimePattern.ExtendedIso.Parse(row.Now).Value, DateTimeZoneProviders.Tzdb[row.Tz ?? "Europe/Istanbul"])
    {
        Language = row.Lang == "en" ? TimeLanguage.English : TimeLanguage.Turkish,
    };

    /// <summary>Microseconds of every reading, after two seconds of readings that are not counted.</summary>
    private static double[] Latency((string Text, TimeContext Context)[] asked)
    {
        var warm = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(warm).TotalSeconds < 2)
        {
            foreach (var (text, context) in asked)
            {
                TimeReader.Read(text, context);
            }
        }

        var times = new List<double>(Rounds * asked.Length);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (text, context) in asked)
            {
                var started = Stopwatch.GetTimestamp();
                TimeReader.Read(text, context);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            }
        }

        return [.. times];
    }

    /// <summary>Ten kilobytes of what costs most, the best of sixty readings.</summary>
    private static void WorstCases()
    {
        foreach (var part in new[] { "bir ", "9'dan 11'e ", "5, ", "pazar hariç her gün ", "dinner at 5 " })
        {
            var text = string.Concat(Enumerable.Repeat(part, 10_240 / part.Length));
            var best = Enumerable.Range(0, 60).Min(_ =>
            {
                var started = Stopwatch.GetTimestamp();
                TimeReader.Read(text, Friday);
                return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"10 KB of \"{part}\": {best:F2} ms"));
        }
    }

    /// <summary>Bytes of every warm reading, as the runtime counts them.</summary>
    private static void PrintMemory((string Text, TimeContext Context)[] asked)
    {
        var bytes = new long[asked.Length];
        for (var i = 0; i < asked.Length; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            TimeReader.Read(asked[i].Text, asked[i].Context);
            bytes[i] = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Array.Sort(bytes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    memory: mean {bytes.Average():F0}, p50 {bytes[bytes.Length / 2]}, p95 {bytes[(int)(0.95 * (bytes.Length - 1))]}, most {bytes[^1]} bytes"));
    }

    private static void Print(string what, double[] microseconds, double? exact)
    {
        Array.Sort(microseconds);
        var score = exact is { } percent ? string.Create(CultureInfo.InvariantCulture, $"exact {percent:F1} %, ") : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {score}p50 {At(0.5):F1} us, p95 {At(0.95):F1} us, p99 {At(0.99):F1} us"));

        double At(double part) => microseconds[(int)(part * (microseconds.Length - 1))];
    }

    private static string? Option(IReadOnlyList<string> args, string name)
    {
        var at = args.ToList().IndexOf(name);
        return at >= 0 && at + 1 < args.Count ? args[at + 1] : null;
    }
}
