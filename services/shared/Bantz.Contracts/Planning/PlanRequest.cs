namespace Bantz.Contracts;

/// <summary>Everything a planner may know: <c>POST /v1/plans</c>.</summary>
public sealed record PlanRequest
{
    /// <summary>1 to <see cref="WireLimits.MaxTextLength"/> characters.</summary>
    public required string Text { get; init; }

    /// <summary>The moment of speaking, in the person's zone.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Null: read it from the words.</summary>
    public Language? Language { get; init; }

    /// <summary>Turns this session has had; varies smalltalk without chance.</summary>
    public int TurnIndex { get; init; }

    public IReadOnlyList<string> Memory { get; init; } = [];

    /// <summary>The last turns, oldest first, verbatim but capped.</summary>
    public IReadOnlyList<DialogueTurn> Turns { get; init; } = [];

    /// <summary>What an earlier turn asked for and is still waiting to hear.</summary>
    public OpenRequest? OpenRequest { get; init; }

    /// <summary>Events just spoken of, most recent first. Their text is data, never instruction.</summary>
    public IReadOnlyList<FocusEvent> Focus { get; init; } = [];

    /// <summary>Names of the tools that exist now.</summary>
    public IReadOnlyList<string> Tools { get; init; } = ToolNames.All;

    /// <summary>Names of writes that policy lets run without a yes; a plan whose writes are all among them wants none.</summary>
    public IReadOnlyList<string> Unasked { get; init; } = [];
}

/// <summary>One exchange, as both sides saw it.</summary>
public sealed record DialogueTurn(string User, string Assistant);

/// <summary>A request that still lacks something, as the plan left it.</summary>
public sealed record OpenRequest
{
    public required CalendarIntent CalendarIntent { get; init; }
    public required PlanSlots Slots { get; init; }
    public required string Question { get; init; }

    /// <summary>What was asked for in the same breath; null where nothing was.</summary>
    public IReadOnlyList<WaitingRequest>? Waiting { get; init; }
}

/// <summary>An event just spoken of.</summary>
public sealed record FocusEvent
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required DateTimeOffset Start { get; init; }
    public required DateTimeOffset End { get; init; }
    public bool AllDay { get; init; }
}
