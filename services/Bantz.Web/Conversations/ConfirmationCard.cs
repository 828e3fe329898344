using Bantz.Contracts;

namespace Bantz.Web.Conversations;

/// <summary>How far a confirmation has come.</summary>
public enum CardState
{
    /// <summary>Waits for a yes or a no.</summary>
    Open,

    /// <summary>Was answered; the outcome is not known yet.</summary>
    Answering,
    Accepted,
    Refused,

    /// <summary>Something else was asked in its place.</summary>
    Replaced,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>The orchestrator takes no answer to it any more.</summary>
    Closed,
}

/// <summary>A pending action as the page shows it. Only a card that is open takes an answer, and only one.</summary>
public sealed class ConfirmationCard(PendingConfirmation pending)
{
    /// <summary>What is asked.</summary>
    public PendingConfirmation Pending { get; private set; } = pending;

    /// <summary>How far it has come.</summary>
    public CardState State { get; private set; }

    /// <summary>Whether a yes takes something away for good.</summary>
    public bool Destructive => string.Equals(Pending.Tool, ToolNames.DeleteEvent, StringComparison.Ordinal);

    /// <summary>Time left to answer; never negative.</summary>
    public TimeSpan Remaining(DateTimeOffset now) => Pending.ExpiresAt > now ? Pending.ExpiresAt - now : TimeSpan.Zero;

    /// <summary>Closes the card once its time is over.</summary>
    internal bool ExpireAt(DateTimeOffset now)
    {
        if (State is not CardState.Open || Remaining(now) > TimeSpan.Zero)
        {
            return false;
        }

        State = CardState.Expired;
        return true;
    }

    /// <summary>False where the card has been answered already, or its time is over.</summary>
    internal bool TryAnswer(DateTimeOffset now)
    {
        ExpireAt(now);
        if (State is not CardState.Open)
        {
            return false;
        }

        State = CardState.Answering;
        return true;
    }

    /// <summary>The answer did not arrive: it may be given again.</summary>
    internal void Reopen()
    {
        if (State is CardState.Answering)
        {
            State = CardState.Open;
        }
    }

    /// <summary>Is asked once more, with whatever time it now has.</summary>
    internal void AskAgain(PendingConfirmation pending) => (Pending, State) = (pending, CardState.Open);

    internal void Replace()
    {
        if (State is CardState.Open or CardState.Answering)
        {
            State = CardState.Replaced;
        }
    }

    internal void Close() => State = CardState.Closed;

    internal void Settle(ConfirmationDecision decision) => State = decision switch
    {
        ConfirmationDecision.Yes => CardState.Accepted,
        ConfirmationDecision.No => CardState.Refused,
        ConfirmationDecision.Edit => CardState.Replaced,
        ConfirmationDecision.Expired => CardState.Expired,
        _ => CardState.Open,
    };
}
