using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Days by their distance: "bugün", "yarınki", "öbür gün", "dünden önceki gün", "day after tomorrow".</summary>
internal static class NearDayRules
{
    public static Piece? Read(TokenList tokens, int at)
    {
        if (ReadTwoAway(tokens, at) is { } away)
        {
            return away;
        }

        if (tokens[at].Is(Term.NearDay))
        {
            return ReadNamed(tokens, at);
        }

        // "öbür gün", "önceki gün"; "geçen gün" is some day.
        if (!tokens[at + 1].Is(Term.Unit, Units.Day) || tokens[at + 1].Has(Suffix.Plural | Suffix.Measure) || tokens.Language != TimeLanguage.Turkish)
        {
            return null;
        }

        // "yılbaşından önceki gün", "salıdan sonraki gün": Stepping counts it.
        if (tokens[at].Folded is "onceki" or "sonraki" && (tokens[at - 1].Has(Suffix.Ablative) || Combining.Stepping.IsThing(tokens, at - 1)))
        {
            return new DayPiece(new DaySpec.Away(new Amount(0, 1, 0), tokens[at].Folded == "sonraki" ? 1 : -1, null)) { To = at + 2, Suffix = tokens[at + 1].Suffix };
        }

        return tokens[at].Term switch
        {
            Term.Other => Near(2, at + 2, tokens),
            Term.Previous => Near(-2, at + 2, tokens),
            Term.This => Near(0, at + 2, tokens),
            Term.Last => new NothingPiece { To = at + 2 },
            _ => null,
        };
    }

    private static Piece? ReadNamed(TokenList tokens, int at)
    {
        var day = tokens[at];
        var next = tokens[at + 1];
        if (day.Folded is "ertesi" or "evvelsi")
        {
            return next.Is(Term.Unit, Units.Day) ? Near(day.Value, at + 2, tokens) : null;
        }

        // "yarın değil öbür gün"
        if (next.Is(Term.Not))
        {
            return Instead(tokens, at + 2) ?? new NothingPiece { To = at + 2 };
        }

        if (day.Has(Suffix.Ablative))
        {
            // "yarından sonra", "dünden önceki gün", "yarından sonraki gün"
            var sign = next.Is(Term.After) || next.Folded == "sonraki" ? 1 : next.Is(Term.Before) || next.Folded == "onceki" ? -1 : 0;
            if (sign != 0 && (tokens[at + 2].Is(Term.Unit, Units.Day) || (sign == 1 && day.Value == 1 && !next.Folded.EndsWith("ki", StringComparison.Ordinal))))
            {
                return Near(day.Value + sign, tokens[at + 2].Is(Term.Unit, Units.Day) ? at + 3 : at + 2, tokens);
            }

            // "bugünden üç gün sonra"
            if (Lengths.Read(tokens, at + 1) is { } length && (tokens[length.To].Is(Term.After) || tokens[length.To].Is(Term.Before)) && length.Amount.Minutes == 0)
            {
                var step = tokens[length.To].Is(Term.After) ? 1 : -1;
                return new DayPiece(new DaySpec.Away(length.Amount, step, new DaySpec.Near(day.Value))) { To = length.To + 1, Suffix = tokens[length.To].Suffix };
            }
        }

        // "bugün günü", "yarın günü" are said too.
        var to = next.Is(Term.Unit, Units.Day) && next.Has(Suffix.Possessive) ? at + 2 : at + 1;
        return Near(day.Value, to, tokens);
    }

    /// <summary>The day that was meant after all; a second "değil" is left to it.</summary>
    private static Piece? Instead(TokenList tokens, int at) =>
        tokens[at + 1].Is(Term.Not) ? null : Read(tokens, at) ?? WeekdayRules.Read(tokens, at) ?? CalendarRules.ReadNamed(tokens, at);

    /// <summary>"the day after tomorrow", "day before yesterday".</summary>
    private static DayPiece? ReadTwoAway(TokenList tokens, int at)
    {
        var start = tokens[at].Is(Term.The) ? at + 1 : at;
        if (tokens.Language != TimeLanguage.English || !tokens[start].Is(Term.Unit, Units.Day) || !tokens[start + 2].Is(Term.NearDay))
        {
            return null;
        }

        return tokens[start + 1].Term switch
        {
            Term.After => Near(tokens[start + 2].Value + 1, start + 3, tokens),
            Term.Before => Near(tokens[start + 2].Value - 1, start + 3, tokens),
            _ => null,
        };
    }

    private static DayPiece Near(int days, int to, TokenList tokens) => new(new DaySpec.Near(days)) { To = to, Suffix = tokens[to - 1].Suffix };
}
