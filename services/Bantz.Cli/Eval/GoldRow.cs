using System.Text.Json.Serialization;

namespace Bantz.Cli;

/// <summary>One row of a gold file: what is said, and what is right. docs/eval.md tells how to write them.</summary>
internal sealed record GoldRow
{
    /// <summary>As written, or <c>line N</c> where the row has none.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked; the text may be spelled otherwise than in the file.</summary>
    public required UnderstandingQuery Query { get; init; }

    public required GoldExpectation Expect { get; init; }

    /// <summary>Which share of the file the row belongs to, by its text as written.</summary>
    public required Share Share { get; init; }
}

/// <summary>What counts as right. A list holds every acceptable answer; what is absent is not judged.</summary>
internal sealed record GoldExpectation
{
    public IReadOnlyList<string>? Route { get; init; }
    public IReadOnlyList<string>? Intent { get; init; }
    public GoldTime? When { get; init; }
    public IReadOnlyList<string>? Title { get; init; }

    /// <summary>All of them, in any order.</summary>
    public IReadOnlyList<string>? Attendees { get; init; }

    public string? Location { get; init; }

    /// <summary><c>yes</c>, <c>no</c>, <c>edit</c>, <c>ambiguous</c> or <c>unrelated</c>.</summary>
    public IReadOnlyList<string>? Confirmation { get; init; }
}

/// <summary>Which time the words name; every part that is given must be met. Wall clock in the row's zone.</summary>
internal sealed record GoldTime
{
    /// <summary>False: the words leave it open.</summary>
    public bool Judge { get; init; } = true;

    /// <summary>The words name no time, so none may be read from them.</summary>
    [JsonPropertyName("noTime")]
    public bool NoTime { get; init; }

    public bool Recurring { get; init; }
    public IReadOnlyList<string>? Date { get; init; }
    public IReadOnlyList<string>? Time { get; init; }

    /// <summary>Whole moments: 2026-03-04T12:00:00.</summary>
    public IReadOnlyList<string>? Start { get; init; }

    /// <summary>From a moment to a moment, or from a clock to a clock where no day is said.</summary>
    public IReadOnlyList<WindowRow>? Range { get; init; }

    /// <summary>A span that is searched; its bounds may be days.</summary>
    public WindowRow? Window { get; init; }

    public int? Minutes { get; init; }

    [JsonPropertyName("partOfDay")]
    public string? PartOfDay { get; init; }

    internal bool NamesTime => Judge && !NoTime;
}
