using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Orchestrator.Tools;

/// <summary>Where tools run.</summary>
internal interface IToolServer
{
    /// <summary>Runs a tool; failures are results, never exceptions.</summary>
    /// <param name="tool">One of <see cref="ToolNames"/>.</param>
    /// <param name="arguments">Validated.</param>
    /// <param name="effectKey">For writes: one effect, however often it is sent.</param>
    /// <param name="cancellationToken">Ends the wait, not the effect.</param>
    Task<ToolAnswer> CallAsync(string tool, JsonObject arguments, string? effectKey, CancellationToken cancellationToken);
}

/// <summary>What came back of a call.</summary>
/// <param name="Result">Untrusted data where it succeeded.</param>
/// <param name="MayHaveHappened">An <c>unavailable</c> call left for its server, and no answer came.</param>
internal sealed record ToolAnswer(ToolResult Result, bool MayHaveHappened = false)
{
    public static ToolAnswer Success(string tool, JsonObject arguments, JsonNode? result) =>
        new(new ToolResult { Tool = tool, Arguments = arguments, Ok = true, Result = result });

    public static ToolAnswer Failure(string tool, JsonObject arguments, string code, string message, bool mayHaveHappened = false) =>
        new(new ToolResult { Tool = tool, Arguments = arguments, Ok = false, Error = new(code, message) }, mayHaveHappened);
}
