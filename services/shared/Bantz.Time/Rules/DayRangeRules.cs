using Bantz.Time.Text;
using Bantz.Time.Words;
using NodaTime;

namespace Bantz.Time.Rules;

/// <summary>Days from one to another that repeat: "Monday to Friday at 9", "every Monday through Thursday", "Mondays to Fridays", "pazartesiden cumaya her gün", "pazartesi-cuma arası her sabah".</summary>
/// <remarks>A range of days that nothing repeats is a stretch, and found where ranges are.</remarks>
internal static class DayRangeRules
{
    public static Piece? Read(TokenList tokens, int at)
    {
        var first = tokens[at].Is(Term.Every) ? at + 1 : at;
        if (!tokens[first].Is(Term.Weekday))
        {
            return null;
        }

        return tokens.Language == TimeLanguage.Turkish ? ReadTurkish(tokens, at, first) : ReadEnglish(tokens, at, first);
    }

    private static EveryPiece? ReadEnglish(TokenList tokens, int at, int first)
    {
        var last = first + 2;
        if (!(tokens[first + 1].Term is Term.To or Term.Through or Term.Until || tokens[first + 1].IsMark('-')) || !tokens[last].Is(Term.Weekday))
        {
            return null;
        }

        var plural = tokens[first].Value > EnglishWords.Plural && tokens[last].Value > EnglishWords.Plural;
        var clock = tokens[last + 1].Is(Term.At) || (tokens[last + 1].Is(Term.From) && tokens[last + 2].Kind == TokenKind.Number);
        var once = tokens[at - 1].Term is Term.Between or Term.This or Term.Next or Term.Last;
        var every = tokens[last + 1].Is(Term.Every) && tokens[last + 2].Is(Term.Unit, Units.Day) ? 2 : tokens[last + 1].Is(Term.Periodic, Units.Day) ? 1 : 0;
        return first > at || plural || every > 0 || (clock && !once) ? Made(tokens, first, last, last + 1 + every, Suffix.None) : null;
    }

    private static EveryPiece? ReadTurkish(TokenList tokens, int at, int first)
    {
        var dashed = tokens[first + 1].IsMark('-') || tokens[first + 1].Is(Term.And);
        var last = dashed ? first + 2 : first + 1;
        if (!tokens[last].Is(Term.Weekday))
        {
            return null;
        }

        var to = last + 1;
        var closed = tokens[to].Is(Term.Until) || (tokens[to].Is(Term.Between) && tokens[to].Has(Suffix.Possessive));
        var linked = tokens[first].Has(Suffix.Ablative) ? tokens[last].Has(Suffix.Dative) : tokens[first].Suffix == Suffix.None && closed;
        to = closed ? to + 1 : to;
        if (!linked)
        {
            return null;
        }

        if (tokens[to].Is(Term.Every) && tokens[to + 1].Is(Term.Unit, Units.Day))
        {
            return Made(tokens, first, last, to + 2, tokens[to + 1].Suffix);
        }

        if (tokens[to].Is(Term.Periodic, Units.Day))
        {
            return Made(tokens, first, last, to + 1, Suffix.None);
        }

        return tokens[to].Is(Term.Every) && tokens[to + 1].Is(Term.DayPart) ? Made(tokens, first, last, to + 1, Suffix.None)
            : first > at || (tokens[to].Is(Term.Clock) && tokens[to].Suffix == Suffix.None && tokens[to + 1].Term == Term.Number && tokens[to + 1].Suffix.Has(Suffix.Locative)) ? Made(tokens, first, last, to, Suffix.None)
            : null;
    }

    private static EveryPiece Made(TokenList tokens, int first, int last, int to, Suffix suffix)
    {
        var (from, end) = (tokens[first].Value % EnglishWords.Plural, tokens[last].Value % EnglishWords.Plural);
        var count = ((end - from + 7) % 7) + 1;
        var days = Enumerable.Range(from - 1, count).Select(static day => (IsoDayOfWeek)((day % 7) + 1)).Order().ToArray();
        return new(new EverySpec { Frequency = "WEEKLY", Days = days }) { To = to, Suffix = suffix };
    }
}
