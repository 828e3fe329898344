using Bantz.Time.Rules;
using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Combining;

/// <summary>What is done says which half of the day an open hour is in: one wakes up and has breakfast in the morning, and dines in the evening.</summary>
internal static class Occasions
{
    /// <summary>A meal as far from its hour as this is another matter.</summary>
    private const int MealsReach = 6;

    public static void Apply(TokenList tokens, List<Moment> moments)
    {
        var (wakes, near) = (-1, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            if (wakes < 0 && token.Term == Term.None && Wakes(tokens.Letters(i)))
            {
                wakes = i;
                foreach (var moment in moments)
                {
                    Put(moment, HalfDay.Am, earliest: 4);
                }
            }
            else if (token.Term == Term.Meal && MealOf(tokens, i) is { } half)
            {
                while (near < moments.Count && moments[near].To < i - MealsReach)
                {
                    near++;
                }

                for (var j = near; j < moments.Count && moments[j].From <= i + MealsReach; j++)
                {
                    Put(moments[j], half, half == HalfDay.Am ? 4 : 5);
                }
            }
        }
    }

    private static bool Wakes(ReadOnlySpan<char> letters) => letters.StartsWith("uyandir") || letters.StartsWith("uyanm") || letters is "wake" or "waking" or "wakeup" or "uyan" or "uyanayim" or "uyanacagim";

    private static HalfDay? MealOf(TokenList tokens, int at)
    {
        var part = tokens.Language == TimeLanguage.English ? (DayPart)tokens[at].Value
            : tokens[at].Folded.StartsWith("kahvalti", StringComparison.Ordinal) ? DayPart.Morning
            : tokens[at].Folded.StartsWith("yeme", StringComparison.Ordinal) && tokens[at - 1].Is(Term.DayPart) ? (DayPart)tokens[at - 1].Value : DayPart.Noon;
        return part switch
        {
            DayPart.Morning => HalfDay.Am,
            DayPart.Evening => HalfDay.Pm,
            _ => null,
        };
    }

    private static void Put(Moment moment, HalfDay half, int earliest)
    {
        if (moment is { Weak: false, Part: null, Bound: Bound.None, Clock: { IsOpen: true, IsNow: false } clock } && clock.Hour >= earliest && clock.Hour <= 11)
        {
            moment.Clock = clock with { Half = half };
        }
    }
}
