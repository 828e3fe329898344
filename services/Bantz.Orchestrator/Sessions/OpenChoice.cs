using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Orchestrator.Sessions;

/// <summary>A numbered question which event was meant, and all calls that wait for its answer. It lives for one turn.</summary>
internal sealed record OpenChoice
{
    public required CalendarIntent Intent { get; init; }

    /// <summary>In the order of their plan.</summary>
    public required IReadOnlyList<ToolCall> Calls { get; init; }

    /// <summary>Which of the calls points at several.</summary>
    public required int Asked { get; init; }

    /// <summary>The events, in the order in which they were numbered.</summary>
    public required IReadOnlyList<string> EventIds { get; init; }
}

/// <summary>An effect that can be taken back. It holds no text of the event: that stays in the calendar.</summary>
internal sealed record UndoableEffect
{
    public required string Tool { get; init; }
    public required string EventId { get; init; }

    /// <summary>The key under which the calendar keeps its answer.</summary>
    public required string EffectKey { get; init; }

    /// <summary>A removal's own arguments, under which the calendar tells again what it removed; a change's, that lead back. Null where there are none.</summary>
    public JsonObject? Arguments { get; init; }

    /// <summary>A change of when a series is, and when it was before could not be read.</summary>
    public bool OfSeries { get; init; }
}
