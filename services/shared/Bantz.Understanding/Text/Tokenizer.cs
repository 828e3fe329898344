using System.Globalization;

namespace Bantz.Understanding.Text;

/// <summary>Cuts a text into tokens, in one pass; every character that is no space belongs to exactly one token.</summary>
internal static class Tokenizer
{
    // Words with the space after them, as people type.
    private const int UsualWord = 5;

    internal static List<Token> Read(string text)
    {
        var tokens = new List<Token>((text.Length / UsualWord) + 2);
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || char.IsControl(text[at]))
            {
                at++;
                continue;
            }

            var end = IsLetter(text[at]) ? EndOfWord(text, at) : char.IsDigit(text[at]) ? EndOfNumber(text, at) : EndOfMark(text, at);
            tokens.Add(Make(text, at, end));
            at = end;
        }

        return tokens;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && (IsLetter(text[at]) || char.IsDigit(text[at]) || IsInnerApostrophe(text, at)))
        {
            at++;
        }

        return at;
    }

    // "8'de", "15:30'da", "3te": the ending belongs to the number.
    private static int EndOfNumber(string text, int at)
    {
        while (at < text.Length && (char.IsDigit(text[at]) || IsLetter(text[at]) || IsInnerApostrophe(text, at)))
        {
            at++;
        }

        return at;
    }

    // An emoji is two code units, and may carry a tone or a variant after it.
    private static int EndOfMark(string text, int at)
    {
        at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        while (at < text.Length && (text[at] == '\uFE0F' || (at + 1 < text.Length && text[at] == '\uD83C' && text[at + 1] is >= '\uDFFB' and <= '\uDFFF')))
        {
            at += text[at] == '\uFE0F' ? 1 : 2;
        }

        return at;
    }

    private static Token Make(string text, int start, int end)
    {
        var raw = text[start..end];
        var kind = IsLetter(raw[0]) ? TokenKind.Word : char.IsDigit(raw[0]) ? TokenKind.Number : TokenKind.Mark;
        if (kind == TokenKind.Mark)
        {
            return new Token(start, raw, Emoji(raw), kind);
        }

        var folded = Folding.Fold(raw);
        var apostrophe = Apostrophe.IndexIn(raw);
        return apostrophe < 0
            ? new Token(start, raw, folded, kind)
            : new Token(start, raw, folded, kind) { Stem = raw[..apostrophe], Ending = Folding.Fold(raw.AsSpan(apostrophe + 1)) };
    }

    private static string Emoji(string raw) => raw.Length > 1 && char.IsSurrogate(raw[0]) ? raw[..2] : raw[..1];

    private static bool IsInnerApostrophe(string text, int at) =>
        Apostrophe.Is(text[at]) && at + 1 < text.Length && IsLetter(text[at + 1]);

    private static bool IsLetter(char letter) =>
        char.IsLetter(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
