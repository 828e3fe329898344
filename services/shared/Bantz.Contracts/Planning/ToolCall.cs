using System.Text.Json.Nodes;

namespace Bantz.Contracts;

/// <summary>One call of a plan: its tool (<see cref="ToolNames"/>) and its arguments, snake_case.</summary>
/// <remarks>Where an existing event is meant, plans carry <c>event_ref</c> (an <see cref="EventReference"/>); the orchestrator resolves it to <c>event_id</c>.</remarks>
public sealed record ToolCall(string Tool, JsonObject Arguments);
