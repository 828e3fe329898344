namespace Bantz.Calendar.Telemetry;

/// <summary>What a statement does, to which table: <c>SELECT events</c>.</summary>
internal readonly record struct SqlStatement(string Operation, string? Table)
{
    private static readonly string[] Operations = ["SELECT", "INSERT", "UPDATE", "DELETE"];
    private static readonly string[] Tables = ["events", "effects"];

    internal string Summary => Table is null ? Operation : $"{Operation} {Table}";

    // SELECT … FROM "events" · INSERT INTO "effects" · UPDATE "events" · DELETE FROM "events"
    internal static SqlStatement Read(string text) =>
        new(FirstOf(Operations, text, string.Empty) ?? "SQL", FirstOf(Tables, text, "\""));

    private static string? FirstOf(string[] words, string text, string quote) => words
        .Select(word => (Word: word, At: text.IndexOf($"{quote}{word}{quote}", StringComparison.Ordinal)))
        .Where(static found => found.At >= 0)
        .OrderBy(static found => found.At)
        .Select(static found => found.Word)
        .FirstOrDefault();
}
