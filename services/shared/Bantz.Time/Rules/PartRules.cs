using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Parts of a day: "sabah", "öğleden sonra", "bu akşam", "gece yarısı", "tonight", "in the morning".</summary>
internal static class PartRules
{
    public static Piece? Read(TokenList tokens, int at)
    {
        // "iyi akşamlar", "good morning"
        if (tokens[at].Is(Term.Good))
        {
            return tokens[at + 1].Term is Term.DayPart or Term.Weekday or Term.Weekend or Term.Unit ? new NothingPiece { To = tokens[at + 2].Is(Term.Last, 1) ? at + 3 : at + 2 }
                : HolidayRules.Read(tokens, at + 1) is { } feast ? new NothingPiece { To = feast.To }
                : null;
        }

        var english = tokens.Language == TimeLanguage.English && tokens[at + 1].Is(Term.DayPart);
        int? day = tokens[at].Is(Term.This) ? 0 : english && tokens[at].Is(Term.Last) ? -1 : english && tokens[at].Is(Term.Next) ? 1 : null;
        if (tokens.Language == TimeLanguage.Turkish && tokens[at + 1].Is(Term.DayPart))
        {
            // "önceki akşam" is of the day before yesterday, as "önceki gün" is; "geçen akşam" is some evening.
            if (tokens[at].Is(Term.Last, 0))
            {
                return new NothingPiece { To = at + 2 };
            }

            day ??= tokens[at].Is(Term.Previous) || tokens[at].Folded == "evvelsi" ? -2 : null;
        }

        var start = day is null ? at : at + 1;
        var token = tokens[start];
        if (token.Is(Term.Tonight))
        {
            return new PartPiece((DayPart)token.Value, 0) { To = start + 1, Suffix = token.Suffix };
        }

        if (token.Is(Term.Midnight))
        {
            return Midnight(tokens, start + 1, day);
        }

        if (ReadAfterWork(tokens, at) is { } afterWork)
        {
            return afterWork;
        }

        if (!token.Is(Term.DayPart))
        {
            return null;
        }

        // "bir akşam", "one morning", "two nights", "at 2 morning sessions"
        if (day is null && (IsSome(tokens, start - 1) || (tokens.Language == TimeLanguage.English && tokens[start - 1] is { Term: Term.Number, Suffix: Suffix.None } && !IsHour(tokens, start))))
        {
            return new NothingPiece { To = start + 1 };
        }

        var part = (DayPart)(token.Value % EnglishWords.Plural);
        if (tokens[start + 1].Is(Term.Meal) && token.Suffix == Suffix.None)
        {
            return new NothingPiece { To = start + 2 };
        }

        if (part == DayPart.Night && tokens[start + 1].Is(Term.HalfWay, 0))
        {
            // "gece yarısından sonra 2'de"
            return tokens[start + 1].Has(Suffix.Ablative) && tokens[start + 2].Is(Term.After) && tokens[start + 3].Term is Term.Number or Term.Clock
                ? Made(DayPart.Night, start + 3, Suffix.None)
                : Midnight(tokens, start + 2, day);
        }

        if (part == DayPart.Evening && tokens[start + 1].Is(Term.HalfWay, 1))
        {
            return Made(DayPart.LateAfternoon, start + 2, tokens[start + 1].Suffix);
        }

        if (part == DayPart.Noon && token.Suffix == Suffix.Ablative && (tokens[start + 1].Is(Term.After) || tokens[start + 1].Is(Term.Before)))
        {
            return Made(tokens[start + 1].Is(Term.After) ? DayPart.Afternoon : DayPart.Morning, start + 2, tokens[start + 1].Suffix);
        }

        // "öğleden sonraki toplantı"
        if (part == DayPart.Noon && token.Suffix == Suffix.Ablative && tokens[start + 1].Folded is "sonraki" or "onceki" && !tokens[start + 2].Is(Term.Unit))
        {
            return Made(tokens[start + 1].Folded == "sonraki" ? DayPart.Afternoon : DayPart.Morning, start + 2, Suffix.Relative);
        }

        // "sabaha karşı", "akşama doğru"
        if (token.Suffix == Suffix.Dative && tokens[start + 1].Folded == "karsi")
        {
            return Made(part, start + 2, Suffix.None);
        }

        // "öğle arası"
        var to = part == DayPart.Noon && tokens[start + 1].Is(Term.Between) ? start + 2 : start + 1;
        return token.Has(Suffix.Measure | Suffix.Instrumental) || token.Suffix == Suffix.Plural ? null : Made(part, to, tokens[to - 1].Suffix);

        PartPiece Made(DayPart made, int end, Suffix suffix) =>
            new(made, day, (token.Value >= EnglishWords.Plural && !tokens[start - 1].Is(Term.NearDay)) || token.Has(Suffix.Plural)) { To = end, Suffix = suffix & ~Suffix.Plural };
    }

    /// <summary>"iş çıkışı", "mesai bitiminde", "after work": the late afternoon.</summary>
    private static PartPiece? ReadAfterWork(TokenList tokens, int at)
    {
        if (tokens.Language == TimeLanguage.English)
        {
            return tokens[at].Is(Term.After) && tokens.Letters(at + 1) is "work" && tokens[at + 2].Kind != TokenKind.Word ? new PartPiece(DayPart.LateAfternoon) { To = at + 2 } : null;
        }

        var first = tokens.Letters(at);
        var second = tokens.Letters(at + 1);
        return first is "is" or "mesai" && (second.StartsWith("cikis") || second.StartsWith("bitim") || (first is "mesai" && second.StartsWith("sonrasi"))) ? new PartPiece(DayPart.LateAfternoon) { To = at + 2, Suffix = Suffix.None } : null;
    }

    /// <summary>"bir", "any", "one": of many, no certain one.</summary>
    public static bool IsSome(TokenList tokens, int at) => tokens[at] is { Kind: TokenKind.Word, Term: Term.Number, Value: 1, Suffix: Suffix.None } && tokens[at].Folded == "bir" && !tokens[at - 1].Is(Term.Clock) && !(tokens[at - 1].Is(Term.Number) && tokens[at - 1].Folded != "bir")
        || tokens.Letters(at) is "any";

    /// <summary>"at 8 evening" and nothing that is counted behind it.</summary>
    private static bool IsHour(TokenList tokens, int part)
    {
        var next = tokens.Letters(part + 1);
        return tokens[part - 2].Is(Term.At) && !(tokens[part + 1] is { Kind: TokenKind.Word, Term: Term.None } && next.EndsWith("s"));
    }

    private static ClockPiece Midnight(TokenList tokens, int to, int? day) =>
        new(new ClockSpec(24, 0, HalfDay.Exact), true, DayPart.Midnight) { To = to, Suffix = tokens[to - 1].Suffix & ~Suffix.Possessive, Day = day };
}
