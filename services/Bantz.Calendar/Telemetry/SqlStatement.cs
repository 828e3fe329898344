using System.Text.RegularExpressions;

namespace Bantz.Calendar.Telemetry;

/// <summary>What a statement does, to which table: <c>SELECT events</c>. Of several in one command, the first.</summary>
internal readonly partial record struct SqlStatement(string Operation, string? Table)
{
    internal string Summary => Table is null ? Operation : $"{Operation} {Table}";

    internal static SqlStatement Read(string text)
    {
        var (operation, table) = (OperationWord.Match(text), TableName.Match(text));
        return new(operation.Success ? operation.Value : "SQL", table.Success ? table.Groups["table"].Value : null);
    }

    [GeneratedRegex("SELECT|INSERT|UPDATE|DELETE", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OperationWord { get; }

    // SELECT … FROM "events" · INSERT INTO effects · UPDATE events · DELETE FROM "events"; PostgreSQL's names need no quotes.
    [GeneratedRegex("(FROM|INTO|UPDATE) \"?(?<table>events|effects)\\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex TableName { get; }
}
