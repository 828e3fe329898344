using Bantz.Time.Words;

namespace Bantz.Time.Text;

/// <summary>Cuts a text into words, digits and marks, splits endings off, and looks the words up.</summary>
internal static class Tokenizer
{
    /// <summary>No word of ours is longer; longer runs of letters are cut here before they are looked up.</summary>
    private const int LongestWord = 24;

    private static readonly string[] Marks = MakeMarks();

    public static TokenList Read(string text, TimeLanguage? language, DateOrder order)
    {
        var tokens = TokenList.Rent(text, order);
        Cut(text, tokens);
        tokens.Language = language ?? LanguageGuess.Of(tokens);
        if (tokens.Language == TimeLanguage.Turkish)
        {
            JoinEndings(tokens);
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Word)
            {
                Lexicon.LookUp(tokens, i);
            }
        }

        return tokens;
    }

    private static void Cut(string text, TokenList tokens)
    {
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c == ' ' || char.IsWhiteSpace(c) || char.IsControl(c))
            {
                at++;
                continue;
            }

            var glued = tokens.Count > 0 && tokens[tokens.Count - 1].End == at;
            at = char.IsAsciiDigit(c) ? Number(text, at, glued, tokens) : char.IsLetter(c) ? Word(text, at, glued, tokens) : Mark(text, at, glued, tokens);
        }
    }

    /// <summary>"7 de", "14 ten 16 ya kadar", "9 a kur": an ending that was written apart, as where an apostrophe got lost.</summary>
    private static void JoinEndings(TokenList tokens)
    {
        var kept = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Word && kept > 0 && tokens[kept - 1] is { Kind: TokenKind.Number, Suffix: Suffix.None, Digits: <= 4 } number && !token.Glued
                && IsLooseEnding(tokens.Letters(i), tokens, i) && Suffixes.TryRead(tokens.Letters(i), out var suffix))
            {
                tokens.Replace(kept - 1, number with { End = token.End, Suffix = suffix });
                continue;
            }

            if (kept < i)
            {
                tokens.Replace(kept, token);
            }

            kept++;
        }

        tokens.Truncate(kept);
    }

    /// <summary>A lone "a" or "e" is an ending before a few words only.</summary>
    private static bool IsLooseEnding(ReadOnlySpan<char> letters, TokenList tokens, int at) =>
        letters is "da" or "de" or "ta" or "te" or "dan" or "den" or "tan" or "ten" or "ya" or "ye" or "inde" or "unda" or "unde" or "inden" or "undan" or "unden" or "ina" or "ine" or "una" or "une"
            or "sinde" or "sinden" or "sine" or "daki" or "deki" or "taki" or "teki" or "uncu" or "inci" || (letters is "a" or "e" && tokens.Letters(at + 1) is "kadar" or "kur" or "ayarla" or "alarm" or "al" or "ertele");

    private static int Mark(string text, int start, bool glued, TokenList tokens)
    {
        var c = text[start];
        if (c == '½')
        {
            tokens.Add(new Token { Kind = TokenKind.Word, Start = start, End = start + 1, Glued = glued, Folded = "yarim", Term = Term.Half });
            return start + 1;
        }

        var mark = Folding.IsDash(c) ? '-' : Folding.IsApostrophe(c) ? '\'' : c is '~' or '～' ? '~' : c;
        tokens.Add(new Token { Kind = TokenKind.Mark, Start = start, End = start + 1, Glued = glued, Folded = mark < Marks.Length ? Marks[mark] : mark.ToString() });
        return start + 1;
    }

    /// <summary>Digits, and the ending that follows them with an apostrophe (3'te) or without (3te).</summary>
    private static int Number(string text, int start, bool glued, TokenList tokens)
    {
        var end = start;
        var value = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            value = end - start < 8 ? (value * 10) + (text[end] - '0') : -1;
            end++;
        }

        var digits = end - start;
        var number = new Token
        {
            Kind = TokenKind.Number,
            Start = start,
            End = end,
            Glued = glued,
            Folded = "",
            Term = Term.Number,
            Digits = (byte)Math.Min(digits, byte.MaxValue),
            Value = digits <= 4 || digits == 8 ? value : -1,
        };

        var apostrophe = end < text.Length && Folding.IsApostrophe(text[end]);
        var letters = tokens.LettersCount;
        var endingEnd = Fold(text, apostrophe ? end + 1 : end, tokens);
        var ending = tokens.LettersFrom(letters);
        if (ending.Length > 0)
        {
            var suffix = Suffixes.TryRead(ending, out var read) && read != Suffix.Plainly ? read : ending is "th" or "st" or "nd" or "rd" ? Suffix.Ordinal : Suffix.None;
            number = suffix == Suffix.None ? number : number with { End = endingEnd, Suffix = suffix };
        }

        tokens.DropLetters(letters);
        tokens.Add(number);
        return number.End;
    }

    private static int Word(string text, int start, bool glued, TokenList tokens)
    {
        var letters = tokens.LettersCount;
        var end = Fold(text, start, tokens);
        var length = tokens.LettersCount - letters;
        var word = new Token { Kind = TokenKind.Word, Start = start, End = end, Glued = glued, Folded = "", LettersStart = letters, LettersLength = length };
        if (end >= text.Length || !Folding.IsApostrophe(text[end]))
        {
            tokens.Add(word);
            return end;
        }

        var endingEnd = Fold(text, end + 1, tokens);
        var ending = tokens.LettersFrom(letters + length);
        if (ending is "clock" && tokens.LettersFrom(letters)[0] == 'o' && length == 1)
        {
            // "o'clock"
            tokens.Add(word with { End = endingEnd, LettersLength = length + ending.Length });
            return endingEnd;
        }

        if (ending.Length > 0 && Suffixes.TryRead(ending, out var suffix))
        {
            tokens.DropLetters(letters + length);
            tokens.Add(word with { End = endingEnd, Suffix = suffix });
        }
        else
        {
            // "what's", "Lisa'yı" with an ending that is none of ours: one word that we do not know.
            tokens.Add(ending.Length > 0 ? word with { End = endingEnd, LettersLength = length + ending.Length } : word);
        }

        return tokens[tokens.Count - 1].End;
    }

    /// <summary>Appends the folded letters that begin at a place; gives the place after them.</summary>
    private static int Fold(string text, int start, TokenList tokens)
    {
        var count = 0;
        var end = start;
        for (; end < text.Length; end++)
        {
            var c = text[end];
            if (char.IsLetter(c))
            {
                if (count++ <= LongestWord)
                {
                    tokens.AddLetter(Folding.Plain(c));
                }
            }
            else if (!Folding.IsCombining(c))
            {
                break;
            }
        }

        return end;
    }

    private static string[] MakeMarks()
    {
        var marks = new string[256];
        for (var i = 0; i < marks.Length; i++)
        {
            marks[i] = ((char)i).ToString();
        }

        return marks;
    }
}
