using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Understanding;

namespace Bantz.Cli;

/// <summary>One row that <c>bantz understand --input</c> reads.</summary>
internal sealed record UnderstandingQuery
{
    /// <summary>Given back as it came.</summary>
    public JsonElement? Id { get; init; }

    public required string Text { get; init; }

    /// <summary><c>tr</c> or <c>en</c>; otherwise the words tell.</summary>
    public string? Lang { get; init; }

    /// <summary>2026-01-30T10:00, with or without an offset.</summary>
    public required string Now { get; init; }

    /// <summary>An IANA name; Europe/Istanbul where there is none.</summary>
    public string? Tz { get; init; }

    /// <summary>The action that waits for a yes: the name of its tool, in full or its last part, or <c>{tool, arguments?, destructive?}</c>.</summary>
    public JsonElement? Pending { get; init; }

    /// <summary>The request that an earlier turn left open: <c>{calendar_intent, slots, question}</c>.</summary>
    public JsonElement? OpenRequest { get; init; }

    /// <exception cref="FormatException">The row lacks something or says something that is none.</exception>
    internal PlanRequest ToRequest()
    {
        if (MomentOptions.ZoneOf(Tz) is not { } zone)
        {
            throw new FormatException($"There is no time zone '{Tz}'.");
        }

        if (MomentOptions.Read(Now, zone) is not { } now)
        {
            throw new FormatException($"'{Now}' is no moment.");
        }

        if (Text.Length is 0 or > WireLimits.MaxTextLength)
        {
            throw new FormatException($"A text has 1 to {WireLimits.MaxTextLength} characters.");
        }

        return new PlanRequest
        {
            Text = Text,
            Now = now.ToDateTimeOffset(),
            TimeZone = zone.Id,
            Language = Arguments.LanguageOf(Lang),
            OpenRequest = OpenRequest is { ValueKind: JsonValueKind.Object } open ? open.Deserialize(BantzJson.Wire.OpenRequest) : null,
        };
    }

    /// <summary>Null where nothing waits.</summary>
    /// <exception cref="FormatException">What waits names no tool.</exception>
    internal PendingContext? ToPending(PlanRequest request)
    {
        if (Pending is not { ValueKind: not JsonValueKind.Null } pending)
        {
            return null;
        }

        var named = pending.ValueKind == JsonValueKind.String ? pending.GetString() : Member(pending, "tool")?.GetString();
        if (ToolNames.All.FirstOrDefault(one => named is { Length: > 0 } && (one == named || one.EndsWith('.' + named, StringComparison.Ordinal))) is not { } tool)
        {
            throw new FormatException("'pending' is the name of a tool, or {tool, arguments}.");
        }

        return new PendingContext
        {
            Tool = tool,
            Arguments = Member(pending, "arguments") is { ValueKind: JsonValueKind.Object } arguments ? JsonObject.Create(arguments)! : [],
            Destructive = Member(pending, "destructive") is { ValueKind: JsonValueKind.True } || tool == ToolNames.DeleteEvent,
            Now = request.Now,
            TimeZone = request.TimeZone,
        };
    }

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) ? member : null;
}

/// <summary>What stands in the output where a row of the input could not be answered.</summary>
internal sealed record FailedRow
{
    public JsonElement? Id { get; init; }

    /// <summary>Always true.</summary>
    public required bool Failed { get; init; }

    /// <summary>Why.</summary>
    public required string Error { get; init; }
}
