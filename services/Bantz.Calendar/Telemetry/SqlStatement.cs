using System.Text.RegularExpressions;

namespace Bantz.Calendar.Telemetry;

/// <summary>What a statement does, to which table: <c>SELECT events</c>.</summary>
internal readonly partial record struct SqlStatement(string Operation, string? Table)
{
    internal string Summary => Table is null ? Operation : $"{Operation} {Table}";

    internal static SqlStatement Read(string text)
    {
        var match = Shape().Match(text);
        return match.Success ? new(match.Groups["operation"].Value, match.Groups["table"].Value) : new("SQL", Table: null);
    }

    // SELECT … FROM "events" · INSERT INTO "effects" · UPDATE "events" · DELETE FROM "events"
    [GeneratedRegex("""\b(?<operation>SELECT|INSERT|UPDATE|DELETE)\b(?:.*?\b(?:FROM|INTO))? \W(?<table>events|effects)\b""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Shape();
}
