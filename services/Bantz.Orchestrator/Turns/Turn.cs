using Bantz.Contracts;
using Bantz.Orchestrator.Audit;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.Redaction;
using Bantz.Orchestrator.Replies;
using Bantz.Orchestrator.Sessions;

namespace Bantz.Orchestrator.Turns;

/// <summary>A turn while it runs: what was asked, what the session was, and what the phases have made of it so far.</summary>
internal sealed class Turn(TurnCommand command, StoredSession session, SessionLease lease, ITurnObserver observer, Sentences sentences, AuditTrail audit)
{
    private const int LongestText = 1_000;

    // Nobody reads an answer and says the same again in less.
    private static readonly TimeSpan Twice = TimeSpan.FromSeconds(1);

    public TurnCommand Command { get; } = command;
    public StoredSession Session { get; } = session;
    public SessionLease Lease { get; } = lease;
    public ITurnObserver Observer { get; } = observer;
    public Sentences Sentences { get; } = sentences;
    public AuditTrail Audit { get; } = audit;

    public Language Language => Sentences.Language;

    /// <summary>What the person said, redacted and capped; empty where they pressed a button.</summary>
    public string SaidForKeeping => PlainText.Lines(Redactor.Redact(Command.Text), LongestText);

    /// <summary>Null where code answered without a planner.</summary>
    public Plan? Plan { get; set; }

    /// <summary>What happened, in the order in which it is told.</summary>
    public List<Step> Steps { get; } = [];

    /// <summary>What waits for a yes after this turn.</summary>
    public PendingQueue? Pending { get; set; } = session.Pending;

    /// <summary>Set where this turn answered a pending action.</summary>
    public ConfirmationOutcome? Confirmation { get; set; }

    /// <summary>Which event was meant is asked, and these calls wait for it.</summary>
    public OpenChoice? Choice { get; set; }

    /// <summary>Set where the plan takes effects back: the key of the effect, for each of its calls.</summary>
    public IReadOnlyList<string> Undoes { get; set; } = [];

    /// <summary>Something was done without a yes, because policy lets it.</summary>
    public bool HasActed { get; set; }

    /// <summary>A turn without a key that says what was said a moment ago, before an answer to that can have been read: it may be one message, sent twice.</summary>
    public bool MayBeDouble => Command is { Fingerprint: null, Button: null }
        && Session.State.Turns.Any(past => Command.ReceivedAt < past.At + Twice && Restatement.Is(past.User, Command.Text));

    public string Reply { get; set; } = "";

    /// <summary>Earlier turns whose effects this one tells.</summary>
    public IReadOnlyList<string> Tells { get; init; } = [];

    /// <summary>False where another turn goes on under the same lease.</summary>
    public bool GivesLeaseBack { get; init; } = true;

    /// <summary>Whether the journal holds an effect of this turn.</summary>
    public bool IsJournaled { get; set; }

    /// <summary>Calls that ran, or were tried.</summary>
    public IEnumerable<ToolResult> Results => Steps.Select(Result).OfType<ToolResult>();

    /// <summary>Keeps what happened, and shows a result to whoever is watching.</summary>
    public void Add(Step step)
    {
        Steps.Add(step);
        if (Result(step) is { } result)
        {
            Observer.ToolRan(result);
        }
    }

    private static ToolResult? Result(Step step) => step switch
    {
        Executed { Result: var result } => result,
        Unanswered { Result: var result } => result,
        _ => null,
    };
}
