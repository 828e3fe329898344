using Bantz.Contracts;

namespace Bantz.Web.Conversations;

/// <summary>What the person gave: words, or an answer by button.</summary>
public abstract record Ask
{
    private Ask()
    {
    }

    /// <summary>Something typed.</summary>
    public sealed record Words(string Text) : Ask;

    /// <summary>A button of a confirmation card.</summary>
    public sealed record Button(string PendingId, ConfirmationDecision Decision) : Ask;
}
