using Bantz.Contracts;
using Bantz.Orchestrator.Replies;
using Bantz.Orchestrator.Routing;

namespace Bantz.Orchestrator.Turns;

/// <summary>Third phase: the reply, from results alone. A model may phrase an answer; what it says beyond the facts is not said.</summary>
internal sealed partial class FinalisePhase(RouterClient router, ILogger<FinalisePhase> logger)
{
    public async Task RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        using var span = OrchestratorTelemetry.StartPhase("finalise");
        var draft = ReplyWriter.Write(turn);
        turn.Reply = await PhraseAsync(turn, draft, cancellationToken) ?? draft;
        var lines = turn.Reply.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            turn.Observer.Said(index < lines.Length - 1 ? lines[index] + "\n" : lines[index]);
        }

        if (turn.Pending is { Current: var asked } && turn.Steps.Exists(static step => step is Asked or Unclear or Unanswered))
        {
            turn.Observer.Asked(asked.ToWire());
        }
    }

    /// <summary>Null where there is nothing for a model to phrase, or it said something the facts do not.</summary>
    private async Task<string?> PhraseAsync(Turn turn, string draft, CancellationToken cancellationToken)
    {
        if (turn.Plan is not { Trace.RouteSource: RouteSource.Llm }
            || turn.Steps is not { Count: > 0 } steps
            || !steps.TrueForAll(static step => step is Executed { Result: { Ok: true, Tool: ToolNames.ListEvents or ToolNames.FindEvents or ToolNames.GetEvent or ToolNames.FindFreeSlots } }))
        {
            return null;
        }

        ToolResult[] facts = [.. turn.Results];
        var phrased = await router.ReplyAsync(new() { Text = turn.Command.Text, Language = turn.Language, Draft = draft, Facts = facts }, cancellationToken);
        var reply = PlainText.Lines(phrased?.Reply ?? "", int.MaxValue);
        if (reply.Length > 0 && ReplyCheck.Holds(reply, draft, facts, turn.Language, turn.Command.Today))
        {
            return reply;
        }

        Log.NotHeld(logger);
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Information, "The phrased reply was not used: there was none, or it did not hold against the facts.")]
        public static partial void NotHeld(ILogger logger);
    }
}
