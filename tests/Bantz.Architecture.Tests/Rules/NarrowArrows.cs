namespace Bantz.Architecture.Tests;

/// <summary>Where a project may use another for one thing only: the types it may know of it.</summary>
internal static class NarrowArrows
{
    /// <summary>The orchestrator reads yes, no, edits and what is said about the conversation itself, and writes times into sentences; it understands no request and reads no time itself.</summary>
    internal static IReadOnlyDictionary<(string Project, string Of), string[]> Allowed { get; } = new Dictionary<(string, string), string[]>
    {
        [("Bantz.Orchestrator", "Bantz.Understanding")] = ["AnswerReader", "AnswerReading", "AnswerKind", "PendingContext", "LanguageReader",
            "AsideReader", "Aside", "AllWords", "AllAnswer", "ChoiceReader", "ChoiceReading", "WhetherReader", "WhetherQuestion"],
        [("Bantz.Orchestrator", "Bantz.Time")] = ["TimeText", "TimeLanguage"],
    };

    internal static IReadOnlyList<string> Broken(AssemblyFile assembly) =>
    [
        .. from window in Allowed
           where window.Key.Project == assembly.Name
           from used in assembly.Types
           where used.Assembly == window.Key.Of && !window.Value.Contains(used.Name[(window.Key.Of.Length + 1)..])
           select $"{assembly.Name} uses {used.Name}",
    ];
}
