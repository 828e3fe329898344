using System.Text.Json.Nodes;
using Bantz.Understanding;

namespace Bantz.Orchestrator.Tests.Support;

/// <summary>Reads the few answers these tests give; how words are read at large is tested where they are read.</summary>
internal static class ScriptedAnswers
{
    public static AnswerReading Read(string text, PendingContext pending) => text switch
    {
        "evet" or "yes" => new(AnswerKind.Yes),
        "hayır" or "no" => new(AnswerKind.No),
        "sil" or "tamam mı?" or "evet hayır" => new(AnswerKind.Ambiguous),
        "evet ama 15:00 olsun" => new(AnswerKind.Edit, At(pending.Arguments, 15)),
        "başka etkinlik olsun" => new(AnswerKind.Edit, With(pending.Arguments, "event_id", "evt-other")),
        "bozuk olsun" => new(AnswerKind.Edit, With(pending.Arguments, "title", "")),
        _ => new(AnswerKind.Unrelated),
    };

    private static JsonObject At(JsonObject arguments, int hour)
    {
        var start = arguments["start"]!.GetValue<DateTimeOffset>();
        var moved = new DateTimeOffset(start.Date.AddHours(hour), start.Offset);
        return With(With(arguments, "start", moved), "end", moved.AddHours(1));
    }

    private static JsonObject With(JsonObject arguments, string name, JsonNode value)
    {
        var copy = (JsonObject)arguments.DeepClone();
        copy[name] = value;
        return copy;
    }
}
