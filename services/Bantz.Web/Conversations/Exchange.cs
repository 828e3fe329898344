using System.Text;
using Bantz.Contracts;
using Bantz.Web.Orchestration;

namespace Bantz.Web.Conversations;

/// <summary>How far a turn has come, as the page shows it.</summary>
public enum ExchangeState
{
    /// <summary>Sent.</summary>
    Sent,

    /// <summary>Taken; a plan is being made.</summary>
    Planning,

    /// <summary>There is a plan; tools run.</summary>
    Working,

    /// <summary>The reply is coming in.</summary>
    Speaking,
    Done,
    Failed,
}

/// <summary>One thing said and everything that came of it.</summary>
public sealed class Exchange
{
    private readonly StringBuilder _reply = new();
    private readonly List<ToolResult> _toolResults = [];

    internal Exchange(string key, Ask ask) => (Key, Ask) = (key, ask);

    /// <summary>Identifies the turn for good: it is its <c>Idempotency-Key</c>, and a retry keeps it.</summary>
    public string Key { get; }

    /// <summary>What was said.</summary>
    public Ask Ask { get; }

    /// <summary>How far it has come.</summary>
    public ExchangeState State { get; private set; }

    /// <summary>What has been said so far. Untrusted text.</summary>
    public string Reply => _reply.ToString();

    /// <summary>The language of the reply, once it is whole.</summary>
    public Language? Language { get; private set; }

    /// <summary>The plan, where one was made.</summary>
    public Plan? Plan { get; private set; }

    /// <summary>Calls that ran.</summary>
    public IReadOnlyList<ToolResult> ToolResults => _toolResults;

    /// <summary>The confirmation that is shown with this turn.</summary>
    public ConfirmationCard? Card { get; internal set; }

    /// <summary>Why there is no answer.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>W3C trace id.</summary>
    public string? TraceId { get; private set; }

    /// <summary>Time spent in each phase.</summary>
    public TurnTimings? Timings { get; private set; }

    /// <summary>The turn as the session kept it, where it was restored.</summary>
    public TurnRecord? Record { get; private init; }

    /// <summary>Whether it still runs.</summary>
    public bool Running => State is not (ExchangeState.Done or ExchangeState.Failed);

    /// <summary>Whether there is anything to look at behind the reply.</summary>
    public bool HasDetails => Plan is not null || TraceId is not null || _toolResults.Count > 0;

    internal static Exchange Restore(TurnRecord record)
    {
        var exchange = new Exchange(record.TurnId, new Ask.Words(record.User))
        {
            Record = record,
            State = ExchangeState.Done,
            TraceId = record.TraceId,
        };
        exchange._reply.Append(record.Assistant);
        return exchange;
    }

    /// <summary>Forgets what a broken attempt left behind.</summary>
    internal void Restart()
    {
        State = ExchangeState.Sent;
        Failure = null;
        Plan = null;
        _reply.Clear();
        _toolResults.Clear();
    }

    // The state comes last: whoever sees it, from whichever thread, sees what belongs to it.
    internal void Apply(TurnUpdate update)
    {
        switch (update)
        {
            case TurnUpdate.Acknowledged acknowledged:
                TraceId = acknowledged.Turn.TraceId;
                State = ExchangeState.Planning;
                break;
            case TurnUpdate.Planned planned:
                Plan = planned.Plan;
                State = ExchangeState.Working;
                break;
            case TurnUpdate.ToolRan ran:
                _toolResults.Add(ran.Result);
                State = ExchangeState.Working;
                break;
            case TurnUpdate.Said said:
                _reply.Append(said.Text);
                State = ExchangeState.Speaking;
                break;
            case TurnUpdate.Finished finished:
                Finish(finished.Result);
                break;
            case TurnUpdate.Failed failed:
                Failure = failed.Failure;
                TraceId = failed.Failure.TraceId ?? TraceId;
                State = ExchangeState.Failed;
                break;
        }
    }

    private void Finish(TurnResult result)
    {
        Language = result.Language;
        Plan = result.Plan;
        TraceId = result.TraceId;
        Timings = result.Timings;
        _reply.Clear().Append(result.Reply);
        _toolResults.Clear();
        _toolResults.AddRange(result.ToolResults);
        State = ExchangeState.Done;
    }
}
