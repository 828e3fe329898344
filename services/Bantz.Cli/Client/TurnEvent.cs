using Bantz.Contracts;

namespace Bantz.Cli;

/// <summary>What is heard of a turn before it ends.</summary>
internal abstract record TurnEvent
{
    private TurnEvent()
    {
    }

    internal sealed record ToolRan(ToolResult Result) : TurnEvent;

    internal sealed record Said(string Text) : TurnEvent;
}
