using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bantz.Llm.Json;

/// <summary>What was mended in an answer that should have been one JSON object.</summary>
public enum JsonRepairKind
{
    /// <summary>Fences of Markdown around it.</summary>
    Fence,

    /// <summary>Words before or after it.</summary>
    Prose,

    /// <summary>A comma before a closing bracket.</summary>
    Comma,

    /// <summary>A decimal comma: 0,85.</summary>
    DecimalComma,

    /// <summary>More than one object; the first counts.</summary>
    Repeated,

    /// <summary>Cut off; what was not complete is left out.</summary>
    Cut,
}

/// <summary>An object read from an answer, what was mended, or what is wrong with it.</summary>
public sealed record JsonReading(JsonObject? Value, IReadOnlyList<JsonRepairKind> Repairs, string? Problem);

/// <summary>Reads one JSON object from a model's answer: strictly, and only where that fails mended. It never changes a value. Pure.</summary>
public static class JsonRepair
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>The object, or what is wrong.</summary>
    public static JsonReading Read(string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var text = answer.Trim().TrimStart('\uFEFF');
        if (Parse(text, out var problem) is { } clean)
        {
            return new JsonReading(clean, [], Problem: null);
        }

        var start = text.IndexOf('{', StringComparison.Ordinal);
        if (start < 0)
        {
            return new JsonReading(Value: null, [], "no JSON object in it");
        }

        var scan = new JsonScan(text, start);
        var repairs = new List<JsonRepairKind>(scan.Repairs);
        var before = text[..start];
        var after = text[scan.End..];
        if (before.Contains("```", StringComparison.Ordinal) || after.Contains("```", StringComparison.Ordinal))
        {
            repairs.Add(JsonRepairKind.Fence);
        }

        if (after.Contains('{', StringComparison.Ordinal))
        {
            repairs.Add(JsonRepairKind.Repeated);
        }
        else if (HasWords(before) || HasWords(after))
        {
            repairs.Add(JsonRepairKind.Prose);
        }

        return Parse(scan.Mended, out problem) is { } mended ? new JsonReading(mended, repairs, Problem: null) : new JsonReading(Value: null, repairs, problem);
    }

    private static bool HasWords(string text) =>
        text.Replace("```json", "", StringComparison.OrdinalIgnoreCase).Replace("```", "", StringComparison.Ordinal).Any(static letter => !char.IsWhiteSpace(letter));

    private static JsonObject? Parse(string text, out string? problem)
    {
        try
        {
            problem = null;
            // Read to the end at once: a node that is read lazily hides what is wrong until someone looks.
            using var document = JsonDocument.Parse(text, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return JsonObject.Create(document.RootElement.Clone());
            }

            problem = "not a JSON object";
            return null;
        }
        catch (JsonException wrong)
        {
            problem = $"no valid JSON (line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine})";
            return null;
        }
    }
}
