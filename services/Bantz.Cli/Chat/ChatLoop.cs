using Spectre.Console;

namespace Bantz.Cli;

/// <summary>Reads lines until there are no more; each is a turn, an answer to what was asked, or a command.</summary>
internal sealed class ChatLoop(Surroundings world, Conversation conversation)
{
    private int _exitCode = ExitCodes.Ok;

    internal async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (world.Interactive)
        {
            world.Out.WriteStyled(conversation.Phrases.Welcome, Color.Grey);
        }

        while (await ReadAsync(cancellationToken) is { } line)
        {
            var text = line.Trim();
            if (text.Length == 0)
            {
                continue;
            }

            if (text[0] != '/')
            {
                await SayAsync(text, cancellationToken);
            }
            else if (!Obey(text))
            {
                break;
            }

            if (_exitCode == ExitCodes.NotReachable && !world.Interactive)
            {
                break;
            }
        }

        return world.Interactive ? ExitCodes.Ok : _exitCode;
    }

    private async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (world.Interactive)
        {
            world.Out.Write(new Text("› ", new Style(Color.Aqua)));
        }

        // A console cannot be read with a token: the read is left behind when the person leaves.
        return await Task.Run(world.Input.ReadLine, CancellationToken.None).WaitAsync(cancellationToken);
    }

    private async Task SayAsync(string text, CancellationToken cancellationToken)
    {
        var view = new ReplyView(world);
        var outcome = await conversation.StreamAsync(ConfirmationKeys.Spell(text, conversation), view.Hear, cancellationToken);
        switch (outcome)
        {
            case TurnOutcome.Answered { Result: var result }:
                view.Finish(result);
                break;
            case TurnOutcome.Refused refused:
                view.Break();
                _exitCode = world.Error.Show(refused, conversation.Phrases);
                break;
            case TurnOutcome.Unanswered unanswered:
                view.Break();
                _exitCode = world.Error.Show(unanswered, conversation.Url, conversation.Phrases);
                break;
        }
    }

    /// <summary>Does what a command says; false where it says to leave.</summary>
    private bool Obey(string command)
    {
        var phrases = conversation.Phrases;
        switch (command)
        {
            case "/quit":
                return false;
            case "/new":
                conversation.StartAnew();
                world.Out.WriteStyled(phrases.NewSession);
                return true;
            case "/session":
                world.Out.WriteStyled(conversation.SessionId is { } id
                    ? FailureView.Fill(phrases.Session, SafeText.Line(id))
                    : phrases.NewSession);
                return true;
            case "/plan" when conversation.LastPlan is { } plan:
                world.Out.WritePlan(plan);
                return true;
            case "/plan":
                world.Out.WriteStyled(phrases.NoPlan);
                return true;
            case "/help":
                world.Out.WriteStyled(phrases.Help);
                return true;
            default:
                world.Error.WriteStyled(FailureView.Fill(phrases.UnknownCommand, SafeText.Line(command)));
                return true;
        }
    }
}
