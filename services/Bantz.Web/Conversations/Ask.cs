using Bantz.Contracts;

namespace Bantz.Web.Conversations;

/// <summary>What the person gave: words, or an answer by button.</summary>
public abstract record Ask
{
    private Ask()
    {
    }

    /// <summary>Something typed.</summary>
    /// <param name="Text">The words.</param>
    /// <param name="ShownId">The question that was on the screen meanwhile.</param>
    public sealed record Words(string Text, string? ShownId = null) : Ask;

    /// <summary>A button of a confirmation card.</summary>
    public sealed record Button(string PendingId, ConfirmationDecision Decision) : Ask;
}
