using System.Diagnostics;
using System.Globalization;
using Bantz.Time;
using NodaTime;
using NodaTime.Text;

namespace Bantz.Benchmarks.Time;

/// <summary>Latency percentiles over our corpus, and exactness and latency over rows from outside beside chrono-node and Recognizers-Text: <c>time [--rows file] [--peers folder]</c>.</summary>
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
            Print($"our {texts.Count} {name} utterances", Latency([.. texts.Select(static text => (text, Friday))]), null);
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
