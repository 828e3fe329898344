using Bantz.Contracts;
using Bantz.ModelSim.Model;

namespace Bantz.ModelSim.Metrics;

/// <summary>Knows which beginnings of prompts it has seen, block by block, as vLLM's prefix cache does; it saves no time here, it only counts.</summary>
internal sealed class PrefixCache
{
    private const int BlockTokens = 16;
    private const int MostBlocks = 100_000;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _blocks = new(StringComparer.Ordinal);

    internal long Queries { get; private set; }

    internal long Hits { get; private set; }

    /// <summary>How many tokens of the prompt were seen before, in whole blocks from its beginning.</summary>
    internal int Read(IReadOnlyList<ChatMessage> messages)
    {
        var tokens = messages.SelectMany(static message => Tokens.Split(message.Content).Prepend(message.Role)).ToArray();
        lock (_gate)
        {
            if (_blocks.Count > MostBlocks)
            {
                _blocks.Clear();
            }

            var (chain, hits, whole) = ("", 0, true);
            foreach (var block in tokens.Chunk(BlockTokens).Where(static block => block.Length == BlockTokens))
            {
                chain = CanonicalJson.Hash([chain, .. block]);
                whole &= !_blocks.Add(chain);
                hits += whole ? BlockTokens : 0;
            }

            Queries += tokens.Length;
            Hits += hits;
            return hits;
        }
    }
}
