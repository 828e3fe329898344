using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>As late as now on another day: "yarın bu saatte", "haftaya bu saatlerde", "this time tomorrow", "tomorrow at this time", "this time next week".</summary>
internal static class SameHourRules
{
    private static readonly ClockSpec Now = new(0, 0, HalfDay.Exact) { IsNow = true };

    public static Piece? Read(TokenList tokens, int at) => tokens.Language == TimeLanguage.Turkish ? ReadTurkish(tokens, at) : ReadEnglish(tokens, at);

    private static ClockPiece? ReadTurkish(TokenList tokens, int at)
    {
        if (tokens[at].Is(Term.Unit, Units.Week) && tokens[at].Suffix == Suffix.Dative && IsHour(tokens, at + 1))
        {
            return new ClockPiece(Now, true) { To = at + 3, Day = 7 };
        }

        return IsHour(tokens, at) && tokens[at - 1].Term is Term.NearDay or Term.Weekday ? new ClockPiece(Now, true) { To = at + 2 } : null;
    }

    private static bool IsHour(TokenList tokens, int at) => tokens[at].Is(Term.This) && tokens[at + 1].Is(Term.Clock) && tokens[at + 1].Has(Suffix.Locative | Suffix.Dative);

    private static ClockPiece? ReadEnglish(TokenList tokens, int at)
    {
        var start = tokens[at].Is(Term.At) ? at + 1 : at;
        if (!tokens[start].Is(Term.This) || tokens.Letters(start + 1) is not "time")
        {
            return null;
        }

        var next = tokens[start + 2].Is(Term.On) ? start + 3 : start + 2;
        if (WeekPointers.Offset(tokens[next].Term) is { } weeks and not 0 && tokens[next + 1].Is(Term.Unit, Units.Week))
        {
            return new ClockPiece(Now, true) { To = next + 2, Day = 7 * weeks };
        }

        var beside = tokens[next].Term is Term.NearDay or Term.Weekday || tokens[at - 1].Term is Term.NearDay or Term.Weekday;
        return beside ? new ClockPiece(Now, true) { To = start + 2 } : null;
    }
}
