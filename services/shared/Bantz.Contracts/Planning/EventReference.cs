using System.Text.Json.Serialization;

namespace Bantz.Contracts;

/// <summary>How an existing event was pointed at.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<EventReferenceKind>))]
public enum EventReferenceKind
{
    /// <summary>"onu", "o toplantı", "that meeting": the event just spoken of.</summary>
    Focus,

    /// <summary>"ilki", "#2", "the third one": a place in the last list.</summary>
    Ordinal,

    /// <summary>"son eklediğim", "the one I just added".</summary>
    LastCreated,

    /// <summary>By title, person or time: "yarınki diş randevusu", "3'teki", "Ayşe'yle olan".</summary>
    Described,
}

/// <summary>A pointer at an event, read from the person's words; the orchestrator looks for what it points at.</summary>
public sealed record EventReference
{
    public required EventReferenceKind Kind { get; init; }

    /// <summary>The words as said.</summary>
    public required string Words { get; init; }

    /// <summary>Words that must occur in the event's title, or null where only time or focus identify it.</summary>
    public string? Title { get; init; }

    /// <summary>1 is the first; -1 the last.</summary>
    public int? Ordinal { get; init; }

    /// <summary>The event starts within [<see cref="Start"/>, <see cref="End"/>).</summary>
    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? End { get; init; }

    /// <summary>True where every event that fits is meant ("cumayı boşalt"): one call for each. Absent where one event is.</summary>
    public bool? Every { get; init; }
}
