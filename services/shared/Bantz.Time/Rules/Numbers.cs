using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>A number of one or two tokens: digits, "üç", "yirmi beş", "twenty-five".</summary>
internal readonly record struct NumberRead(int Value, int To, Suffix Suffix, int Digits)
{
    public bool Spelled => Digits == 0;
}

internal static class Numbers
{
    public static NumberRead? Read(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            return token.Value < 0 ? null : new NumberRead(token.Value, at + 1, token.Suffix, token.Digits);
        }

        if (!token.Is(Term.Number))
        {
            return null;
        }

        if (token.Value >= 10 && token.Value % 10 == 0 && token.Suffix == Suffix.None && CanTakeOnes(tokens, token))
        {
            var ones = at + 1;
            if (tokens[ones].IsMark('-') && tokens[ones].Glued && tokens[ones + 1].Glued)
            {
                ones++;
            }

            if (tokens[ones].Kind == TokenKind.Word && tokens[ones].Is(Term.Number) && tokens[ones].Value is >= 1 and <= 9)
            {
                return new NumberRead(token.Value + tokens[ones].Value, ones + 1, tokens[ones].Suffix, 0);
            }
        }

        return new NumberRead(token.Value, at + 1, token.Suffix, 0);
    }

    /// <summary>A number, or a word that stands for one before a unit: "a", "an".</summary>
    public static NumberRead? ReadCount(TokenList tokens, int at) =>
        tokens[at].Is(Term.Article) ? new NumberRead(1, at + 1, Suffix.None, 0) : Read(tokens, at);

    /// <summary>"two thousand and fifteen", "nineteen eighty six", "twenty twenty six"; from 1900 on.</summary>
    public static (int Year, int To)? ReadSpelledYear(TokenList tokens, int at)
    {
        if (tokens.Language == TimeLanguage.Turkish)
        {
            // "bin dokuz yüz doksan dokuz"
            if (tokens[at].Is(Term.Thousand) && tokens[at + 1].Is(Term.Number, 9) && tokens.Letters(at + 2) is "yuz" && Read(tokens, at + 3) is { Spelled: true, Value: >= 1 and <= 99 } last)
            {
                return (1900 + last.Value, last.To);
            }

            if (!tokens[at].Is(Term.Number, 2) || tokens[at].Kind != TokenKind.Word || !tokens[at + 1].Is(Term.Thousand))
            {
                return null;
            }

            return Read(tokens, at + 2) is { Spelled: true, Value: >= 1 and <= 99 } after ? (2000 + after.Value, after.To) : (2000, at + 2);
        }

        if (tokens.Language != TimeLanguage.English || tokens[at] is not { Kind: TokenKind.Word, Term: Term.Number } || Read(tokens, at) is not { Spelled: true } first)
        {
            return null;
        }

        var (century, to) = first.Value == 2 && tokens[first.To].Is(Term.Thousand) ? (2000, first.To + 1)
            : first.Value is 19 or 20 or 21 ? (first.Value * 100, tokens[first.To].Is(Term.Hundred) ? first.To + 1 : first.To)
            : (0, 0);
        if (century == 0)
        {
            return null;
        }

        var rest = tokens[to].Is(Term.And) ? to + 1 : to;
        return Read(tokens, rest) is { Spelled: true, Value: >= 1 and <= 99 } years && (years.Value >= 10 || century == 2000) ? (century + years.Value, years.To)
            : to > first.To ? (century, to)
            : null;
    }

    /// <summary>English "ten" takes no ones, Turkish "on" does.</summary>
    private static bool CanTakeOnes(TokenList tokens, Token token) => token.Value > 10 || token.Folded == "on";

    /// <summary>An ordinal or a number that may be a day of a month, 1–31.</summary>
    public static NumberRead? ReadDay(TokenList tokens, int at)
    {
        if (tokens[at].Is(Term.Ordinal))
        {
            return new NumberRead(tokens[at].Value, at + 1, tokens[at].Suffix | Suffix.Ordinal, 0);
        }

        // "twenty-first"
        if (tokens[at] is { Term: Term.Number, Value: 20 or 30, Kind: TokenKind.Word } tens)
        {
            var next = tokens[at + 1].IsMark('-') ? at + 2 : at + 1;
            if (tokens[next].Is(Term.Ordinal) && tokens[next].Value < 10)
            {
                return new NumberRead(tens.Value + tokens[next].Value, next + 1, Suffix.Ordinal, 0);
            }
        }

        return Read(tokens, at) is { Value: >= 1 and <= 31 } number ? number : null;
    }
}
