using Bantz.Llm;
using Microsoft.Extensions.Options;

namespace Bantz.Router.Models;

/// <summary>The configured models in the order in which they are tried; none where only the embedded planner is left.</summary>
internal sealed class ModelGates(IReadOnlyList<ILlmClient> clients, IOptions<RouterOptions> options, IOptions<LlmOptions> llm, TimeProvider clock)
{
    internal IReadOnlyList<ModelGate> All { get; } = [.. clients.Select(client => new ModelGate(client, options.Value, llm.Value, clock))];
}
