using Bantz.Contracts;
using Bantz.Understanding;

namespace Bantz.Orchestrator.Turns;

/// <summary>What an answer is read for where no action waits for it.</summary>
internal static class Asking
{
    /// <summary>A read: no verb that writes fits it, so only plain words of agreement and refusal count.</summary>
    public static PendingContext Nothing(TurnCommand command) => new()
    {
        Tool = ToolNames.ListEvents,
        Arguments = [],
        Destructive = false,
        Now = command.Now,
        TimeZone = command.Zone.Id,
    };
}
