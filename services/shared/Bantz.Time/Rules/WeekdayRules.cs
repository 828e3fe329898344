using Bantz.Time.Text;
using Bantz.Time.Words;
using NodaTime;

namespace Bantz.Time.Rules;

/// <summary>Weekdays: "salı", "bu cuma", "haftaya salı günü", "next Tuesday", "Tuesday next week".</summary>
internal static class WeekdayRules
{
    public static Piece? Read(TokenList tokens, int at)
    {
        if (WeekPointers.Read(tokens, at) is var (weeks, to))
        {
            to = tokens[to].Is(Term.On) && tokens.Language == TimeLanguage.English ? to + 1 : to;
            if (tokens[to].Is(Term.Weekday))
            {
                return Day(tokens, to, Pointer.OfWeek, weeks);
            }

            // "haftaya bugün"
            return tokens[to].Is(Term.NearDay)
                ? new DayPiece(new DaySpec.Near(tokens[to].Value + (weeks * 7))) { To = to + 1, Suffix = tokens[to].Suffix }
                : null;
        }

        var pointed = Pointed(tokens[at].Term);
        var start = pointed is null ? at : at + 1;
        if (tokens[at].Is(Term.This) && tokens[at + 1].Is(Term.Coming))
        {
            (pointed, start) = ((Pointer.Coming, 0), at + 2);
        }

        // "this past Wednesday"
        var past = tokens[at].Is(Term.This) ? at + 1 : at;
        if (tokens[past].Is(Term.Past) && tokens[past].Kind == TokenKind.Word && tokens.Language == TimeLanguage.English && tokens[past + 1].Is(Term.Weekday))
        {
            (pointed, start) = ((Pointer.Past, 0), past + 1);
        }

        if (tokens[start].Is(Term.ShyWeekday))
        {
            var company = pointed is not null || tokens[start - 1].Term is Term.On or Term.Until or Term.By || tokens[start + 1].Term is Term.At or Term.DayPart || tokens[start + 1].Has(Suffix.Ordinal) || (tokens[start + 1] is { Kind: TokenKind.Number, Digits: <= 2 } && (tokens[start + 2].Term is Term.Am or Term.Pm || tokens[start + 2].IsMark(':')));
            return company ? new DayPiece(new DaySpec.Weekday((IsoDayOfWeek)tokens[start].Value, pointed?.Pointer ?? Pointer.Bare, pointed?.Weeks ?? 0)) { To = start + 1 } : null;
        }

        if (!tokens[start].Is(Term.Weekday) || tokens[start].Value > 7 || tokens[start].Has(Suffix.Measure | Suffix.Instrumental))
        {
            return null;
        }

        // "bir cuma", "any Friday": some day, and no one knows which.
        if (pointed is null && (PartRules.IsSome(tokens, start - 1)))
        {
            return new NothingPiece { To = start + 1 };
        }

        if (pointed is null && IsMarket(tokens, start))
        {
            return new NothingPiece { To = start + 1 };
        }

        // "Friday week", "the Sunday after next"
        if (pointed is null && tokens.Language == TimeLanguage.English && (tokens[start + 1].Is(Term.Unit, Units.Week) && tokens.Letters(start + 1) is "week" || (tokens[start + 1].Is(Term.After) && tokens[start + 2].Is(Term.Next) && !tokens[start + 3].Is(Term.Unit))))
        {
            return new DayPiece(new DaySpec.Away(new Amount(0, 7, 0), 1, new DaySpec.Weekday((IsoDayOfWeek)tokens[start].Value, Pointer.Bare))) { To = tokens[start + 1].Is(Term.After) ? start + 3 : start + 2 };
        }

        if (pointed is null && tokens.Language == TimeLanguage.English && WeekAfter(tokens, start + 1) is var (week, end))
        {
            return new DayPiece(new DaySpec.Weekday((IsoDayOfWeek)tokens[start].Value, Pointer.OfWeek, week)) { To = end };
        }

        if (pointed is null && tokens[start + 1].Is(Term.Not))
        {
            return new NothingPiece { To = start + 2 };
        }

        var (pointer, offset) = pointed ?? (Pointer.Bare, 0);
        return Day(tokens, start, pointer, offset);
    }

    private static (Pointer Pointer, int Weeks)? Pointed(Term term) => term switch
    {
        Term.This => (Pointer.OfWeek, 0),
        Term.Next or Term.Other => (Pointer.OfWeek, 1),
        Term.Coming => (Pointer.Coming, 0),
        Term.Last => (Pointer.Past, 0),
        Term.Previous => (Pointer.OfWeek, -1),
        _ => null,
    };

    private static DayPiece Day(TokenList tokens, int at, Pointer pointer, int weeks)
    {
        // "salı günü", "salı gününe", "salı günkü"
        var to = tokens[at + 1].Is(Term.Unit, Units.Day) && tokens[at + 1].Has(Suffix.Possessive | Suffix.Relative) ? at + 2 : at + 1;
        return new DayPiece(new DaySpec.Weekday((IsoDayOfWeek)(tokens[at].Value % EnglishWords.Plural), pointer, weeks)) { To = to, Suffix = tokens[to - 1].Suffix };
    }

    /// <summary>"next week", "of next week", after the weekday.</summary>
    private static (int Weeks, int To)? WeekAfter(TokenList tokens, int at)
    {
        var start = tokens[at].Is(Term.Of) ? at + 1 : at;
        return WeekPointers.Offset(tokens[start].Term) is { } weeks && tokens[start + 1].Is(Term.Unit, Units.Week) ? (weeks, start + 2) : null;
    }

    /// <summary>"pazara gidelim", "pazar yeri": the market, not the day.</summary>
    private static bool IsMarket(TokenList tokens, int at)
    {
        if (!tokens[at].Is(Term.Weekday, (int)IsoDayOfWeek.Sunday) || tokens.Language != TimeLanguage.Turkish)
        {
            return false;
        }

        var next = tokens.Letters(at + 1);
        return tokens[at].Suffix switch
        {
            Suffix.Dative => StartsWithAny(next, "gid", "git", "cik", "ugra"),
            Suffix.Ablative => tokens[at + 1] is { Kind: TokenKind.Word, Term: Term.None },
            Suffix.None => StartsWithAny(next, "yeri", "pay", "arastirma", "fiyat", "arab"),
            Suffix.Accusative | Suffix.Possessive => tokens[at + 1].Term == Term.None,
            _ => false,
        };
    }

    private static bool StartsWithAny(ReadOnlySpan<char> word, params ReadOnlySpan<string> stems)
    {
        foreach (var stem in stems)
        {
            if (word.StartsWith(stem))
            {
                return true;
            }
        }

        return false;
    }
}
