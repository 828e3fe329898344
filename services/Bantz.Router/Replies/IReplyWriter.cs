using Bantz.Contracts;

namespace Bantz.Router.Replies;

/// <summary>Phrases answers from facts, piece by piece.</summary>
public interface IReplyWriter
{
    /// <summary>The pieces in their order; the last one carries the result.</summary>
    IAsyncEnumerable<ReplyPiece> WriteAsync(ReplyRequest request, CancellationToken cancellationToken);
}

/// <summary>A piece of a reply, and the whole where it is the last.</summary>
public sealed record ReplyPiece(string Text, ReplyResult? Result = null);
