using Bantz.Contracts;
using Bantz.Orchestrator.Memory;
using Bantz.Orchestrator.Redaction;
using Bantz.Orchestrator.Replies;
using Bantz.Orchestrator.Sessions;
using Microsoft.Extensions.Options;

namespace Bantz.Orchestrator.Turns;

/// <summary>Last phase: what was decided, then everything else the turn leaves behind in one commit.</summary>
internal sealed partial class RememberPhase(SessionStore store, IOptions<OrchestratorOptions> options, TimeProvider clock, ILogger<RememberPhase> logger)
{
    private const int LongestText = 1_000;

    /// <summary>The session as it will be.</summary>
    public SessionState Prepare(Turn turn, string traceId) =>
        SessionUpdate.After(turn, clock.GetUtcNow(), traceId, options.Value.MemoryLines);

    /// <summary>False where the session changed meanwhile; then nothing was written but the audit.</summary>
    /// <exception cref="StoreUnavailableException">Nothing is known to be written.</exception>
    public async Task<bool> RunAsync(Turn turn, SessionState state, TurnResult result)
    {
        using var span = OrchestratorTelemetry.StartPhase("remember");
        foreach (var entry in turn.Audit.Entries)
        {
            Log.Decided(logger, entry.Decision, entry.DecidedBy, entry.Tool, entry.ArgumentsHash, entry.SessionId, entry.TurnId);
        }

        var committed = await store.CommitAsync(new()
        {
            SessionId = turn.Command.SessionId,
            Lease = turn.GivesLeaseBack ? turn.Lease : null,
            LoadedVersion = turn.Session.Version,
            State = state,
            Turn = state.Turns[^1],
            Pending = turn.Pending?.LeftBehind(turn.Session.Pending, clock.GetUtcNow()),
            Result = turn.Command.IsKept ? new(turn.Command.Fingerprint ?? "", KeptResult.Of(result)) : null,
            Untold = turn.IsJournaled ? new(turn.Command.TurnId, PlainText.Lines(Redactor.Redact(ReplyWriter.Effects(turn)), LongestText)) : null,
            DroppedResults = [.. turn.Session.State.KeyedTurns.Except(state.KeyedTurns, StringComparer.Ordinal)],
            Audit = turn.Audit.Entries,
        });
        if (!committed)
        {
            OrchestratorTelemetry.Fail(span, "overtaken");
        }

        return committed;
    }

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Information, "{Decision} by {DecidedBy}: {Tool} {ArgumentsHash} in session {SessionId}, turn {TurnId}.")]
        public static partial void Decided(ILogger logger, string decision, string decidedBy, string tool, string argumentsHash, string sessionId, string turnId);
    }
}
