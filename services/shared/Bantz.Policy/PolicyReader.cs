using System.Collections.Frozen;
using System.Text.Json;

namespace Bantz.Policy;

/// <summary>Rules as they were written, or what is wrong with them and what to do.</summary>
/// <param name="Rules">Null where the text is no policy.</param>
/// <param name="Error">Names the place as a JSON path; null where the text is a policy.</param>
public readonly record struct PolicyReading(PolicyRules? Rules, string? Error);

/// <summary>Reads <c>bantz.policy.json</c> strictly: a misspelt rule is no rule, and no rule is passed over. Pure and thread-safe.</summary>
public static class PolicyReader
{
    /// <summary>The largest cap.</summary>
    public const int MostPerDay = 100_000;

    private static JsonDocumentOptions Options => new()
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 8,
    };

    /// <summary>Reads the text of a policy file, for the tools that exist.</summary>
    public static PolicyReading Read(string json, ToolCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(catalogue);
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return new(Rules(new PolicyPlace(document.RootElement, "$"), catalogue), Error: null);
        }
        catch (JsonException exception)
        {
            return new(Rules: null, $"It is no JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}), or a name stands in it twice. Compare it with bantz.policy.schema.json.");
        }
        catch (PolicyMistake mistake)
        {
            return new(Rules: null, mistake.Message);
        }
    }

    private static PolicyRules Rules(PolicyPlace root, ToolCatalogue catalogue)
    {
        root.KnowsOnly("$schema", "allow", "confirm", "deny", "per_day", "attendees", "working_hours", "time_zone");
        return new()
        {
            Allow = Tools(root, "allow", catalogue, static (place, tool) => tool.Tier switch
            {
                RiskTier.Write => null,
                RiskTier.Read => place.Says("is a read, and reads run without being allowed. Take it out."),
                _ => place.Says("loses something, and takes a yes every time: nothing relaxes that. Take it out."),
            }),
            Confirm = Tools(root, "confirm", catalogue, static (_, _) => null),
            Deny = Tools(root, "deny", catalogue, static (_, _) => null),
            PerDay = Caps(root, catalogue),
            Attendees = root.Find("attendees") is { } attendees ? Strictness(attendees) : PolicyDecision.Confirm,
            WorkingHours = root.Find("working_hours") is { } hours ? WorkingHoursReader.Read(hours) : null,
            TimeZone = root.Find("time_zone")?.Text() ?? PolicyRules.Default.TimeZone,
        };
    }

    /// <summary><c>"confirm"</c> or <c>"deny"</c>; what is outside a rule is never let run.</summary>
    internal static PolicyDecision Strictness(PolicyPlace place) => place.Text() switch
    {
        "confirm" => PolicyDecision.Confirm,
        "deny" => PolicyDecision.Deny,
        _ => throw place.Says("is not known here. Write \"confirm\" or \"deny\"."),
    };

    private static FrozenSet<string> Tools(PolicyPlace root, string name, ToolCatalogue catalogue, Func<PolicyPlace, ToolDefinition, PolicyMistake?> objection)
    {
        if (root.Find(name) is not { } list)
        {
            return FrozenSet<string>.Empty;
        }

        return list.Items().Select(place => Tool(place, place.Text(), catalogue) is var tool && objection(place, tool) is { } mistake ? throw mistake : tool.Name)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, int> Caps(PolicyPlace root, ToolCatalogue catalogue)
    {
        if (root.Find("per_day") is not { } caps)
        {
            return FrozenDictionary<string, int>.Empty;
        }

        return caps.Members().ToFrozenDictionary(static cap => cap.Name, cap => Tool(cap.Place, cap.Name, catalogue).Tier is RiskTier.Read
            ? throw cap.Place.Says("caps a read; a day's count is for tools that change something. Take it out.")
            : cap.Place.Number(0, MostPerDay), StringComparer.Ordinal);
    }

    private static ToolDefinition Tool(PolicyPlace place, string name, ToolCatalogue catalogue) =>
        catalogue.Find(name) ?? throw place.Says($"names no tool. The tools are {string.Join(", ", catalogue.Names)}.");
}
