using Bantz.Orchestrator.Confirmations;

namespace Bantz.Orchestrator.Turns;

/// <summary>Words cannot answer a question that was asked in an answer which may never have arrived, nor one that came after them. Pure.</summary>
internal static class Unheard
{
    /// <summary>A button names its question, and is never in doubt.</summary>
    public static bool Is(Turn turn, PendingQueue queue) => turn.Command.Button is null && (turn.Tells.Count > 0 || IsUnseen(turn.Command, queue));

    /// <summary>Who tells what was on the screen is taken at their word; else it is a matter of time.</summary>
    private static bool IsUnseen(TurnCommand command, PendingQueue queue) => command.ShownId is { } shown ? shown != queue.Current.Id : command.ReceivedAt < queue.AnswersFrom;
}
