using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Orchestrator.Redaction;

/// <summary>A turn's result as it is kept for who asks again: the same, with personal data taken out of every text in it. Pure.</summary>
internal static class KeptResult
{
    /// <summary>The result itself where there is nothing to take out.</summary>
    public static TurnResult Of(TurnResult result)
    {
        var document = (JsonObject)JsonSerializer.SerializeToNode(result, BantzJson.Wire.TurnResult)!;
        var redacted = Redactor.Redact(document);
        return JsonNode.DeepEquals(document, redacted) ? result : redacted.Deserialize(BantzJson.Wire.TurnResult)! with
        {
            // Names of ours, whatever their digits look like.
            TurnId = result.TurnId,
            SessionId = result.SessionId,
            TraceId = result.TraceId,
        };
    }
}
