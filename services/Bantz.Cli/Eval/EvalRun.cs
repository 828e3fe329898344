using System.Text.Json;
using Bantz.Contracts;
using Bantz.Understanding;

namespace Bantz.Cli;

/// <summary>Asks for a plan to every row, one after the other, and judges what comes.</summary>
internal sealed class EvalRun(IPlanSource source, string backend, int repeat, TimeProvider clock)
{
    /// <summary>Any model, whichever the router took.</summary>
    internal const string AnyModel = "auto";

    private readonly SortedSet<string> _planners = new(StringComparer.Ordinal);

    /// <summary>Backend, model and version of the plans so far.</summary>
    internal IReadOnlyList<string> Planners => [.. _planners];

    /// <summary>False where nothing answers, so that there is nothing to judge.</summary>
    internal async Task<bool> WarmUpAsync(IReadOnlyList<GoldRow> rows, CancellationToken cancellationToken)
    {
        for (var i = 0; i < source.WarmUps; i++)
        {
            if (await source.PlanAsync(rows[i % rows.Count].Query.ToRequest(), cancellationToken) is Planned.Failed { Reachable: false })
            {
                return false;
            }
        }

        return true;
    }

    internal async Task<Verdict> JudgeAsync(GoldRow row, CancellationToken cancellationToken)
    {
        var request = row.Query.ToRequest();
        var us = new List<double>(repeat);
        byte[]? first = null;
        Plan? plan = null;
        var stable = true;
        for (var i = 0; i < repeat; i++)
        {
            var started = clock.GetTimestamp();
            var planned = await source.PlanAsync(request, cancellationToken);
            us.Add(clock.GetElapsedTime(started).TotalMicroseconds);
            if (planned is not Planned.Made made)
            {
                return Judge.Failed(row, ((Planned.Failed)planned).Reason) with { Stable = repeat > 1 ? false : null };
            }

            // A plan that only the repetition got from another planner is not what was asked for either.
            plan = plan is not null && !IsAsked(plan) ? plan : made.Plan;
            var bytes = BytesOf(made.Plan);
            stable &= first is null || first.AsSpan().SequenceEqual(bytes);
            first ??= bytes;
            _planners.Add(string.Join(' ', new[] { made.Plan.Trace.Backend, made.Plan.Trace.Model, made.Plan.Trace.PromptVersion }.Where(static part => part is not null)));
        }

        return Verdict(row, request, plan!, us) with { Stable = repeat > 1 ? stable && IsAsked(plan!) : null };
    }

    private Verdict Verdict(GoldRow row, PlanRequest request, Plan plan, List<double> us)
    {
        var answer = row.Query.ToPending(request) is { } pending ? AnswerReader.Read(request.Text, pending) : null;
        var said = UnderstandingRow.Of(row.Query, plan, answer, TimeSpan.FromMicroseconds(us[0]));
        return IsAsked(plan)
            ? Judge.Of(row, said, Outcome.Made) with { Faults = PlanFaults.Of(plan, request), Us = us }
            : Judge.Of(row, said, Outcome.Fallback);
    }

    private bool IsAsked(Plan plan) => backend == AnyModel
        ? plan.Trace.RouteSource == RouteSource.Llm
        : plan.Trace.Backend == backend;

    /// <summary>Without what a clock or a server counted.</summary>
    private static byte[] BytesOf(Plan plan) => JsonSerializer.SerializeToUtf8Bytes(
        plan with { Trace = plan.Trace with { ElapsedMs = null, TtftMs = null, InputTokens = null, OutputTokens = null } },
        BantzJson.Wire.Plan);
}
