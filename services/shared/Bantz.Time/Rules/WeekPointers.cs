using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Words that point at a week, a month or a year: this, next, last; and the weeks they make.</summary>
internal static class WeekPointers
{
    /// <summary>0 for this, 1 for the next, -1 for the last; null for other words.</summary>
    public static int? Offset(Term term) => term switch
    {
        Term.This => 0,
        Term.Next or Term.Coming or Term.Other => 1,
        Term.Last or Term.Previous => -1,
        _ => null,
    };

    /// <summary>"bu hafta", "haftaya", "iki hafta sonra", "next week": which week, and the token after.</summary>
    public static (int Weeks, int To)? Read(TokenList tokens, int at)
    {
        if (Offset(tokens[at].Term) is { } offset)
        {
            return tokens[at + 1].Is(Term.Unit, Units.Week) && Plain(tokens[at + 1]) ? (offset, at + 2) : null;
        }

        // "haftaya": next week in one word.
        if (tokens[at].Is(Term.Unit, Units.Week) && tokens[at].Suffix == Suffix.Dative && tokens.Language == TimeLanguage.Turkish)
        {
            return (1, at + 1);
        }

        return tokens.Language == TimeLanguage.Turkish && Numbers.Read(tokens, at) is { Value: >= 1 and <= 60, Suffix: Suffix.None } count
            && tokens[count.To].Is(Term.Unit, Units.Week) && tokens[count.To].Suffix == Suffix.None && tokens[count.To + 1].Is(Term.After)
            ? (count.Value, count.To + 2)
            : null;
    }

    /// <summary>"bu haftanın planı", "bu haftaki", "next week's" still name the week; "iki haftalık" does not.</summary>
    /// <remarks>"son haftası" is the last week of something else.</remarks>
    public static bool Plain(Token unit) =>
        !unit.Has(Suffix.Measure | Suffix.Plural) && !(unit.Has(Suffix.Possessive) && !unit.Has(Suffix.Accusative)) && unit.Folded is not ("days" or "weeks" or "months" or "years");
}
