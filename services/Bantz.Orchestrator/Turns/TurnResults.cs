using Bantz.Contracts;
using Bantz.Orchestrator.Access;
using Bantz.Orchestrator.Sessions;

namespace Bantz.Orchestrator.Turns;

/// <summary>A finished turn as it is told and kept.</summary>
internal static class TurnResults
{
    public static TurnResult Of(Turn turn, SessionState state, TurnTimings timings) => new()
    {
        TurnId = turn.Command.TurnId,
        SessionId = SessionScope.Name(turn.Command.SessionId),
        Language = turn.Language,
        Reply = turn.Reply,
        Plan = turn.Plan,
        ToolResults = [.. turn.Results],
        PendingConfirmation = turn.Pending?.Current.ToWire(),
        Confirmation = turn.Confirmation,
        Memory = state.Memory,
        TraceId = turn.Audit.TraceId,
        Timings = timings,
    };
}
