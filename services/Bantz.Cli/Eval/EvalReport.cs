using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bantz.Cli;

/// <summary>What <c>bantz eval</c> found; written as JSON, and read again to compare.</summary>
internal sealed record EvalReport
{
    /// <summary>The file's name without its folder.</summary>
    public required string Input { get; init; }

    /// <summary>The backend that was asked for.</summary>
    public required string Backend { get; init; }

    /// <summary>Who made plans: backend, model, version of prompt or rules.</summary>
    public required IReadOnlyList<string> Planners { get; init; }

    /// <summary><c>train</c>, <c>dev</c> or <c>test</c>; null where all rows were asked.</summary>
    public string? Share { get; init; }

    /// <summary><c>written</c>, <c>plain</c> or <c>capitals</c>.</summary>
    public required string Spelling { get; init; }

    public required Scores All { get; init; }

    /// <summary>The same by the rows' <c>lang</c>, where a file holds more than one.</summary>
    public required SortedDictionary<string, Scores> Languages { get; init; }

    /// <summary>Of every plan that the asked backend made; null where it made none.</summary>
    public Latency? LatencyUs { get; init; }

    public required IReadOnlyList<Miss> Misses { get; init; }

    internal static IEnumerable<Miss> MissesOf(IEnumerable<Verdict> verdicts) =>
        from verdict in verdicts
        let wrong = verdict.Wrong().ToArray()
        where wrong.Length > 0 || verdict.Outcome != Outcome.Made
        select new Miss
        {
            Id = verdict.Row.Id,
            Text = verdict.Row.Query.Text,
            Outcome = System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(verdict.Outcome.ToString()),
            Wrong = wrong,
            Expected = verdict.Row.Expect,
            Said = verdict.Said,
            Faults = verdict.Faults.Count > 0 ? verdict.Faults : null,
        };
}

/// <summary>A row that is not wholly right: what to read first.</summary>
internal sealed record Miss
{
    public required string Id { get; init; }
    public required string Text { get; init; }
    public required string Outcome { get; init; }
    public required IReadOnlyList<string> Wrong { get; init; }
    public required GoldExpectation Expected { get; init; }
    public UnderstandingRow? Said { get; init; }
    public IReadOnlyList<string>? Faults { get; init; }
}

/// <summary>The dialect of gold files and reports: snake_case, nulls left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GoldExpectation))]
[JsonSerializable(typeof(EvalReport))]
internal sealed partial class EvalJson : JsonSerializerContext
{
    /// <summary>For people to read: indented, letters as they are.</summary>
    internal static EvalJson Readable => ReadableContext.Instance;

    // A class of its own: static fields of a partial class initialise in no promised order.
    private static class ReadableContext
    {
        internal static readonly EvalJson Instance = new(new JsonSerializerOptions(Default.Options)
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
    }
}
