extern alias router;

using System.Globalization;
using Bantz.Contracts;
using HdrHistogram;
using Microsoft.Extensions.DependencyInjection;
using router::Bantz.Router.Planning;

namespace Bantz.Benchmarks.Router;

/// <summary>What the router costs beyond the model: plans at a steady rate against the model simulator at zero delay. Measures this machine and the simulator, no model.</summary>
/// <remarks><c>dotnet run -c Release --project tests/Bantz.Benchmarks -- router [plans a second] [seconds]</c></remarks>
internal static class RouterLoad
{
    private static readonly string[] Utterances =
        ["yarın 15:00'e toplantı ekle", "bu hafta neler var", "yarınki diş randevusunu cumaya al", "cancel tomorrow's dentist appointment", "öğleden sonra boş muyum", "selam, nasılsın"];

    // Until the runtime has compiled what is hot; a pace that begins cold never catches up with its own queue.
    private const int WarmUps = 4_000;

    internal static async Task RunAsync(string[] args)
    {
        var rate = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;
        var seconds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20;
        await using var house = await RouterHouse.StartAsync();
        var planner = house.Router.Services.GetRequiredService<IPlanner>();
        await Parallel.ForAsync(0, WarmUps, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (at, cancel) =>
            await planner.PlanAsync(Request(at), cancel));

        await Console.Out.WriteLineAsync($"{rate} plans/s for {seconds} s, model simulator at zero delay, {Environment.ProcessorCount} cores; milliseconds");
        var whole = New();
        var own = New();
        var model = New();
        var failed = 0;
        await PacedAsync(rate, seconds, async at =>
        {
            var started = TimeProvider.System.GetTimestamp();
            var plan = await planner.PlanAsync(Request(at), CancellationToken.None);
            var took = TimeProvider.System.GetElapsedTime(started);
            if (plan.Trace is { RouteSource: RouteSource.Llm, ElapsedMs: { } spent })
            {
                Record(whole, took.TotalMilliseconds);
                Record(model, spent);
                Record(own, took.TotalMilliseconds - spent);
            }
            else
            {
                Interlocked.Increment(ref failed);
            }
        });
        Report("plan, whole", whole);
        Report("model call", model);
        Report("router's own", own);
        await Console.Out.WriteLineAsync($"made by code instead of the model: {failed}");

        var direct = New();
        failed = await PacedAsync(rate, seconds, async at =>
        {
            var started = TimeProvider.System.GetTimestamp();
            await house.DirectAsync(Request(at));
            Record(direct, TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
        });
        var through = New();
        failed += await PacedAsync(rate, seconds, async at =>
        {
            var started = TimeProvider.System.GetTimestamp();
            await house.ThroughAsync(Request(at));
            Record(through, TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
        });
        Report("direct, HTTP", direct);
        Report("through the router, HTTP", through);
        await Console.Out.WriteLineAsync($"not answered: {failed}");
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ratio of medians: {(double)through.GetValueAtPercentile(50) / direct.GetValueAtPercentile(50):0.00}"));
    }

    /// <summary>Starts one call at each beat, whether or not earlier ones have come back.</summary>
    /// <returns>How many failed: a machine that cannot keep the pace refuses connections.</returns>
    private static async Task<int> PacedAsync(int rate, int seconds, Func<int, Task> call)
    {
        var running = new List<Task>(rate * seconds);
        var started = TimeProvider.System.GetTimestamp();
        for (var at = 0; at < rate * seconds; at++)
        {
            var ahead = TimeSpan.FromSeconds((double)at / rate) - TimeProvider.System.GetElapsedTime(started);
            if (ahead > TimeSpan.FromMilliseconds(1))
            {
                await Task.Delay(ahead, TimeProvider.System, CancellationToken.None);
            }

            var number = at;
            running.Add(Task.Run(() => call(number)));
        }

        var all = Task.WhenAll(running);
        await all.ContinueWith(static _ => { }, TaskScheduler.Default);
        return running.Count(static task => task.IsFaulted);
    }

    private static PlanRequest Request(int at) => new()
    {
        Text = Utterances[at % Utterances.Length],
        Now = new DateTimeOffset(2026, 1, 30, 10, 0, 0, TimeSpan.FromHours(3)),
        TimeZone = "Europe/Istanbul",
    };

    private static LongConcurrentHistogram New() => new(1, 60_000_000, 3);

    private static void Record(LongConcurrentHistogram histogram, double milliseconds) => histogram.RecordValue(Math.Max(1, (long)(milliseconds * 1_000)));

    private static void Report(string what, LongConcurrentHistogram histogram)
    {
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what,-26} n {histogram.TotalCount,6}  p50 {At(50):0.000}  p90 {At(90):0.000}  p99 {At(99):0.000}  max {At(100):0.000}"));

        double At(double percentile) => histogram.GetValueAtPercentile(percentile) / 1_000d;
    }
}
