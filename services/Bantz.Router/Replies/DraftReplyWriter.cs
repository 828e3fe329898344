using System.Runtime.CompilerServices;
using Bantz.Contracts;
using Bantz.Understanding;

namespace Bantz.Router.Replies;

/// <summary>Says the deterministic sentence as it stands: without a model there is nothing to phrase.</summary>
internal sealed class DraftReplyWriter : IReplyWriter
{
    private static readonly PlanTrace Trace = new()
    {
        RouteSource = RouteSource.Embedded,
        Backend = EmbeddedPlanner.Backend,
        PromptVersion = EmbeddedPlanner.Version,
        Confidence = 1,
    };

    public async IAsyncEnumerable<ReplyPiece> WriteAsync(ReplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Task.CompletedTask;
        yield return new ReplyPiece(request.Draft, new ReplyResult(request.Draft, Trace));
    }
}
