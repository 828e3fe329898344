using System.Text.Json.Serialization.Metadata;

namespace Bantz.Policy;

/// <summary>A tool that exists: its name, its risk, and the record its arguments must be.</summary>
/// <param name="Name">One of <see cref="Contracts.ToolNames"/>.</param>
/// <param name="Tier">Ours, never what the tool's server claims.</param>
/// <param name="Arguments">Reads the arguments strictly: what the record does not know is refused.</param>
public sealed record ToolDefinition(string Name, RiskTier Tier, JsonTypeInfo Arguments);
