using Bantz.Time.Text;

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
        MonthDayRules.Read,
        ClockRules.Read,
        SpokenClockRules.ReadTurkish,
        SpokenClockRules.ReadEnglish,
        EveryRules.Read,
        NearDayRules.Read,
        WeekdayRules.Read,
        OffsetRules.Read,
        SpanRules.Read,
        PartRules.Read,
        LengthRules.Read,
        ParticleRules.Read,
    ];

    public static List<Piece> ReadAll(TokenList tokens)
    {
        var pieces = new List<Piece>();
        for (var at = 0; at < tokens.Count;)
        {
            if (tokens[at].Term == Words.Term.None && tokens[at].Kind == TokenKind.Word && tokens[at].Folded != "t")
            {
                at++;
                continue;
            }

            Piece? best = null;
            foreach (var rule in Rules)
            {
                if (rule(tokens, at) is { } piece && (best is null || piece.To > best.To))
                {
                    best = piece;
                }
            }

            if (best is null)
            {
                at++;
                continue;
            }

            if (best is not NothingPiece)
            {
                pieces.Add(best with { From = at });
            }

            at = best.To;
        }

        return pieces;
    }
}
