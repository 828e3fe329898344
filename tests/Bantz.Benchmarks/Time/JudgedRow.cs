using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bantz.Benchmarks.Time;

/// <summary>An utterance and what may be its time: rows with <c>expect.when</c>, of which those count that say day, clock, point or nothing.</summary>
internal sealed record JudgedRow
{
    public required string Text { get; init; }
    public string Lang { get; init; } = "tr";
    public required string Now { get; init; }
    public string? Tz { get; init; }
    public Expectation? Expect { get; init; }

    [JsonIgnore]
    public When? Judged => Expect?.When is { Judge: true, Window: null, PartOfDay: null, Recurring: not true, Minutes: null } when ? when : null;

    public static IReadOnlyList<JudgedRow> Load(string path) =>
        [.. File.ReadLines(path).Where(static line => line.Length > 0).Select(static line => JsonSerializer.Deserialize<JudgedRow>(line, JsonSerializerOptions.Web)!).Where(static row => row.Judged is not null)];
}

internal sealed record Expectation(When? When);

internal sealed record When
{
    public bool Judge { get; init; }
    public bool NoTime { get; init; }
    public bool? Recurring { get; init; }
    public string[]? Date { get; init; }
    public string[]? Time { get; init; }
    public string[]? Start { get; init; }
    public JsonElement? Window { get; init; }
    public int? Minutes { get; init; }
    public string? PartOfDay { get; init; }

    /// <summary>Whether an answer is one of those that count as right.</summary>
    /// <param name="date">The day, ISO 8601.</param>
    /// <param name="time">The clock, HH:mm.</param>
    /// <param name="start">Day and clock to the minute.</param>
    /// <param name="any">Any time was found.</param>
    public bool Accepts(string? date, string? time, string? start, bool any) =>
        NoTime ? !any : any && Fits(Date, date) && Fits(Time, time) && Fits(Start, start);

    private static bool Fits(string[]? wanted, string? given) => wanted is null || (given is not null && wanted.Contains(given));
}
