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

    /// <summary>Completes the reply; the result's text stands where the pieces were something else.</summary>
    internal void Finish(TurnResult result)
    {
        var reply = SafeText.Lines(result.Reply);
        if (reply.StartsWith(_shown, StringComparison.Ordinal))
        {
            Piece(reply[_shown.Length..]);
        }
        else
        {
            Break();
            Piece(reply);
        }

        Break();
        if (result.PendingConfirmation is { } pending)
        {
            Ask(pending, reply, Phrases.Of(result.Language));
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

    private void Ask(PendingConfirmation pending, string reply, Phrases phrases)
    {
        var prompt = SafeText.Lines(pending.Prompt);
        if (world.Interactive)
        {
            var rows = new Rows(new Text(prompt), new Text(phrases.ConfirmKeys, new Style(Color.Grey)));
            world.Out.Write(new Panel(rows) { Header = new PanelHeader(phrases.Confirm), Border = BoxBorder.Rounded, BorderStyle = new Style(Color.Yellow) });
        }
        else if (!reply.Contains(prompt, StringComparison.Ordinal))
        {
            world.Out.WriteStyled(prompt);
        }
    }
}
