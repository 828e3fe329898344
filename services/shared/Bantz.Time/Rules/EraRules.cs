using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Decades and centuries: "1990'lar", "21. yüzyıl", "the 1990s", "in the 80s", "the 21st century", "next decade".</summary>
internal static class EraRules
{
    public static Piece? Read(TokenList tokens, int at)
    {
        var start = tokens[at].Is(Term.The) ? at + 1 : at;
        return ReadDecade(tokens, at, start) ?? ReadCentury(tokens, start) ?? ReadPointed(tokens, start);
    }

    private static SpanPiece? ReadDecade(TokenList tokens, int at, int start)
    {
        ref readonly var year = ref tokens[start];
        if (year.Kind != TokenKind.Number || year.Value % 10 != 0)
        {
            return null;
        }

        if (tokens.Language == TimeLanguage.Turkish)
        {
            return year is { Digits: 2, Value: >= 30 and <= 90 } && year.Has(Suffix.Plural) && year.Has(Suffix.Locative) ? Made(1900 + year.Value, 10, start + 1, year.Suffix & ~Suffix.Plural)
                : Wholes.IsYear(year) && year.Has(Suffix.Plural) ? Made(year.Value, 10, start + 1, year.Suffix & ~Suffix.Plural) : null;
        }

        if (tokens.Letters(start + 1) is not "s")
        {
            return null;
        }

        // "the 80s" with "in": otherwise it may be music.
        return Wholes.IsYear(year) ? Made(year.Value, 10, start + 2, Suffix.None)
            : year is { Digits: 2, Value: >= 30 and <= 90 } && start > at && tokens[at - 1].Is(Term.In) ? Made(1900 + year.Value, 10, start + 2, Suffix.None)
            : null;
    }

    private static SpanPiece? ReadCentury(TokenList tokens, int at)
    {
        if (tokens.Language == TimeLanguage.English)
        {
            return Numbers.ReadDay(tokens, at) is { Value: <= 22 } number && number.Suffix.Has(Suffix.Ordinal) && tokens[number.To].Is(Term.Era, 100) ? Century(number.Value, number.To + 1, Suffix.None) : null;
        }

        // "21. yüzyıl", "21'inci yüzyılda", "yirminci yüzyıl"
        var word = tokens[at + 1].IsMark('.') ? at + 2 : at + 1;
        var counted = tokens[at].Is(Term.Ordinal) || (tokens[at] is { Kind: TokenKind.Number, Digits: <= 2 } && (word > at + 1 || tokens[at].Has(Suffix.Ordinal)));
        return counted && tokens[word].Is(Term.Era, 100) && tokens[at].Value is >= 1 and <= 22 ? Century(tokens[at].Value, word + 1, tokens[word].Suffix) : null;
    }

    private static SpanPiece? ReadPointed(TokenList tokens, int at) =>
        WeekPointers.Offset(tokens[at].Term) is { } offset && tokens[at + 1].Is(Term.Era) && !tokens[at + 1].Has(Suffix.Measure)
            ? new SpanPiece(new SpanSpec.Era(tokens[at + 1].Value, offset)) { To = at + 2, Suffix = tokens[at + 1].Suffix }
            : null;

    private static SpanPiece Century(int number, int to, Suffix suffix) => Made((number - 1) * 100, 100, to, suffix);

    private static SpanPiece Made(int first, int years, int to, Suffix suffix) => new(new SpanSpec.YearRun(Math.Max(first, 1), years)) { To = to, Suffix = suffix };
}
