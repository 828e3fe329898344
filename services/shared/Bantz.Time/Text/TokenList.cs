namespace Bantz.Time.Text;

/// <summary>The tokens of one text; an index past either end gives an empty token, so that rules may look ahead freely.</summary>
internal sealed class TokenList(string text, IReadOnlyList<Token> tokens, TimeLanguage language)
{
    public string Text => text;

    public TimeLanguage Language => language;

    public int Count => tokens.Count;

    /// <summary>How often a token was looked at: the work done, for tests of its growth.</summary>
    public long Looks { get; private set; }

    public Token this[int index]
    {
        get
        {
            Looks++;
            return (uint)index < (uint)tokens.Count ? tokens[index] : new Token { Folded = "" };
        }
    }

    /// <summary>Text positions of the tokens from one up to another.</summary>
    public TextSpan Span(int from, int to) => new(tokens[from].Start, tokens[to - 1].End - tokens[from].Start);
}
