using Bantz.Contracts;

namespace Bantz.Orchestrator.References;

/// <summary>What a reference points at.</summary>
internal abstract record Resolution
{
    public sealed record Found(CalendarEvent Event) : Resolution;

    /// <summary>No event, or several: the person has to say which. Nothing is guessed.</summary>
    public sealed record Unclear(IReadOnlyList<CalendarEvent> Candidates) : Resolution;

    /// <summary>The calendar could not be asked.</summary>
    public sealed record Broken(ToolError Error) : Resolution;
}
