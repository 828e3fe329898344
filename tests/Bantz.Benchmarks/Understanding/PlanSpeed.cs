using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Bantz.Contracts;
using Bantz.Time;
using Bantz.Understanding;
using Bantz.Understanding.Grounding;
using Bantz.Understanding.Intents;
using Bantz.Understanding.Text;

namespace Bantz.Benchmarks.Understanding;

/// <summary>Times every utterance of the development set, each by its quickest round: what else runs on the machine makes a round longer, never shorter.</summary>
internal static class PlanSpeed
{
    private const int DefaultRounds = 40;
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    public static int Run(string[] options)
    {
        var rounds = options is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : DefaultRounds;
        var requests = DevelopmentSet.Requests();
        Cold(requests[0]);
        var digest = Digest(requests);
        Measure(requests, rounds, EmbeddedPlanner.Plan); // rounds that only warm up
        Console.WriteLine($"{requests.Count} utterances, {rounds} rounds, the quickest of each\n");
        Console.WriteLine($"{"",-12}{"p50 µs",9}{"p95 µs",9}{"p99 µs",9}{"p50 B",9}{"p95 B",9}");
        Say("plan", Measure(requests, rounds, EmbeddedPlanner.Plan));
        if (options is not [_, "stages"])
        {
            Console.WriteLine($"\nplans {digest}");
            return 0;
        }

        Say("time", Measure(requests, rounds, static request => TimeReader.Read(request.Text, Moment(request).Context(request.Language))));
        Say("tokens", Measure(requests, rounds, static request => Tokenizer.Read(request.Text)));
        Say("words", Measure(requests, rounds, static request => Tokenizer.Read(request.Text).ConvertAll(static token => token.Readings)));
        Say("language", Measure(requests, rounds, static request => LanguageReader.Read(request.Text)));
        Say("clocks", Measure(requests, rounds, static request => BareClocks.Complete(request, CutText.Of(request.Text), Moment(request), null)));
        Utterance[] read = [.. requests.Select(static request => Utterance.Read(request.Text, Moment(request), LanguageReader.Read(request.Text)))];
        Say("utterance", Measure(requests, rounds, static request => Utterance.Read(request.Text, Moment(request), null)));
        Evidence[] evidence = [.. read.Select(Evidence.Of)];
        Say("evidence", Measure(requests, rounds, (_, at) => Evidence.Of(read[at])));
        Say("grammar", Measure(requests, rounds, (request, at) => IntentReader.Grammar(read[at], evidence[at], request)));
        Say("intent", Measure(requests, rounds, (request, at) => IntentReader.Read(read[at], evidence[at], request)));
        Say("context", Measure(requests, rounds, GroundingContext.Read));
        Console.WriteLine($"\nplans {digest}");
        return 0;
    }

    private static LocalMoment Moment(PlanRequest request) => LocalMoment.From(request.Now, request.TimeZone);

    /// <summary>What the first plan of a process costs: the lexicons, the model and every method that is compiled on its way.</summary>
    private static void Cold(PlanRequest request)
    {
        var from = Stopwatch.GetTimestamp();
        _ = Bantz.Understanding.Judging.IntentModel.Current;
        var loaded = Stopwatch.GetElapsedTime(from);
        EmbeddedPlanner.Plan(request);
        var planned = Stopwatch.GetElapsedTime(from) - loaded;
        Console.WriteLine($"cold: model {loaded.TotalMilliseconds:F1} ms, first plan {planned.TotalMilliseconds:F1} ms");
    }

    /// <summary>One number for all plans, as said, in capitals and beside another request: the same before and after a change that only makes them quicker.</summary>
    private static string Digest(IReadOnlyList<PlanRequest> requests)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var request in requests)
        {
            foreach (var text in (string[])[request.Text, request.Text.ToUpper(Turkish), $"{request.Text}, {requests[0].Text}"])
            {
                hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(EmbeddedPlanner.Plan(request with { Text = text }), BantzJson.Wire.Plan));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Cost[] Measure<T>(IReadOnlyList<PlanRequest> requests, int rounds, Func<PlanRequest, T> work) => Measure(requests, rounds, (request, _) => work(request));

    private static Cost[] Measure<T>(IReadOnlyList<PlanRequest> requests, int rounds, Func<PlanRequest, int, T> work)
    {
        var costs = new Cost[requests.Count];
        Array.Fill(costs, new Cost(long.MaxValue, long.MaxValue));
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < costs.Length; i++)
            {
                var bytes = GC.GetAllocatedBytesForCurrentThread();
                var from = Stopwatch.GetTimestamp();
                work(requests[i], i);
                var ticks = Stopwatch.GetTimestamp() - from;
                costs[i] = new Cost(Math.Min(costs[i].Ticks, ticks), Math.Min(costs[i].Bytes, GC.GetAllocatedBytesForCurrentThread() - bytes));
            }
        }

        return costs;
    }

    private static void Say(string stage, Cost[] costs)
    {
        long[] ticks = [.. costs.Select(static cost => cost.Ticks).Order()];
        long[] bytes = [.. costs.Select(static cost => cost.Bytes).Order()];
        double Micros(double part) => At(ticks, part) * 1e6 / Stopwatch.Frequency;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{stage,-12}{Micros(0.5),9:F1}{Micros(0.95),9:F1}{Micros(0.99),9:F1}{At(bytes, 0.5),9}{At(bytes, 0.95),9}"));
    }

    private static long At(long[] sorted, double part) => sorted[(int)Math.Min(sorted.Length - 1, part * sorted.Length)];

    private readonly record struct Cost(long Ticks, long Bytes);
}
