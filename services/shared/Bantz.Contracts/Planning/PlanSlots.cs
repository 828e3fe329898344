namespace Bantz.Contracts;

/// <summary>What the person said, by kind. Dates and times are resolved from <see cref="When"/> by code; wall-clock values are in the request's zone.</summary>
public sealed record PlanSlots
{
    public static PlanSlots Empty { get; } = new();

    public string? Title { get; init; }

    /// <summary>The person's own words for time, uncut: "yarın akşam 8'de".</summary>
    public string? When { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>Minutes precision: <c>16:00</c>.</summary>
    public TimeOnly? Time { get; init; }

    public DateOnly? EndDate { get; init; }
    public TimeOnly? EndTime { get; init; }

    /// <summary>1 to 44 640 (31 days).</summary>
    public int? DurationMinutes { get; init; }

    /// <summary>The span a question is about; half-open.</summary>
    public PlanWindow? Window { get; init; }

    /// <summary>An RFC 5545 recurrence rule without its name: <c>FREQ=WEEKLY;BYDAY=TU</c>.</summary>
    public string? Recurrence { get; init; }

    public IReadOnlyList<string>? Attendees { get; init; }
    public string? Location { get; init; }

    /// <summary>The person's words for an existing event: "o toplantı", "yarınki diş randevusu".</summary>
    public string? EventRef { get; init; }

    /// <summary>What is to become different, where something is modified.</summary>
    public PlanSlots? Changes { get; init; }
}

/// <summary>A half-open span of time; <see cref="Start"/> and <see cref="End"/> are always set on grounded plans.</summary>
public sealed record PlanWindow
{
    public DateOnly? Day { get; init; }
    public PartOfDay? PartOfDay { get; init; }
    public DateTimeOffset? Start { get; init; }
    public DateTimeOffset? End { get; init; }
}
