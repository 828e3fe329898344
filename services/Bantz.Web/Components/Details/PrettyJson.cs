using System.Text.Encodings.Web;
using System.Text.Json;
using Bantz.Contracts;

namespace Bantz.Web.Components.Details;

/// <summary>Wire records as a person reads them: the same document, indented.</summary>
internal static class PrettyJson
{
    // Shown as text, never as markup: a plus sign may stay a plus sign.
    private static readonly BantzJson Indented = new(new JsonSerializerOptions(BantzJson.Wire.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = null,
    });

    internal static string Of(Plan plan) => JsonSerializer.Serialize(plan, Indented.Plan);

    internal static string Of(ToolResult result) => JsonSerializer.Serialize(result, Indented.ToolResult);
}
