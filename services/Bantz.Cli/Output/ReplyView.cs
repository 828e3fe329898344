using Bantz.Contracts;
using Spectre.Console;

namespace Bantz.Cli;

/// <summary>Shows one turn: pieces of the reply as they come, then whatever the result adds to them.</summary>
internal sealed class ReplyView(Surroundings world)
{
    private string _shown = "";

    internal void Hear(TurnEvent heard)
    {
        switch (heard)
        {
            case TurnEvent.Said said:
                Piece(SafeText.Lines(said.Text));
                break;
            case TurnEvent.ToolRan { Result: var tool } when world.Interactive && _shown.Length == 0:
                world.Out.WriteStyled($"{(tool.Ok ? "✓" : "✗")} {SafeText.Line(tool.Tool)}", Color.Grey);
                break;
        }
    }

    /// <summary>Completes the reply; the result's text stands where the pieces were something else. A question is shown once.</summary>
    internal void Finish(TurnResult result)
    {
        var reply = SafeText.Lines(result.Reply);
        var prompt = SafeText.Lines(result.PendingConfirmation?.Prompt);
        var framed = world.Interactive && _shown.Length == 0 && reply == prompt;
        if (!framed)
        {
            Complete(reply);
        }

        if (result.PendingConfirmation is not null)
        {
            Ask(framed || !reply.Contains(prompt, StringComparison.Ordinal) ? prompt : "", Phrases.Of(result.Language));
        }
    }

    /// <summary>Ends a line that was begun.</summary>
    internal void Break()
    {
        if (_shown.Length > 0)
        {
            world.Out.WriteLine();
        }

        _shown = "";
    }

    private void Piece(string text)
    {
        if (_shown.Length == 0 && text.Length > 0 && world.Interactive)
        {
            world.Out.Write(new Text("● ", new Style(Color.Green)));
        }

        world.Out.WritePiece(text);
        _shown += text;
    }

    private void Complete(string reply)
    {
        if (!reply.StartsWith(_shown, StringComparison.Ordinal))
        {
            Break();
        }

        Piece(reply[_shown.Length..]);
        Break();
    }

    private void Ask(string prompt, Phrases phrases)
    {
        if (world.Interactive)
        {
            var keys = new Text(phrases.ConfirmKeys, new Style(Color.Grey));
            world.Out.Write(new Panel(prompt.Length == 0 ? keys : new Rows(new Text(prompt), keys))
            {
                Header = new PanelHeader($" {phrases.Confirm} "),
                Border = BoxBorder.Rounded,
                BorderStyle = new Style(Color.Yellow),
            });
        }
        else if (prompt.Length > 0)
        {
            world.Out.WriteStyled(prompt);
        }
    }
}
