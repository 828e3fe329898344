using System.Text.Json.Nodes;
using Bantz.Calendar.Events;

namespace Bantz.Calendar.Mcp;

/// <summary>What each field of the calendar means and may hold, for the tools' schemas; the types come from the contracts.</summary>
internal static class ArgumentSchemas
{
    private static readonly Dictionary<string, JsonObject> Fields = new(StringComparer.Ordinal)
    {
        ["start"] = Text("Beginning, RFC 3339 with offset, like 2026-01-30T16:00:00+03:00."),
        ["end"] = Text("End, exclusive; later than start."),
        ["time_zone"] = Text("IANA zone such as Europe/Istanbul. To reads: the zone of the answer."),
        ["limit"] = Number($"Most results; {QueryRange.DefaultLimit} where absent.", 1, QueryRange.MaxLimit),
        ["query"] = Text("Words that all occur in title, place, description or people; case and diacritics do not matter."),
        ["event_id"] = Text("Id of an event, as another tool answered it."),
        ["etag"] = Text("The event's etag as last read; the write is refused where it has changed since."),
        ["duration_minutes"] = Number("Least length of a gap.", 1, 1_440),
        ["title"] = Text($"1 to {EventRules.MaxTitle} characters."),
        ["all_day"] = Text("True: start and end are midnights in time_zone, end the one after the last day."),
        ["location"] = Text("Place. Empty clears."),
        ["description"] = Text("Notes. Empty clears."),
        ["attendees"] = Text($"People, at most {EventRules.MaxAttendees}. Empty clears."),
        ["recurrence"] = Text("RFC 5545 rule without its name, like FREQ=WEEKLY;BYDAY=TU; start is its first occurrence. Empty clears."),
        ["replayed"] = Text("True where this effect key had already had its effect; the answer is the first one."),
        ["truncated"] = Text("True where there are more than limit."),
    };

    internal static JsonObject? For(string name) => Fields.GetValueOrDefault(name);

    internal static JsonObject EffectKey() => new()
    {
        ["type"] = "string",
        ["minLength"] = Ledger.EffectKey.MinLength,
        ["maxLength"] = Ledger.EffectKey.MaxLength,
        ["description"] = "Names this effect. Repeat it to repeat the call safely; choose a new one for a new effect.",
    };

    private static JsonObject Text(string description) => new() { ["description"] = description };

    private static JsonObject Number(string description, int minimum, int maximum) =>
        new() { ["description"] = description, ["minimum"] = minimum, ["maximum"] = maximum };
}
