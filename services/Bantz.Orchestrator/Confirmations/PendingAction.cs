using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Orchestrator.Confirmations;

/// <summary>An action frozen until a person answers: what was shown is what runs.</summary>
internal sealed record PendingAction
{
    public required string Id { get; init; }
    public required string SessionId { get; init; }

    /// <summary>The turn that asked.</summary>
    public string? TurnId { get; init; }

    public required string Tool { get; init; }

    /// <summary>Canonical.</summary>
    public required JsonObject Arguments { get; init; }

    /// <summary>SHA-256 over <see cref="Arguments"/>, checked again before they run.</summary>
    public required string ArgumentsHash { get; init; }

    /// <summary>The sentence shown.</summary>
    public required string Prompt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>One effect, however often it is sent.</summary>
    public required string EffectKey { get; init; }

    public required Language Language { get; init; }

    /// <summary>The event it would change, as it was found.</summary>
    public CalendarEvent? Subject { get; init; }

    /// <summary>The series as it is, where it would change when that is: <see cref="Subject"/> may be any of its occurrences.</summary>
    public CalendarEvent? Series { get; init; }

    /// <summary>What it is about in few words, for a list of several.</summary>
    public string? Matter { get; init; }

    /// <summary>The key of the effect that it takes back.</summary>
    public string? Undoes { get; init; }

    /// <summary>It was sent once, and no answer came: it may have happened.</summary>
    public bool Uncertain { get; init; }

    /// <summary>How it ended; what may have happened before is not known to have not.</summary>
    public SettledAction As(SettledEnd end) => new(Tool, Matter ?? Prompt, Uncertain && end is not SettledEnd.Done ? SettledEnd.Unknown : end);

    public bool IsUntouched => CanonicalJson.Hash(Arguments) == ArgumentsHash;

    public PendingConfirmation ToWire() => new()
    {
        Id = Id,
        Tool = Tool,
        Arguments = Arguments,
        Prompt = Prompt,
        ExpiresAt = ExpiresAt,
    };
}

/// <summary>Actions that wait for a yes, asked one after another.</summary>
internal sealed record PendingQueue(IReadOnlyList<PendingAction> Actions)
{
    /// <summary>Those before them that were answered.</summary>
    public IReadOnlyList<SettledAction> Settled { get; init; } = [];

    /// <summary>From when words that name no question may answer it; earlier ones were said before anybody could read it.</summary>
    public DateTimeOffset AnswersFrom { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public PendingAction Current => Actions[0];

    /// <summary>What is asked next, from now on; null where nothing is left.</summary>
    public PendingQueue? Next(DateTimeOffset expiresAt) =>
        Actions.Count > 1 ? this with { Actions = [Actions[1] with { ExpiresAt = expiresAt }, .. Actions.Skip(2)] } : null;

    /// <summary>As a turn leaves it behind: a question that was not there before can be answered by what comes in from now on.</summary>
    public PendingQueue LeftBehind(PendingQueue? before, DateTimeOffset now) =>
        this with { AnswersFrom = before?.Current.Id == Current.Id ? before.AnswersFrom : now };

    public PendingQueue WithCurrent(PendingAction current) => this with { Actions = [current, .. Actions.Skip(1)] };

    public PendingQueue WithSettled(SettledAction settled) => this with { Settled = [.. Settled, settled] };

    /// <summary>How all of it ended, where nothing more of it is asked.</summary>
    public IReadOnlyList<SettledAction> Dropped() => [.. Settled, .. Actions.Select(static action => action.As(SettledEnd.Dropped))];

    public PendingQueue WithUncertainCurrent() => WithCurrent(Current with { Uncertain = true });
}

/// <summary>An action of a queue that was answered.</summary>
/// <param name="Tool">What it would do.</param>
/// <param name="Matter">What it is about.</param>
/// <param name="End">How it ended.</param>
internal sealed record SettledAction(string Tool, string Matter, SettledEnd End);

/// <summary>How an action of a queue ended.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<SettledEnd>))]
internal enum SettledEnd
{
    Done,
    Refused,
    Failed,

    /// <summary>Nobody answered it.</summary>
    Dropped,

    /// <summary>It was tried, and whether it happened is not known.</summary>
    Unknown,
}
