using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Tools;
using Bantz.Testing;

namespace Bantz.Orchestrator.Tests.Support;

/// <summary>The fake calendar as the orchestrator's tool server, without a wire.</summary>
internal sealed class InMemoryToolServer(FakeCalendar calendar) : IToolServer
{
    public async Task<ToolAnswer> CallAsync(string tool, JsonObject arguments, string? effectKey, CancellationToken cancellationToken) =>
        await calendar.CallAsync(tool, arguments, effectKey) is { } result
            ? new(result)
            : ToolAnswer.Failure(tool, arguments, ToolErrorCodes.Unavailable, "System.Net.Sockets.SocketException: nobody home.", mayHaveHappened: !calendar.IsDown);
}
