using System.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Text;

/// <summary>Cuts a text into words, digits and marks, splits endings off, and looks the words up.</summary>
internal static class Tokenizer
{
    /// <summary>No word of ours is longer; longer runs of letters are cut here before they are looked up.</summary>
    private const int LongestWord = 24;

    public static TokenList Read(string text, TimeLanguage? language)
    {
        var raw = Cut(text);
        var spoken = language ?? LanguageGuess.Of(text, raw);
        var tokens = new Token[raw.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = raw[i].Kind == TokenKind.Word ? Lexicon.LookUp(raw[i], text, spoken) : raw[i];
        }

        return new TokenList(text, tokens, spoken);
    }

    private static List<Token> Cut(string text)
    {
        var tokens = new List<Token>(16);
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || char.IsControl(text[at]))
            {
                at++;
                continue;
            }

            var glued = tokens.Count > 0 && tokens[^1].End == at;
            var token = char.IsAsciiDigit(text[at]) ? Number(text, at) : char.IsLetter(text[at]) ? Word(text, at) : Mark(text, at);
            tokens.Add(token with { Glued = glued });
            at = token.End;
        }

        return tokens;
    }

    private static Token Mark(string text, int start)
    {
        var mark = Folding.IsDash(text[start]) ? '-' : Folding.IsApostrophe(text[start]) ? '\'' : text[start];
        return new Token { Kind = TokenKind.Mark, Start = start, End = start + 1, Folded = mark.ToString() };
    }

    /// <summary>Digits, and the ending that follows them with an apostrophe (3'te) or without (3te).</summary>
    private static Token Number(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var digits = end - start;
        var number = new Token
        {
            Kind = TokenKind.Number,
            Start = start,
            End = end,
            Folded = "",
            Term = Term.Number,
            Digits = digits,
            Value = digits <= 4 ? int.Parse(text.AsSpan(start, digits), System.Globalization.CultureInfo.InvariantCulture) : -1,
        };

        var apostrophe = end < text.Length && Folding.IsApostrophe(text[end]);
        var ending = Letters(text, apostrophe ? end + 1 : end, out var endingEnd);
        if (ending.Length > 0 && Suffixes.TryRead(ending, out var suffix) && suffix != Suffix.Plainly)
        {
            return number with { End = endingEnd, Suffix = suffix };
        }

        return ending is "th" or "st" or "nd" or "rd" ? number with { End = endingEnd, Suffix = Suffix.Ordinal } : number;
    }

    private static Token Word(string text, int start)
    {
        var folded = Letters(text, start, out var end);
        var word = new Token { Kind = TokenKind.Word, Start = start, End = end, Folded = folded };
        if (end >= text.Length || !Folding.IsApostrophe(text[end]))
        {
            return word;
        }

        var ending = Letters(text, end + 1, out var endingEnd);
        if (folded == "o" && ending == "clock")
        {
            return word with { Folded = "oclock", End = endingEnd };
        }

        return ending.Length > 0 && Suffixes.TryRead(ending, out var suffix)
            ? word with { End = endingEnd, Suffix = suffix }
            : ending.Length > 0 ? word with { End = endingEnd, Folded = folded + "'" + ending } : word;
    }

    private static string Letters(string text, int start, out int end)
    {
        var folded = new StringBuilder(LongestWord);
        for (end = start; end < text.Length; end++)
        {
            var c = text[end];
            if (char.IsLetter(c))
            {
                if (folded.Length <= LongestWord)
                {
                    folded.Append(Folding.Plain(c));
                }
            }
            else if (!Folding.IsCombining(c))
            {
                break;
            }
        }

        return folded.ToString();
    }
}
