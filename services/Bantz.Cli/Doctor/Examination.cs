using System.Globalization;
using Bantz.Contracts;
using Bantz.Understanding;

namespace Bantz.Cli;

/// <summary>Looks at everything that Bantz may stand on, one after the other, and changes none of it.</summary>
internal sealed class Examination(Surroundings world, DoctorPhrases phrases)
{
    private const string Said = "yarın akşam 8'de Ayşe'yle yemek koy";
    private const int EmbeddedRuns = 50;

    private static readonly TimeSpan LookPatience = TimeSpan.FromSeconds(5);

    internal async Task<Finding> BantzAsync(Uri url, CancellationToken cancellationToken)
    {
        using var http = Connect(url);
        using var deadline = new CancellationTokenSource(LookPatience, world.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var address = url.GetLeftPart(UriPartial.Authority);
        try
        {
            using var answer = await http.GetAsync(new Uri(url, "health"), either.Token);
            return answer.IsSuccessStatusCode
                ? new Finding("bantz", FindingState.Good, Fill(phrases.Serves, address))
                : new Finding("bantz", FindingState.Bad, Fill(phrases.Unwell, address, (int)answer.StatusCode), phrases.SeeRedis);
        }
        catch (Exception cause) when (cause is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new Finding("bantz", FindingState.Bad, Fill(phrases.NobodyAt, address), phrases.StartBantz);
        }
    }

    /// <summary>The planner in code is always there; what it takes on this machine, warm.</summary>
    internal Finding Embedded()
    {
        var request = new PlanRequest { Text = Said, Now = new DateTimeOffset(2026, 1, 30, 10, 0, 0, TimeSpan.FromHours(3)), TimeZone = WireLimits.DefaultTimeZone };
        var times = new List<double>();
        for (var run = 0; run < EmbeddedRuns; run++)
        {
            var started = world.Clock.GetTimestamp();
            EmbeddedPlanner.Plan(request);
            times.Add(world.Clock.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return new Finding("embedded", FindingState.Good, Fill(phrases.EmbeddedTakes, times[EmbeddedRuns / 2]));
    }

    internal async Task<IReadOnlyList<Finding>> ModelAsync(ModelServer server, CancellationToken cancellationToken)
    {
        using var http = Connect(server.Url);
        var client = new ModelClient(http, server, world.Clock);
        var address = server.Url.GetLeftPart(UriPartial.Authority);
        switch (await client.ListAsync(cancellationToken))
        {
            case ModelReply.Trouble { Kind: TroubleKind.NotThere } when !server.Named:
                return [new Finding(server.Backend, FindingState.Absent, Fill(phrases.NobodyAt, address))];
            case ModelReply.Trouble trouble:
                return [Bad(server, trouble, address)];
            case ModelReply.Listed listed when !listed.Models.Contains(server.Model):
                return [new Finding(server.Backend, FindingState.Bad, Fill(phrases.Lacks, address, server.Model, string.Join(", ", listed.Models)), phrases.AdviceFor(server, TroubleKind.NoModel))];
            case ModelReply.Listed listed:
                var context = listed.Context is { } tokens ? Fill(phrases.Context, tokens) : "";
                return [new Finding(server.Backend, FindingState.Good, Fill(phrases.HasModel, address, server.Model) + context), await WarmAsync(client, server, address, cancellationToken)];
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    internal async Task<IReadOnlyList<Finding>> GpuAsync(CancellationToken cancellationToken) =>
        await world.RunProgram("nvidia-smi", ["--query-gpu=name,memory.used,memory.total,compute_cap", "--format=csv,noheader,nounits"], cancellationToken) is { } report
            ? GpuReport.Read(report, phrases)
            : [new Finding("gpu", FindingState.Absent, phrases.NoGpu)];

    /// <summary>Twice: the first answer may pay for loading, the second is what a person waits for.</summary>
    private async Task<Finding> WarmAsync(ModelClient client, ModelServer server, string address, CancellationToken cancellationToken)
    {
        var what = server.Backend + " plan";
        var first = await client.PlanAsync("", Said, cancellationToken);
        var second = first is ModelReply.Said ? await client.PlanAsync("", Said, cancellationToken) : first;
        if (second is ModelReply.Trouble trouble)
        {
            return Bad(server, trouble, address) with { What = what };
        }

        var (cold, warm) = ((ModelReply.Said)first, (ModelReply.Said)second);
        var pace = warm.Tokens is { } tokens && warm.Elapsed > TimeSpan.Zero ? Fill(phrases.Pace, tokens, tokens / warm.Elapsed.TotalSeconds) : "";
        var found = Fill(phrases.WarmPlan, warm.Elapsed.TotalMilliseconds, cold.Elapsed.TotalMilliseconds) + pace + (warm.Simulated ? phrases.Simulator : "");
        return warm.Text == cold.Text
            ? new Finding(what, FindingState.Good, found)
            : new Finding(what, FindingState.Doubtful, found + phrases.Differs, phrases.SeeDeterminism);
    }

    private Finding Bad(ModelServer server, ModelReply.Trouble trouble, string address)
    {
        var detail = SafeText.Line(trouble.Detail);
        return new Finding(server.Backend, FindingState.Bad, Fill(phrases.Failed, address, detail.Length > 200 ? detail[..200] + "…" : detail), phrases.AdviceFor(server, trouble.Kind));
    }

    private HttpClient Connect(Uri url) => new(world.Transport(url)) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 1024 * 1024 };

    private static string Fill(string phrase, params object[] values) => string.Format(CultureInfo.InvariantCulture, phrase, values);
}
