using Bantz.Contracts;

namespace Bantz.Web.Orchestration;

/// <summary>One step of a turn as it is streamed; a stream ends with <see cref="Finished"/> or <see cref="Failed"/>, always.</summary>
internal abstract record TurnUpdate
{
    private TurnUpdate()
    {
    }

    internal sealed record Acknowledged(TurnAcknowledged Turn) : TurnUpdate;

    internal sealed record Planned(Plan Plan) : TurnUpdate;

    internal sealed record ToolRan(ToolResult Result) : TurnUpdate;

    internal sealed record Said(string Text) : TurnUpdate;

    internal sealed record Asked(PendingConfirmation Pending) : TurnUpdate;

    internal sealed record Finished(TurnResult Result) : TurnUpdate;

    internal sealed record Failed(Failure Failure) : TurnUpdate;
}
