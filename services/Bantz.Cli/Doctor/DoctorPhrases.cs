using Bantz.Contracts;

namespace Bantz.Cli;

/// <summary>Everything that <c>bantz doctor</c> says, in one language.</summary>
internal sealed record DoctorPhrases
{
    internal required string Serves { get; init; }
    internal required string Unwell { get; init; }
    internal required string SeeRedis { get; init; }
    internal required string NobodyAt { get; init; }
    internal required string StartBantz { get; init; }
    internal required string EmbeddedTakes { get; init; }
    internal required string HasModel { get; init; }
    internal required string Context { get; init; }
    internal required string Lacks { get; init; }
    internal required string Failed { get; init; }
    internal required string WarmPlan { get; init; }
    internal required string Pace { get; init; }
    internal required string Simulator { get; init; }
    internal required string Differs { get; init; }
    internal required string SeeDeterminism { get; init; }
    internal required string NoGpu { get; init; }
    internal required string Gpu { get; init; }
    internal required string GpuUnread { get; init; }
    internal required string GpuSmall { get; init; }
    internal required string GpuOld { get; init; }
    internal required string StartVllm { get; init; }
    internal required string StartOllama { get; init; }
    internal required string GiveKey { get; init; }
    internal required string ServeModel { get; init; }
    internal required string PullModel { get; init; }
    internal required string WaitBusy { get; init; }
    internal required string StillLoading { get; init; }
    internal required string OldServer { get; init; }
    internal required string SeeLog { get; init; }
    internal required string WrongAddress { get; init; }

    internal static DoctorPhrases Of(Language language) => language == Language.Turkish ? DoctorTexts.Turkish : DoctorTexts.English;

    /// <summary>What to do about a trouble with a model server.</summary>
    internal string AdviceFor(ModelServer server, TroubleKind kind) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture,
        kind switch
        {
            TroubleKind.NotThere => server.IsOllama ? StartOllama : StartVllm,
            TroubleKind.Silent => StillLoading,
            TroubleKind.Unauthorized => GiveKey,
            TroubleKind.NoModel => server.IsOllama ? PullModel : ServeModel,
            TroubleKind.Busy => WaitBusy,
            TroubleKind.Rejected => OldServer,
            TroubleKind.Broken => SeeLog,
            _ => WrongAddress,
        },
        server.Model);
}
