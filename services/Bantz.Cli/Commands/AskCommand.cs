using System.CommandLine;
using Bantz.Contracts;

namespace Bantz.Cli;

/// <summary><c>bantz ask "…"</c>: one turn.</summary>
internal static class AskCommand
{
    internal static Command Create(Surroundings world)
    {
        var command = new Command("ask", "Say one thing and hear the answer. Follow-ups are understood: the session goes on.");
        var words = Arguments.Words();
        var json = Arguments.Json();
        command.Add(words);
        command.Add(json);
        var options = new ConversationOptions(world, command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var conversation = options.Open(parsed);
            var text = string.Join(' ', parsed.GetRequiredValue(words));
            return await RunAsync(world, conversation, text, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Surroundings world, Conversation conversation, string text, bool json, CancellationToken cancellationToken)
    {
        switch (await conversation.AskAsync(text, cancellationToken))
        {
            case TurnOutcome.Answered answered when json:
                world.Out.WriteJson(answered.Document);
                return ExitCodes.Ok;
            case TurnOutcome.Answered { Result: var result }:
                new ReplyView(world with { Interactive = false }).Finish(result);
                Hint(world, result, conversation.Phrases);
                return ExitCodes.Ok;
            case TurnOutcome.Refused refused:
                return world.Error.Show(refused, conversation.Phrases);
            case TurnOutcome.Unanswered unanswered:
                return world.Error.Show(unanswered, conversation.Url, conversation.Phrases);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Hint(Surroundings world, TurnResult result, Phrases phrases)
    {
        if (result.PendingConfirmation is not null && world.Interactive)
        {
            world.Error.WriteStyled(FailureView.Fill(phrases.ConfirmByAsk, SafeText.Line(result.SessionId)), Spectre.Console.Color.Grey);
        }
    }
}
