using Bantz.Time.Words;

namespace Bantz.Time.Text;

internal enum TokenKind : byte
{
    /// <summary>Past either end of the text.</summary>
    None,
    Word,
    Number,
    Mark,
}

/// <summary>A word, a run of digits with its ending, or a mark; and what the dictionary makes of it.</summary>
internal record struct Token
{
    public static readonly Token Nothing = new() { Folded = "" };

    /// <summary>The word as the dictionary has it, folded and without its ending; a mark's character; empty for words it does not know.</summary>
    public string Folded;

    /// <summary>The number, or the term's own: a weekday 1–7, a month 1–12, a unit.</summary>
    public int Value;

    /// <summary>Where it stands in the text, ending included.</summary>
    public int Start;
    public int End;

    /// <summary>Where its folded letters stand among all folded letters of the text; see <see cref="TokenList.Letters"/>.</summary>
    public int LettersStart;
    public int LettersLength;

    public Suffix Suffix;
    public TokenKind Kind;
    public Term Term;

    /// <summary>How many digits were typed: "09" has two.</summary>
    public byte Digits;

    /// <summary>No space before it.</summary>
    public bool Glued;

    public bool Is(Term term) => Term == term;

    public bool Is(Term term, int value) => Term == term && Value == value;

    public bool Has(Suffix suffix) => Suffix.Has(suffix);

    /// <summary>A mark, by its folded character.</summary>
    public bool IsMark(char mark) => Kind == TokenKind.Mark && Folded[0] == mark;
}
