namespace Bantz.Cli;

/// <summary>Whether the asked backend made the plan.</summary>
internal enum Outcome
{
    Made,

    /// <summary>Another planner answered in its place: no success, however good.</summary>
    Fallback,

    /// <summary>No plan came.</summary>
    Failed,
}

/// <summary>One row, judged. Null: the gold says nothing of it.</summary>
internal sealed record Verdict
{
    public required GoldRow Row { get; init; }
    public required Outcome Outcome { get; init; }

    /// <summary>What was answered; null where nothing was.</summary>
    public UnderstandingRow? Said { get; init; }

    /// <summary>Why no plan came, or where it breaks the contract.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    public bool? Route { get; init; }

    /// <summary>Calendar or not, where the gold allows only one of them.</summary>
    public bool? Calendar { get; init; }

    /// <summary>The intent that counts for the tables: the one said where it is acceptable, else the first acceptable.</summary>
    public string? GoldIntent { get; init; }

    /// <summary>Null where no plan counts.</summary>
    public string? SaidIntent { get; init; }

    public bool? Time { get; init; }
    public bool? NoFalseTime { get; init; }

    /// <summary>Intent and time both, of calendar rows.</summary>
    public bool? Joint { get; init; }

    /// <summary>Token-F1, 0 to 1.</summary>
    public double? Title { get; init; }

    public bool? Attendees { get; init; }
    public bool? Location { get; init; }
    public bool? Confirmation { get; init; }

    /// <summary>The same plan every time, to the byte; null where it was asked for once.</summary>
    public bool? Stable { get; init; }

    /// <summary>Microseconds, one for each time of asking.</summary>
    public IReadOnlyList<double> Us { get; init; } = [];

    public bool? Intent => GoldIntent is null ? null : GoldIntent == SaidIntent;

    /// <summary>The names of what is wrong.</summary>
    internal IEnumerable<string> Wrong()
    {
        (string Name, bool? Right)[] parts =
        [
            ("route", Route), ("intent", Intent), ("time", Time), ("no_false_time", NoFalseTime), ("title", Title is { } f1 ? f1 > 0.999 : null),
            ("attendees", Attendees), ("location", Location), ("confirmation", Confirmation), ("stable", Stable), ("valid", Faults.Count == 0),
        ];
        return parts.Where(static part => part.Right == false).Select(static part => part.Name);
    }
}
