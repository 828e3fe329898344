using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Dates whose parts hang together with a month's name among them: "Sep-23-2020", "2020/Eyl/23", "Oct/2", "12-2015", "20260315"; and lists: "18 ve 19 Haziran".</summary>
internal static class NamedDateRules
{
    public static Piece? Read(TokenList tokens, int at) => ReadThree(tokens, at) ?? ReadTwo(tokens, at) ?? ReadRun(tokens, at) ?? ReadListed(tokens, at);

    /// <summary>The day of a list that ends with its month.</summary>
    public static Piece? ReadListed(TokenList tokens, int at)
    {
        if (tokens[at] is not { Kind: TokenKind.Number, Digits: <= 2, Value: >= 1 and <= 31 } day || !(day.Suffix == Suffix.None || day.Suffix == Suffix.Ordinal))
        {
            return null;
        }

        var next = at + 1;
        for (var i = 0; i < 6; i++)
        {
            if (!(tokens[next].IsMark(',') || tokens[next].Term is Term.And or Term.Or))
            {
                return null;
            }

            next++;

            // A number that is followed by another has no month: nothing more is to be looked at.
            if (tokens[next] is { Kind: TokenKind.Number, Digits: <= 2 } && (tokens[next + 1].IsMark(',') || tokens[next + 1].Term is Term.And or Term.Or))
            {
                next++;
                continue;
            }

            if (CalendarRules.ReadNamed(tokens, next) is DayPiece { Day: DaySpec.Calendar date } && tokens[next].Kind == TokenKind.Number)
            {
                return CalendarRules.Day(day.Value, date.Month, date.Year, at + 1, Suffix.None);
            }

            if (tokens[next] is not { Kind: TokenKind.Number, Digits: <= 2 })
            {
                return null;
            }

            next++;
        }

        return null;
    }

    private static DayPiece? ReadThree(TokenList tokens, int at)
    {
        if (tokens[at] is { Glued: true } && tokens[at - 1] is { Kind: TokenKind.Mark, Glued: true } && tokens[at - 2].Kind == TokenKind.Number)
        {
            return null;
        }

        if (!IsPart(tokens[at]) || !Hangs(tokens, at + 1, out var mark) || !IsPart(tokens[at + 2]) || !Hangs(tokens, at + 3, out var again) || mark != again || !IsPart(tokens[at + 4]))
        {
            return null;
        }

        int? year = null, month = null, day = null;
        for (var i = at; i <= at + 4; i += 2)
        {
            var part = tokens[i];
            if (part.Term is Term.Month or Term.ShyMonth && month is null)
            {
                month = part.Value;
            }
            else if (part is { Kind: TokenKind.Number, Digits: 4 } && year is null)
            {
                year = part.Value;
            }
            else if (part is { Kind: TokenKind.Number, Digits: <= 2 } && day is null)
            {
                day = part.Value;
            }
            else if (part is { Kind: TokenKind.Number, Digits: 2 } && year is null && i == at + 4)
            {
                year = 2000 + part.Value;
            }
            else
            {
                return null;
            }
        }

        return month is { } m && day is { } d ? CalendarRules.Day(d, m, year, at + 5, tokens[at + 4].Suffix) : null;
    }

    private static Piece? ReadTwo(TokenList tokens, int at)
    {
        var (first, second) = (tokens[at], tokens[at + 2]);
        if (!Hangs(tokens, at + 1, out var mark) || mark == '.' || (tokens[at + 3].Kind == TokenKind.Mark && tokens[at + 3].Glued && tokens[at + 4].Glued) || (first.Glued && tokens[at - 1].Kind == TokenKind.Mark && tokens[at - 1].Glued))
        {
            return null;
        }

        if (first.Term is Term.Month or Term.ShyMonth && second is { Kind: TokenKind.Number, Digits: <= 2 })
        {
            return CalendarRules.Day(second.Value, first.Value, null, at + 3, second.Suffix);
        }

        if (first.Term is Term.Month or Term.ShyMonth && Wholes.IsYear(second))
        {
            return new SpanPiece(new SpanSpec.NamedMonth(first.Value, second.Value, null)) { To = at + 3, Suffix = second.Suffix };
        }

        // "2015-12", "12/2015"
        var (year, month) = Wholes.IsYear(first) ? (first, second) : (second, first);
        return Wholes.IsYear(year) && month is { Kind: TokenKind.Number, Digits: <= 2, Value: >= 1 and <= 12 } && first.Suffix == Suffix.None
            ? new SpanPiece(new SpanSpec.NamedMonth(month.Value, year.Value, null)) { To = at + 3, Suffix = second.Suffix }
            : null;
    }

    /// <summary>ISO 8601 without marks.</summary>
    private static DayPiece? ReadRun(TokenList tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Number, Digits: 8, Value: >= 19000101 and <= 21991231 } run && !(tokens[at].Glued && tokens[at - 1].Kind == TokenKind.Word)
            ? CalendarRules.Day(run.Value % 100, run.Value / 100 % 100, run.Value / 10000, at + 1, run.Suffix)
            : null;

    private static bool IsPart(in Token token) => token.Term is Term.Month or Term.ShyMonth || token.Kind == TokenKind.Number;

    private static bool Hangs(TokenList tokens, int at, out char mark)
    {
        mark = tokens[at].Kind == TokenKind.Mark ? tokens[at].Folded[0] : ' ';
        return mark is '.' or '/' or '-' && tokens[at].Glued && tokens[at + 1].Glued;
    }
}
