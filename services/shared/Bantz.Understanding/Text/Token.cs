using Bantz.Understanding.Lexicon;

namespace Bantz.Understanding.Text;

/// <summary>A word, a number or one mark of punctuation, at its place in the text.</summary>
/// <remarks>Start is in UTF-16 code units of the text; Raw is the word as typed, Folded as compared, without apostrophes.</remarks>
internal sealed record Token(int Start, string Raw, string Folded, TokenKind Kind)
{
    internal int End => Start + Raw.Length;

    /// <summary>What stands before the apostrophe, as typed; the whole word where there is none.</summary>
    internal string Stem { get; init; } = Raw;

    /// <summary>What stands after the apostrophe, folded; empty where there is none.</summary>
    internal string Ending { get; init; } = "";

    /// <summary>What the lexicon knows of it, in both languages; looked up once.</summary>
    internal WordReading[] Readings => field ??= Dictionary.Read(Folded);

    internal bool IsWord => Kind == TokenKind.Word;

    internal bool IsCapitalised => char.IsUpper(Raw[0]);
}

internal enum TokenKind
{
    Word,
    Number,
    Mark,
}
