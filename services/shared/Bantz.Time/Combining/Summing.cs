using Bantz.Time.Resolving;
using Bantz.Time.Text;

namespace Bantz.Time.Combining;

/// <summary>What all expressions of a text mean together.</summary>
internal static class Summing
{
    /// <summary>All places joined, and their length.</summary>
    public static Moment Best(List<Moment> moments)
    {
        var best = First(moments, static moment => moment.Every is not null)
            ?? First(moments, static moment => moment.IsPlace || moment.Offset is not null)
            ?? moments[0];
        var first = best;
        foreach (var other in moments)
        {
            if (!ReferenceEquals(other, first) && (other.IsPlace || other.Every is not null || other.Offset is not null))
            {
                best = Joining.Join(best, other) ?? best;
            }
        }

        if (best.IsPlace || best.Every is not null || best.Offset is not null)
        {
            foreach (var length in moments)
            {
                if (best.Length is null && !length.IsPlace && (length.Length is { TotalMinutes: not null } || (best.Bound is Bound.Starting || best.Every is not null) && length.Length is not null))
                {
                    best = best with { Length = length.Length, From = Math.Min(best.From, length.From), To = Math.Max(best.To, length.To) };
                }
            }
        }

        return best;
    }

    private static Moment? First(List<Moment> moments, Func<Moment, bool> fits)
    {
        foreach (var moment in moments)
        {
            if (fits(moment))
            {
                return moment;
            }
        }

        return null;
    }

    public static TimeExpression? Made(TokenList tokens, Moment moment, TimeContext context)
    {
        if (Moments.Resolve(moment, context) is not { } resolved)
        {
            return null;
        }

        // "yarından itibaren üç gün", "for 3 days starting Monday": how long it goes on.
        if (resolved is { Kind: TimeKind.Interval, End: null, Start: { } start } && moment is { Bound: Bound.Starting or Bound.Since, Length: { } length } && Days.InReach(length))
        {
            var day = length.Minutes == 0 && resolved.Time is null ? start.Date.AtMidnight() : start;
            resolved = resolved with { Start = day, End = length.Minutes == 0 ? Days.Plus(day.Date, length, 1) + day.TimeOfDay : Moments.Move(context with { Now = day }, length, 1) };
        }

        var minutes = resolved.Kind == TimeKind.Interval ? resolved.Minutes : resolved.Minutes ?? (resolved.Rule is null ? moment.Length?.TotalMinutes : null);
        return (resolved with { Minutes = minutes }).At(tokens.Text, tokens.Span(moment.From, moment.To), moment.Approximate);
    }
}
