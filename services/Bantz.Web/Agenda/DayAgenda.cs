using Bantz.Contracts;
using Bantz.Web.Conversations;
using Bantz.Web.Orchestration;

namespace Bantz.Web.Agenda;

/// <summary>The day beside the conversation. What was last seen stays where a refresh fails.</summary>
public sealed class DayAgenda
{
    private readonly IOrchestrator _orchestrator;
    private readonly TimeProvider _time;

    internal DayAgenda(IOrchestrator orchestrator, TimeProvider time) => (_orchestrator, _time) = (orchestrator, time);

    /// <summary>Called when something to be shown has changed.</summary>
    public Action? Changed { get; init; }

    /// <summary>The day's events; null until they were read once.</summary>
    public AgendaView? View { get; private set; }

    /// <summary>Why the last refresh failed.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>Wall clock of the person, pretended or real.</summary>
    public DateTime Now { get; private set; }

    /// <summary>Reads the day again.</summary>
    public async Task RefreshAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        var answer = await _orchestrator.GetAgendaAsync(surroundings.Now, surroundings.TimeZone, cancellationToken);
        View = answer.Value ?? View;
        Failure = answer.Failure;
        Now = surroundings.WallClock(_time);
        Changed?.Invoke();
    }
}
