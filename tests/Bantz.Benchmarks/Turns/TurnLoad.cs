using System.Diagnostics;
using System.Globalization;
using Bantz.Contracts;
using HdrHistogram;

namespace Bantz.Benchmarks.Turns;

/// <summary>What a turn costs beyond model and tools, and how many there can be; embedded planner, real Redis and calendar, the load beside them on the same cores.</summary>
/// <remarks><c>dotnet run -c Release --project tests/Bantz.Benchmarks -- turns [pace|reads|writes|ack|memory|all] [seconds | turns]</c></remarks>
internal static class TurnLoad
{
    private const int Rate = 100;
    private const int Clients = 16;
    private const int Block = 3_000;
    private const string Now = "2026-01-30T10:00";
    private const string Read = "yarın neler var";
    private static int _days;
    private static readonly string[] Said = [Read, "bu hafta neler var", "selam", "öğleden sonra boş muyum"];

    internal static async Task RunAsync(string[] args)
    {
        var what = args.Length > 0 ? args[0] : "all";
        var amount = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : (int?)null;
        await using var house = await TurnHouse.StartAsync();
        await WarmAsync(house);
        Print($"{Environment.ProcessorCount} cores, load average {(await File.ReadAllTextAsync("/proc/loadavg"))[..14]}; milliseconds");
        if (what is "pace" or "all")
        {
            await PaceAsync(house, amount ?? 20);
        }

        if (what is "ack" or "all")
        {
            await AckAsync(house, amount ?? 10);
        }

        if (what is "reads" or "all")
        {
            await ThroughputAsync(house, "read turns", amount ?? 15, static (house, session) => house.SayAsync(session, Read, Now));
        }

        if (what is "writes" or "all")
        {
            await ThroughputAsync(house, "confirmed writes (a question and its yes each)", amount ?? 15, WriteAsync);
        }

        if (what is "memory")
        {
            await MemoryAsync(house, amount ?? 100_000);
        }
    }

    /// <summary>Turns of every kind, until a block of them takes no less processor than the best before it, twice: what is measured afterwards is compiled as far as it will be.</summary>
    private static async Task WarmAsync(TurnHouse house)
    {
        var started = Stopwatch.GetTimestamp();
        var (best, first, stale) = (double.MaxValue, 0d, 0);
        for (var block = 0; stale < 2 && block < 40; block++)
        {
            var processor = house.Processor;
            await Parallel.ForAsync(block * Block, (block + 1) * Block, new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (at, _) =>
            {
                if (at % 4 is 0)
                {
                    await WriteAsync(house, $"warm-{at % 500}");
                }
                else
                {
                    await house.SayAsync($"warm-{at % 500}", Said[at % Said.Length], Now);
                }
            });
            var each = (house.Processor - processor).TotalMilliseconds / Block;
            first = block is 0 ? each : first;
            stale = each > best * 0.98 ? stale + 1 : 0;
            best = Math.Min(best, each);
        }

        Print($"warm after {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s: {first:0.0} ms of processor each at first, {best:0.0} in the end");
    }

    /// <summary>A steady pace of mixed turns: a third reads and talk, a third questions, a third yeses.</summary>
    private static async Task PaceAsync(TurnHouse house, int seconds)
    {
        using var profile = new SpanProfile();
        var (own, whole, word) = (New(), New(), New());
        var running = new List<Task>();
        var processor = house.Processor;
        var started = Stopwatch.GetTimestamp();
        var groups = Rate * seconds / 3;
        for (var group = 0; group < groups; group++)
        {
            var due = TimeSpan.FromSeconds(group * 3d / Rate) - Stopwatch.GetElapsedTime(started);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due, TimeProvider.System);
            }

            running.Add(GroupAsync(group));
        }

        await Task.WhenAll(running);
        var turns = groups * 3L;
        Print($"{turns / Stopwatch.GetElapsedTime(started).TotalSeconds:0} turns/s; {(house.Processor - processor).TotalMilliseconds / turns:0.00} ms of processor a turn, everything and the load together");
        Row("turn, as its client sees it", whole);
        Row("own cost (less planner and tools)", own);
        Row("a confirmation word, own cost", word);
        foreach (var row in profile.Rows(turns).Take(14))
        {
            Print(row);
        }

        async Task GroupAsync(int group)
        {
            var (session, now) = ($"pace-{group}", NextDay());
            await OneAsync(session, Said[group % Said.Length], isWord: false);
            await OneAsync(session, "yarın 15:00'e toplantı ekle", isWord: false);
            await OneAsync(session, "evet", isWord: true);

            async Task OneAsync(string session, string text, bool isWord)
            {
                var begun = Stopwatch.GetTimestamp();
                var result = await house.SayAsync(session, text, now);
                var elapsed = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
                var mine = Math.Max(0, elapsed - profile.Foreign(result.TraceId));
                Add(whole, elapsed);
                Add(own, mine);
                if (isWord)
                {
                    Add(word, mine);
                }
            }
        }
    }

    private static async Task AckAsync(TurnHouse house, int seconds)
    {
        var ack = New();
        var running = new List<Task>();
        var started = Stopwatch.GetTimestamp();
        for (var turn = 0; turn < Rate * seconds; turn++)
        {
            var due = TimeSpan.FromSeconds(turn / (double)Rate) - Stopwatch.GetElapsedTime(started);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due, TimeProvider.System);
            }

            running.Add(OneAsync(turn));
        }

        await Task.WhenAll(running);
        Row($"ack at {Rate} streamed turns/s", ack);

        async Task OneAsync(int turn) => Add(ack, (await house.AcknowledgedAsync($"ack-{turn % 500}", Said[turn % Said.Length], Now)).TotalMilliseconds);
    }

    /// <summary>As many as there can be, from clients that wait for each answer.</summary>
    private static async Task ThroughputAsync(TurnHouse house, string what, int seconds, Func<TurnHouse, string, Task> turn)
    {
        using var profile = new SpanProfile();
        var done = 0;
        var (processor, allocated) = (house.Processor, GC.GetTotalAllocatedBytes());
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(started).TotalSeconds < seconds)
            {
                await turn(house, $"{what[..4]}-{client}");
                Interlocked.Increment(ref done);
            }
        })));
        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var each = (house.Processor - processor).TotalMilliseconds / done;
        Print($"{what}: {done / elapsed:0} a second; {each:0.00} ms of processor each, everything and the load together ({Environment.ProcessorCount * 1_000 / each:0} a second is what the cores alone would bear); {(GC.GetTotalAllocatedBytes() - allocated) / 1024 / done} KiB allocated each");
        foreach (var row in profile.Rows(done).Take(12))
        {
            Print(row);
        }
    }

    /// <summary>What is in use after full collections, as turns go by in a thousand sessions.</summary>
    private static async Task MemoryAsync(TurnHouse house, int turns)
    {
        const int steps = 10;
        for (var step = 0; step <= steps; step++)
        {
            var heap = GC.GetTotalMemory(forceFullCollection: true) / 1048576d;
            using var process = Process.GetCurrentProcess();
            Print($"{turns / steps * step,7} turns: {heap:0.0} MiB of managed memory, {process.WorkingSet64 / 1048576d:0} MiB resident");
            if (step < steps)
            {
                await Parallel.ForAsync(0, turns / steps, new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (at, _) =>
                    await house.SayAsync($"memory-{at % 1_000}", Said[at / 1_000 % Said.Length], Now));
            }
        }
    }

    private static async Task WriteAsync(TurnHouse house, string session)
    {
        var now = NextDay();
        await house.SayAsync(session, "yarın 15:00'e toplantı ekle", now);
        var done = await house.SayAsync(session, "evet", now);
        if (done.Confirmation is not { Decision: ConfirmationDecision.Yes } || !done.ToolResults[0].Ok)
        {
            throw new InvalidOperationException($"Not done: {done.Reply}");
        }
    }

    /// <summary>A day of its own for each event, after all before it: none is in another's way, and a calendar's events lie mostly in its past.</summary>
    private static string NextDay() => new DateTime(1980, 1, 1).AddDays(Interlocked.Increment(ref _days) % 70_000).ToString("yyyy-MM-dd'T'10:00", CultureInfo.InvariantCulture);

    private static LongConcurrentHistogram New() => new(1, TimeStamp.Seconds(60), 3);

    private static void Add(LongConcurrentHistogram histogram, double milliseconds) => histogram.RecordValue(Math.Max(1, (long)(milliseconds * 1_000)));

    private static void Row(string what, LongConcurrentHistogram histogram) => Print(
        $"{what,-36} n {histogram.TotalCount,6}  p50 {At(histogram, 50):0.00}  p90 {At(histogram, 90):0.00}  p99 {At(histogram, 99):0.00}  max {At(histogram, 100):0.00}");

    private static double At(LongConcurrentHistogram histogram, double percentile) => histogram.GetValueAtPercentile(percentile) / 1_000d;

    private static void Print(FormattableString text) => Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static void Print(string text) => Console.Out.WriteLine(text);
}
