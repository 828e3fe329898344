using Bantz.Contracts;
using Bantz.Orchestrator.Policies;
using Bantz.Orchestrator.Routing;
using Bantz.Orchestrator.Sessions;
using Bantz.Policy;

namespace Bantz.Orchestrator.Turns;

/// <summary>First phase: what is wanted? The router is told what the session remembers, and answers with one plan.</summary>
internal sealed class PlanPhase(RouterClient router, ToolCatalogue catalogue, Firewall firewall, OrchestratorTelemetry telemetry, TimeProvider clock)
{
    /// <summary>False where the router gave no plan.</summary>
    public async Task<bool> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        using var span = OrchestratorTelemetry.StartPhase("plan");
        var started = clock.GetTimestamp();
        turn.Plan = await router.PlanAsync(Request(turn.Command, turn.Session.State, turn.Language), cancellationToken);
        telemetry.PlanEnded(clock.GetElapsedTime(started), turn.Plan is null ? ToolErrorCodes.Unavailable : "ok");
        if (turn.Plan is null)
        {
            OrchestratorTelemetry.Fail(span, ToolErrorCodes.Unavailable);
            return false;
        }

        OrchestratorTelemetry.Planned(span, turn.Plan);
        turn.Observer.Planned(turn.Plan);
        return true;
    }

    private PlanRequest Request(TurnCommand command, SessionState state, Language language) => new()
    {
        Text = command.Text,
        Now = command.Now,
        TimeZone = command.Zone.Id,
        Language = language,
        TurnIndex = state.TurnCount,
        Memory = state.Memory,
        Turns = [.. state.Turns.Select(static turn => new DialogueTurn(turn.User, turn.Assistant))],
        OpenRequest = state.OpenRequest,
        Focus = state.Focus,
        Tools = catalogue.Names,
        Unasked = [.. catalogue.Tools.Where(tool => tool.Tier is not RiskTier.Read && firewall.Decide(tool.Name) is PolicyDecision.Allow).Select(static tool => tool.Name)],
    };
}
