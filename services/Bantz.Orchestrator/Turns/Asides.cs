using Bantz.Orchestrator.References;
using Bantz.Understanding;

namespace Bantz.Orchestrator.Turns;

/// <summary>What code answers or plans by itself, before any planner: words about the conversation, and the answer to "which one?".</summary>
internal sealed class Asides(Undo undo, Choices choices)
{
    private const int LinesTold = 5;

    /// <summary>False where it takes a planner.</summary>
    public async Task<bool> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Command.Button is not null)
        {
            return false;
        }

        switch (AsideReader.Read(turn.Command.Text))
        {
            case Aside.Recall:
                turn.Add(new Recalled([.. turn.Session.State.Memory.TakeLast(LinesTold)]));
                return true;
            case Aside.Undo:
                await undo.RunAsync(turn, cancellationToken);
                return true;
            default:
                return await choices.RunAsync(turn, cancellationToken);
        }
    }
}
