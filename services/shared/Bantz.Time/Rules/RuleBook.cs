using Bantz.Time.Combining;
using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Reads one piece that begins at a token; null where it finds none. Looks at a few tokens only.</summary>
internal delegate Piece? PieceRule(TokenList tokens, int at);

/// <summary>All rules; at each token the longest reading wins, the earlier rule among equals.</summary>
internal static class RuleBook
{
    private static readonly PieceRule[] Rules =
    [
        CalendarRules.ReadNumeric,
        CalendarRules.ReadNamed,
        NamedDateRules.Read,
        MonthDayRules.Read,
        ClockRules.Read,
        SpokenClockRules.ReadTurkish,
        SpokenClockRules.ReadEnglish,
        DayRangeRules.Read,
        EveryRules.Read,
        DayEndRules.Read,
        SameHourRules.Read,
        MealRules.Read,
        NearDayRules.Read,
        WeekdayRules.Read,
        OffsetRules.Read,
        PortionRules.Read,
        SliceRules.Read,
        EraRules.Read,
        YearRules.Read,
        RunningRules.Read,
        HoursRules.Read,
        HolidayRules.Read,
        SpanRules.Read,
        PartRules.Read,
        LengthRules.Read,
        ParticleRules.Read,
    ];

    /// <summary>Adds what each piece says to the list.</summary>
    public static void ReadAll(TokenList tokens, List<Moment> moments)
    {
        for (var at = 0; at < tokens.Count;)
        {
            var best = MayBegin(tokens, at) ? Longest(tokens, at) : null;
            if (best is null)
            {
                at++;
                continue;
            }

            if (best is not NothingPiece)
            {
                best.From = at;
                moments.Add(tokens.SpareMoment().Take(best));
            }

            at = best.To;
        }
    }

    private static bool MayBegin(TokenList tokens, int at)
    {
        ref readonly var token = ref tokens[at];
        return token.Term != Term.None || (token.Kind == TokenKind.Word && token.Folded is "t" or "w");
    }

    private static Piece? Longest(TokenList tokens, int at)
    {
        Piece? best = null;
        foreach (var rule in Rules)
        {
            if (rule(tokens, at) is { } piece && (best is null || piece.To > best.To))
            {
                best = piece;
            }
        }

        return best;
    }
}
