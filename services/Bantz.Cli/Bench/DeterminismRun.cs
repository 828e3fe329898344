namespace Bantz.Cli;

/// <summary>
/// Cold: the first request of a prompt that nobody has sent before, so that no cache holds its beginning. Warm: the same again, one
/// at a time and eight at a time, different utterances beside each other, so that a request never has the same company twice.
/// </summary>
/// <param name="planner">Who plans.</param>
/// <param name="run">Stands in front of every prompt of this run and of no other.</param>
internal sealed class DeterminismRun(IBenchTarget planner, string run)
{
    private const int Many = 8;

    private static readonly string[] Utterances =
    [
        "yarın akşam 8'de Ayşe'yle yemek koy",
        "bugün neler yapacağız",
        "saat 4 için bir toplantı oluştur",
        "her salı 10'da spor ekle",
        "öğleden sonra boş vaktim var mı",
        "o toplantıyı perşembeye al",
        "move tomorrow's dentist to 3 pm",
        "merhaba, nasılsın",
    ];

    private readonly Dictionary<string, byte[]> _first = new(StringComparer.Ordinal);
    private string? _trouble;
    private bool _simulated;

    internal async Task<DeterminismReport> RunAsync(int requests, CancellationToken cancellationToken)
    {
        List<DeterminismPhase> phases = [await PhaseAsync("cold", 1, Utterances, cancellationToken)];
        if (phases[0].Failed == 0)
        {
            var interleaved = Enumerable.Range(0, requests).SelectMany(static round => Rotated(round)).ToArray();
            phases.Add(await PhaseAsync("warm", 1, interleaved, cancellationToken));
            phases.Add(await PhaseAsync("warm", Many, interleaved, cancellationToken));
        }

        return new DeterminismReport(planner.Name, _simulated, phases, _trouble);
    }

    private static IEnumerable<string> Rotated(int by) => Utterances.Skip(by % Utterances.Length).Concat(Utterances.Take(by % Utterances.Length));

    private async Task<DeterminismPhase> PhaseAsync(string name, int atOnce, string[] utterances, CancellationToken cancellationToken)
    {
        var answers = new PlanAnswer[utterances.Length];
        await Parallel.ForAsync(0, utterances.Length, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken }, async (index, cancel) =>
            answers[index] = await planner.PlanAsync(run, utterances[index], cancel));

        var (failed, same) = (0, 0);
        var seen = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        for (var index = 0; index < answers.Length; index++)
        {
            _simulated |= answers[index].Simulated;
            if (answers[index].Plan is not { } plan)
            {
                failed++;
                _trouble ??= answers[index].Trouble;
                continue;
            }

            _first.TryAdd(utterances[index], plan);
            same += plan.AsSpan().SequenceEqual(_first[utterances[index]]) ? 1 : 0;
            if (!seen.TryGetValue(utterances[index], out var known))
            {
                seen[utterances[index]] = known = new HashSet<string>(StringComparer.Ordinal);
            }

            known.Add(Convert.ToHexString(plan));
        }

        return new DeterminismPhase(name, atOnce, answers.Length, failed, same, seen.Values.Sum(static plans => plans.Count - 1));
    }
}
