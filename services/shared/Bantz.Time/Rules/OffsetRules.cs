using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>A distance from now: "iki saat sonra", "3 gün önce", "15 dakikaya", "in two hours", "a week ago".</summary>
internal static class OffsetRules
{
    public static Piece? Read(TokenList tokens, int at)
    {
        var start = tokens[at].Is(Term.In) || tokens[at].Is(Term.Within) ? at + 1 : at;
        if (start > at && tokens.Language != TimeLanguage.English)
        {
            return null;
        }

        if (tokens[at - 1].Is(Term.Every))
        {
            return null;
        }

        // "2-3 gün sonra", "in two or three hours"
        if (LengthRules.ReadRange(tokens, start) is { Amount: var most } range)
        {
            return Whole(tokens, at, start, new LengthRead(most, range.To, range.Suffix)) is { } rough ? rough with { Rough = true } : null;
        }

        return Lengths.Read(tokens, start) is { } length ? Whole(tokens, at, start, length) : null;
    }

    private static Piece? Whole(TokenList tokens, int at, int start, LengthRead length)
    {

        if (start > at)
        {
            // "in two days from today"
            var today = tokens[length.To].Is(Term.From) && (tokens[length.To + 1].Is(Term.Now) || tokens[length.To + 1].Is(Term.NearDay, 0));
            return Away(tokens, length, 1, today ? length.To + 2 : length.To, within: tokens[at].Is(Term.Within));
        }

        var after = tokens[length.To];
        return tokens.Language == TimeLanguage.Turkish ? Turkish(tokens, at, length, after) : English(tokens, at, length, after);
    }

    private static Piece? Turkish(TokenList tokens, int at, LengthRead length, Token after)
    {
        if (after.Is(Term.After) || after.Is(Term.Before))
        {
            return after.Has(Suffix.Ablative) ? new NothingPiece { To = length.To + 1 } : Away(tokens, length, after.Is(Term.After) ? 1 : -1, length.To + 1, within: false);
        }

        // "üç gün önceki toplantı"; "salıdan üç gün sonraki" counts from there.
        if (after.Folded is "onceki" or "sonraki" && length.Suffix == Suffix.None && !tokens[at - 1].Has(Suffix.Ablative))
        {
            return Away(tokens, length, after.Folded == "sonraki" ? 1 : -1, length.To + 1, within: false);
        }

        if (after.Is(Term.Within) && length.Suffix == Suffix.None)
        {
            return Away(tokens, length, 1, length.To + 1, within: true);
        }

        // "10 dakikaya kadar", "bir haftaya kadar": within it.
        if (length.Suffix == Suffix.Dative && after.Is(Term.Until))
        {
            return Away(tokens, length, 1, length.To + 1, within: true);
        }

        // "on beş dakikaya"; "haftaya" and "aya" have their own meanings.
        return length.Suffix == Suffix.Dative && length.Amount is { Months: 0, Days: 0 } && !after.Is(Term.Until) ? Away(tokens, length, 1, length.To, within: false) : null;
    }

    private static Piece? English(TokenList tokens, int at, LengthRead length, Token after)
    {
        if (after.Is(Term.Ago))
        {
            return Away(tokens, length, -1, length.To + 1, within: false);
        }

        if ((after.Is(Term.Later) && tokens[length.To + 1].Term is not (Term.This or Term.In)) || after.Is(Term.Hence))
        {
            return Away(tokens, length, 1, length.To + 1, within: false);
        }

        if (after.Is(Term.From) && tokens[length.To + 1].Is(Term.Now))
        {
            return Away(tokens, length, 1, length.To + 2, within: false);
        }

        // "a week on Friday"
        if (after.Is(Term.On) && tokens[length.To + 1].Is(Term.Weekday) && tokens[length.To + 1].Value <= 7 && length.Amount is { Months: 0, Minutes: 0 } && length.Amount.Days % 7 == 0 && !tokens[at - 1].Is(Term.For))
        {
            return new DayPiece(new DaySpec.Away(length.Amount, 1, new DaySpec.Weekday((NodaTime.IsoDayOfWeek)tokens[length.To + 1].Value, Pointer.Bare))) { To = length.To + 2 };
        }

        // "for a week from tomorrow" says how long, "a week from tomorrow" says when.
        if (after.Is(Term.From) && tokens[length.To + 1].Is(Term.NearDay) && length.Amount.IsOfDays && !tokens[at - 1].Is(Term.For))
        {
            return new DayPiece(new DaySpec.Away(length.Amount, 1, new DaySpec.Near(tokens[length.To + 1].Value))) { To = length.To + 2 };
        }

        // "two days after tomorrow"
        return (after.Is(Term.After) || after.Is(Term.Before)) && tokens[length.To + 1].Is(Term.NearDay) && length.Amount.Minutes == 0
            ? new DayPiece(new DaySpec.Away(length.Amount, after.Is(Term.After) ? 1 : -1, new DaySpec.Near(tokens[length.To + 1].Value))) { To = length.To + 2 }
            : null;
    }

    private static Piece Away(TokenList tokens, LengthRead length, int sign, int to, bool within)
    {
        var suffix = to > length.To ? tokens[to - 1].Suffix : Suffix.None;
        return length.Amount.IsOfDays && !within
            ? new DayPiece(new DaySpec.Away(length.Amount, sign, null)) { To = to, Suffix = suffix }
            : new OffsetPiece(length.Amount, sign, within) { To = to, Suffix = suffix };
    }
}
