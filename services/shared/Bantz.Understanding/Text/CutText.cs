namespace Bantz.Understanding.Text;

/// <summary>A text composed and cut, so that language, clocks and words are read from one cutting.</summary>
internal sealed record CutText(string Text, List<Token> Tokens)
{
    internal static CutText Of(string raw)
    {
        var text = Folding.Compose(raw);
        return new CutText(text, Tokenizer.Read(text));
    }
}
