using System.Text.Json;
using Bantz.Contracts;
using Bantz.Orchestrator.Tools;
using Bantz.Policy;

namespace Bantz.Orchestrator.Policies;

/// <summary>A call that policy keeps from running, as a result.</summary>
internal static class Denial
{
    public static ToolResult Of(ToolCall call, PolicyReason reason) => reason is PolicyReason.DayCap
        ? ToolAnswer.Failure(call.Tool, call.Arguments, ToolErrorCodes.DayLimit, "Policy allows no more of these calls today.").Result
        : ToolAnswer.Failure(call.Tool, call.Arguments, ToolErrorCodes.Denied, "Policy does not allow this call.").Result;

    /// <summary>The rule as the audit has it: <c>day_cap</c>.</summary>
    public static string Name(PolicyReason reason) => JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString());
}
