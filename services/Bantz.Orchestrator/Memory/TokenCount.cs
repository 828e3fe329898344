using Microsoft.ML.Tokenizers;

namespace Bantz.Orchestrator.Memory;

/// <summary>Counts tokens as the cl100k vocabulary cuts them, on which those of the default models are built. Pure.</summary>
internal static class TokenCount
{
    private static readonly Lazy<TiktokenTokenizer> Tokenizer = new(static () => TiktokenTokenizer.CreateForEncoding("cl100k_base"));

    /// <summary>How many tokens a text is; 0 for an empty one.</summary>
    public static int Of(string text) => Tokenizer.Value.CountTokens(text);
}
