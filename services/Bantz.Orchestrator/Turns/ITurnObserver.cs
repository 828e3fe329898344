using Bantz.Contracts;

namespace Bantz.Orchestrator.Turns;

/// <summary>Watches a turn while it runs. Calls come in the order of <see cref="TurnEvents"/> and must not block.</summary>
internal interface ITurnObserver
{
    void Acknowledged(TurnAcknowledged acknowledged);

    void Planned(Plan plan);

    void ToolRan(ToolResult result);

    void Said(string delta);

    void Asked(PendingConfirmation pending);
}

/// <summary>Watches nothing.</summary>
internal sealed class NoObserver : ITurnObserver
{
    public static NoObserver Instance { get; } = new();

    public void Acknowledged(TurnAcknowledged acknowledged)
    {
    }

    public void Planned(Plan plan)
    {
    }

    public void ToolRan(ToolResult result)
    {
    }

    public void Said(string delta)
    {
    }

    public void Asked(PendingConfirmation pending)
    {
    }
}
